extension Migration {
    /// Which accounts at an identity provider stand for which people; beside the journal, as everything people sign in with.
    static let openID = Migration("0011-open-id") { sql in
        [
            """
            CREATE TABLE secret_subject (
                id        TEXT PRIMARY KEY NOT NULL,
                owner     TEXT NOT NULL,
                issuer    TEXT NOT NULL,
                subject   TEXT NOT NULL,
                linked_by TEXT NOT NULL,
                linked_at \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE UNIQUE INDEX secret_subject_by_owner ON secret_subject (owner, issuer)",
        ]
    }
}
