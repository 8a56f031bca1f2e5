extension Migration {
    /// The journal's own tables.
    ///
    /// Every other table is a projection of `journal_entry` and can be rebuilt from it; except `sealed_plain`, which is kept
    /// apart so that it can be erased.
    package static let journal = Migration("0000-journal") { sql in
        [
            """
            CREATE TABLE journal_entry (
                seq   \(sql.integer) PRIMARY KEY,
                bytes \(sql.blob) NOT NULL,
                leaf  \(sql.blob) NOT NULL,
                key   TEXT
            )\(sql.strict)
            """,
            // Entries made without a key are not in it.
            "CREATE UNIQUE INDEX journal_entry_by_key ON journal_entry (key) WHERE key IS NOT NULL",
            """
            CREATE TABLE journal_head (
                id       \(sql.integer) PRIMARY KEY CONSTRAINT journal_head_alone CHECK (id = 1),
                size     \(sql.integer) NOT NULL,
                epoch    \(sql.integer) NOT NULL,
                frontier TEXT NOT NULL
            )\(sql.strict)
            """,
            "INSERT INTO journal_head (id, size, epoch, frontier) VALUES (1, 0, 0, '')",
            """
            CREATE TABLE journal_checkpoint (
                size \(sql.integer) PRIMARY KEY,
                note TEXT NOT NULL
            )\(sql.strict)
            """,
            """
            CREATE TABLE sealed_plain (
                commitment TEXT PRIMARY KEY NOT NULL,
                salt       \(sql.blob) NOT NULL,
                value      TEXT NOT NULL
            )\(sql.strict)
            """,
        ] + sql.appendOnly("journal_entry")
    }
}
