extension Migration {
    /// Finding organisations and people by what they are called, and reading the tree page by page.
    ///
    /// `name_part` is made from the names in the books and never compared with a replay: see ``NameParts``.
    package static let nameSearch = Migration("0008-name-search") { sql in
        [
            """
            CREATE TABLE name_part (
                id       TEXT PRIMARY KEY NOT NULL,
                subject  TEXT NOT NULL,
                is_start \(sql.integer) NOT NULL,
                called   TEXT NOT NULL,
                pinyin   TEXT NOT NULL,
                initials TEXT NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX name_part_by_called ON name_part (is_start, called, subject)",
            "CREATE INDEX name_part_by_pinyin ON name_part (is_start, pinyin, subject)",
            "CREATE INDEX name_part_by_initials ON name_part (is_start, initials, subject)",
            "CREATE INDEX name_part_by_subject ON name_part (subject)",
            "CREATE INDEX person_by_name ON person (name, id)",
            "CREATE INDEX organisation_by_parent_and_state ON organisation (parent, state, id)",
            "CREATE INDEX grant_given_by_path ON grant_given (path, state)",
            "CREATE INDEX grouping_by_closed_on ON grouping (closed_on, id)",
            "CREATE INDEX account_by_state ON account (state, id)",
        ]
    }
}
