extension Migration {
    /// Forms that are half filled in: work in progress of one person, no record, so it is beside the journal.
    static let drafts = Migration("0010-drafts") { sql in
        [
            """
            CREATE TABLE desk_draft (
                id       TEXT PRIMARY KEY NOT NULL,
                owner    TEXT NOT NULL,
                form     TEXT NOT NULL,
                body     TEXT NOT NULL,
                saved_at \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE UNIQUE INDEX desk_draft_by_owner ON desk_draft (owner, form)",
        ]
    }
}
