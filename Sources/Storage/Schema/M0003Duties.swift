extension Migration {
    /// Duties: what an activity holds in detail, its corrections, and what is no event: facts, matters, the roles of posts.
    package static let duties = Migration("0003-duties") { sql in
        widenedActivity(sql) + factTables(sql)
    }

    /// The activities made anew with their details, so that the entry a row came from stays the last column.
    ///
    /// Activities logged until now have no details, which is what a replay of the journal puts there.
    private static func widenedActivity(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE activity_next (
                id            TEXT PRIMARY KEY NOT NULL,
                cycle         TEXT NOT NULL CONSTRAINT activity_cycle REFERENCES cycle (id),
                organisation  TEXT NOT NULL CONSTRAINT activity_organisation REFERENCES organisation (id),
                name          TEXT NOT NULL,
                activity_kind TEXT NOT NULL,
                day           TEXT NOT NULL,
                subject       TEXT NOT NULL,
                chair         TEXT,
                attendees     \(sql.integer),
                due           \(sql.integer),
                quantity      TEXT NOT NULL,
                unit          TEXT,
                origin        TEXT NOT NULL,
                state         TEXT NOT NULL CONSTRAINT activity_state
                    CHECK (state IN ('logged', 'withdrawn')),
                reason        TEXT,
                recorded_in   \(sql.integer) NOT NULL,
                details       TEXT NOT NULL,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            """
            INSERT INTO activity_next (id, cycle, organisation, name, activity_kind, day, subject, chair, attendees, due,
                quantity, unit, origin, state, reason, recorded_in, details, entry)
            SELECT id, cycle, organisation, name, activity_kind, day, subject, chair, attendees, due,
                quantity, unit, origin, state, reason, recorded_in, '{}', entry FROM activity
            """,
            "DROP TABLE activity", "ALTER TABLE activity_next RENAME TO activity",
            "CREATE INDEX activity_by_cycle ON activity (cycle, organisation, day)",
            "CREATE INDEX activity_by_day ON activity (cycle, day, id)",
            "CREATE INDEX activity_by_kind ON activity (cycle, activity_kind, day, id)",
            "CREATE INDEX activity_by_organisation ON activity (organisation)",
            """
            CREATE TABLE activity_correction (
                id                 TEXT PRIMARY KEY NOT NULL,
                activity           TEXT NOT NULL CONSTRAINT activity_correction_activity REFERENCES activity (id),
                reason             TEXT NOT NULL,
                activity_kind      TEXT NOT NULL,
                day                TEXT NOT NULL,
                subject            TEXT NOT NULL,
                chair              TEXT,
                attendees          \(sql.integer),
                due                \(sql.integer),
                quantity           TEXT NOT NULL,
                unit               TEXT,
                details            TEXT NOT NULL,
                before_recorded_in \(sql.integer) NOT NULL,
                recorded_in        \(sql.integer) NOT NULL,
                recorded_at        \(sql.integer) NOT NULL,
                recorded_by        TEXT NOT NULL CONSTRAINT activity_correction_recorded_by REFERENCES person (id),
                entry              \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX activity_correction_by_activity ON activity_correction (activity)",
            "CREATE INDEX activity_correction_by_recorded_by ON activity_correction (recorded_by)",
        ]
    }

    private static func factTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE organisation_fact (
                id           TEXT PRIMARY KEY NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT organisation_fact_organisation REFERENCES organisation (id),
                fact         TEXT NOT NULL,
                value        TEXT NOT NULL,
                since        TEXT NOT NULL,
                origin       TEXT NOT NULL,
                reason       TEXT,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX organisation_fact_by_organisation ON organisation_fact (organisation)",
            """
            CREATE TABLE duty_matter (
                id           TEXT PRIMARY KEY NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT duty_matter_organisation REFERENCES organisation (id),
                matter_kind  TEXT NOT NULL,
                number       TEXT NOT NULL,
                content      TEXT NOT NULL,
                origin       TEXT NOT NULL,
                state        TEXT NOT NULL CONSTRAINT duty_matter_state
                    CHECK (state IN ('kept', 'withdrawn')),
                reason       TEXT,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX duty_matter_by_organisation ON duty_matter (organisation)",
            """
            CREATE TABLE post_role (
                id             TEXT PRIMARY KEY NOT NULL,
                post_role_name TEXT NOT NULL,
                entry          \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
        ]
    }
}
