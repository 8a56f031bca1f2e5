extension Migration {
    /// Tokens of programs: what is known of them, which the journal makes, and the hashes of what they show, which it does not.
    static let tokens = Migration("0009-tokens") { sql in
        [
            """
            CREATE TABLE access_token (
                id           TEXT PRIMARY KEY NOT NULL,
                owner        TEXT NOT NULL CONSTRAINT access_token_owner REFERENCES person (id),
                name         TEXT NOT NULL,
                scopes       TEXT NOT NULL,
                generation   \(sql.integer) NOT NULL,
                issued_at    \(sql.integer) NOT NULL,
                expires_at   \(sql.integer) NOT NULL,
                state        TEXT NOT NULL CONSTRAINT access_token_state
                    CHECK (state IN ('issued', 'withdrawn')),
                withdrawn_at \(sql.integer),
                withdrawn_by TEXT CONSTRAINT access_token_withdrawn_by REFERENCES person (id),
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX access_token_by_owner ON access_token (owner, state)",
            "CREATE INDEX access_token_by_withdrawn_by ON access_token (withdrawn_by)",
            """
            CREATE TABLE secret_token (
                id      TEXT PRIMARY KEY NOT NULL,
                token   TEXT NOT NULL,
                used_on TEXT
            )\(sql.strict)
            """,
            "CREATE UNIQUE INDEX secret_token_by_token ON secret_token (token)",
        ]
    }
}
