extension Migration {
    /// People and powers: accounts, the history of the tree and of posts, groupings, and the secrets that are not in the journal.
    ///
    package static let accounts = Migration("0002-accounts") { sql in
        widenedGrant(sql) + widenedPost(sql) + widenedScorecard(sql) + accountTables(sql) + historyTables(sql)
            + groupingTables(sql)
            + secretTables(sql) + sessionTables(sql)
    }

    private static func accountTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE account (
                id               TEXT PRIMARY KEY NOT NULL,
                person           TEXT NOT NULL CONSTRAINT account_person REFERENCES person (id),
                state            TEXT NOT NULL CONSTRAINT account_state
                    CHECK (state IN ('invited', 'active', 'disabled')),
                invitation_count \(sql.integer) NOT NULL,
                invited_until    \(sql.integer) NOT NULL,
                password_count   \(sql.integer) NOT NULL,
                factor_count     \(sql.integer) NOT NULL,
                session_count    \(sql.integer) NOT NULL,
                invited_at       \(sql.integer) NOT NULL,
                activated_at     \(sql.integer),
                reason           TEXT,
                entry            \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX account_by_person ON account (person)",
        ]
    }

    private static func historyTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE post_tenure (
                id          TEXT PRIMARY KEY NOT NULL,
                post        TEXT NOT NULL CONSTRAINT post_tenure_post REFERENCES post (id),
                holder      TEXT NOT NULL CONSTRAINT post_tenure_holder REFERENCES person (id),
                since       TEXT NOT NULL,
                term_ends   TEXT,
                until       TEXT NOT NULL,
                recorded_in \(sql.integer) NOT NULL,
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX post_tenure_by_post ON post_tenure (post)",
            "CREATE INDEX post_tenure_by_holder ON post_tenure (holder)",
            """
            CREATE TABLE organisation_change (
                id           TEXT PRIMARY KEY NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT organisation_change_organisation REFERENCES organisation (id),
                what         TEXT NOT NULL,
                happened_on  TEXT NOT NULL,
                before       TEXT,
                after        TEXT,
                others       TEXT,
                reason       TEXT,
                recorded_in  \(sql.integer) NOT NULL,
                recorded_at  \(sql.integer) NOT NULL,
                recorded_by  TEXT NOT NULL CONSTRAINT organisation_change_recorded_by REFERENCES person (id),
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX organisation_change_by_organisation ON organisation_change (organisation)",
            "CREATE INDEX organisation_change_by_recorded_by ON organisation_change (recorded_by)",
        ]
    }

    private static func groupingTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE grouping (
                id         TEXT PRIMARY KEY NOT NULL,
                name       TEXT NOT NULL,
                lead       TEXT NOT NULL CONSTRAINT grouping_lead REFERENCES organisation (id),
                founded_on TEXT NOT NULL,
                closed_on  TEXT,
                reason     TEXT,
                entry      \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX grouping_by_lead ON grouping (lead)",
            """
            CREATE TABLE grouping_member (
                id           TEXT PRIMARY KEY NOT NULL,
                grouping     TEXT NOT NULL CONSTRAINT grouping_member_grouping REFERENCES grouping (id),
                organisation TEXT NOT NULL CONSTRAINT grouping_member_organisation REFERENCES organisation (id),
                joined_on    TEXT NOT NULL,
                left_on      TEXT,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX grouping_member_by_grouping ON grouping_member (grouping)",
            "CREATE INDEX grouping_member_by_organisation ON grouping_member (organisation)",
        ]
    }

    /// Secrets point to nothing: they are kept while the tables of the books are rebuilt.
    private static func secretTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE secret_password (
                id         TEXT PRIMARY KEY NOT NULL,
                owner      TEXT NOT NULL,
                is_current \(sql.integer) NOT NULL,
                generation \(sql.integer) NOT NULL,
                salt       \(sql.blob) NOT NULL,
                hash       \(sql.blob) NOT NULL,
                cost       TEXT NOT NULL,
                made_at    \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX secret_password_by_owner ON secret_password (owner, is_current)",
            """
            CREATE TABLE secret_factor (
                id         TEXT PRIMARY KEY NOT NULL,
                generation \(sql.integer) NOT NULL,
                sealed     \(sql.blob) NOT NULL,
                confirmed  \(sql.integer) NOT NULL,
                last_step  \(sql.integer) NOT NULL,
                made_at    \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            """
            CREATE TABLE secret_recovery_code (
                id         TEXT PRIMARY KEY NOT NULL,
                owner      TEXT NOT NULL,
                generation \(sql.integer) NOT NULL,
                used_at    \(sql.integer)
            )\(sql.strict)
            """,
            "CREATE INDEX secret_recovery_code_by_owner ON secret_recovery_code (owner)",
            """
            CREATE TABLE secret_invitation (
                id         TEXT PRIMARY KEY NOT NULL,
                owner      TEXT NOT NULL,
                generation \(sql.integer) NOT NULL,
                used_at    \(sql.integer)
            )\(sql.strict)
            """,
            "CREATE INDEX secret_invitation_by_owner ON secret_invitation (owner)",
        ]
    }

    private static func sessionTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE secret_session (
                id         TEXT PRIMARY KEY NOT NULL,
                owner      TEXT NOT NULL,
                generation \(sql.integer) NOT NULL,
                address    TEXT NOT NULL,
                powers     TEXT NOT NULL,
                begun_at   \(sql.integer) NOT NULL,
                seen_at    \(sql.integer) NOT NULL,
                expires_at \(sql.integer) NOT NULL,
                ended_at   \(sql.integer)
            )\(sql.strict)
            """,
            "CREATE INDEX secret_session_by_owner ON secret_session (owner, ended_at)",
            """
            CREATE TABLE security_event (
                id      \(sql.integer) PRIMARY KEY NOT NULL,
                at      \(sql.integer) NOT NULL,
                what    TEXT NOT NULL,
                owner   TEXT NOT NULL,
                address TEXT NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX security_event_by_at ON security_event (at)",
            "CREATE INDEX security_event_by_owner ON security_event (owner, at)",
        ]
    }
}
