extension Migration {
    /// The tables of the nine rooms: one for each record, its columns those of the record's shape, and the entry it was last
    /// written by.
    package static let founding = Migration("0001-founding") { sql in
        treeTables(sql) + peopleTables(sql) + cyclesTables(sql) + dutiesTables(sql) + problemsTables(sql) + resultsTables(sql)
            + publicationsTables(sql)
    }

    /// Organisations: the tree and who signs.
    static func treeTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE kind (
                id     TEXT PRIMARY KEY NOT NULL,
                labels TEXT NOT NULL,
                entry  \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            """
            CREATE TABLE organisation (
                id      TEXT PRIMARY KEY NOT NULL,
                name    TEXT NOT NULL,
                kind    TEXT NOT NULL CONSTRAINT organisation_kind REFERENCES kind (id),
                parent  TEXT CONSTRAINT organisation_parent REFERENCES organisation (id),
                path    TEXT NOT NULL,
                depth   \(sql.integer) NOT NULL,
                ordinal \(sql.integer) NOT NULL,
                state   TEXT NOT NULL CONSTRAINT organisation_state
                    CHECK (state IN ('open', 'closed')),
                origin  TEXT NOT NULL,
                entry   \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX organisation_by_kind ON organisation (kind, state)",
            "CREATE INDEX organisation_by_parent ON organisation (parent)",
            "CREATE INDEX organisation_by_path ON organisation (path)",
            """
            CREATE TABLE person (
                id    TEXT PRIMARY KEY NOT NULL,
                name  TEXT NOT NULL,
                entry \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            """
            CREATE TABLE realm (
                id     TEXT PRIMARY KEY NOT NULL,
                name   TEXT NOT NULL,
                root   TEXT NOT NULL CONSTRAINT realm_root REFERENCES organisation (id),
                opened \(sql.integer) NOT NULL,
                entry  \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX realm_by_root ON realm (root)",
        ]
    }

    /// Organisations: roles, posts and personal values.
    static func peopleTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE grant_given (
                id           TEXT PRIMARY KEY NOT NULL,
                person       TEXT NOT NULL CONSTRAINT grant_given_person REFERENCES person (id),
                role         TEXT NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT grant_given_organisation REFERENCES organisation (id),
                path         TEXT NOT NULL,
                state        TEXT NOT NULL CONSTRAINT grant_given_state
                    CHECK (state IN ('given', 'withdrawn')),
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX grant_given_by_person ON grant_given (person, state)",
            "CREATE INDEX grant_given_by_organisation ON grant_given (organisation, role)",
            """
            CREATE TABLE post (
                id           TEXT PRIMARY KEY NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT post_organisation REFERENCES organisation (id),
                title        TEXT NOT NULL,
                holder       TEXT CONSTRAINT post_holder REFERENCES person (id),
                since        TEXT NOT NULL,
                term_ends    TEXT,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX post_by_organisation ON post (organisation)",
            "CREATE INDEX post_by_holder ON post (holder)",
            """
            CREATE TABLE personal_value (
                id           TEXT PRIMARY KEY NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT personal_value_organisation REFERENCES organisation (id),
                person       TEXT CONSTRAINT personal_value_person REFERENCES person (id),
                field        TEXT NOT NULL,
                commitment   TEXT NOT NULL,
                state        TEXT NOT NULL CONSTRAINT personal_value_state
                    CHECK (state IN ('sealed', 'erased')),
                reason       TEXT,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX personal_value_by_organisation ON personal_value (organisation)",
            "CREATE INDEX personal_value_by_person ON personal_value (person)",
        ]
    }

    /// Cycles.
    static func cyclesTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE rulebook_edition (
                id           TEXT PRIMARY KEY NOT NULL,
                name         TEXT NOT NULL,
                version      \(sql.integer) NOT NULL,
                text         TEXT NOT NULL,
                published_at \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX rulebook_edition_by_name ON rulebook_edition (name, version)",
            """
            CREATE TABLE cycle (
                id          TEXT PRIMARY KEY NOT NULL,
                year        \(sql.integer) NOT NULL,
                opens       TEXT NOT NULL,
                closes      TEXT NOT NULL,
                phase       TEXT NOT NULL CONSTRAINT cycle_phase
                    CHECK (phase IN ('preparing', 'recording', 'auditing', 'reviewing',
                        'deciding', 'rectifying', 'planning', 'closed')),
                phase_since \(sql.integer) NOT NULL,
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            """
            CREATE TABLE pin (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT pin_cycle REFERENCES cycle (id),
                rulebook     TEXT NOT NULL CONSTRAINT pin_rulebook REFERENCES rulebook_edition (id),
                pinned_kinds TEXT NOT NULL,
                within       \(sql.integer) NOT NULL,
                settings     TEXT NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX pin_by_cycle ON pin (cycle)",
            "CREATE INDEX pin_by_rulebook ON pin (rulebook)",
        ]
    }

    /// Duties and audits.
    static func dutiesTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE activity (
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
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX activity_by_cycle ON activity (cycle, organisation)",
            "CREATE INDEX activity_by_organisation ON activity (organisation)",
            """
            CREATE TABLE observation_block (
                id        TEXT PRIMARY KEY NOT NULL,
                cycle     TEXT NOT NULL CONSTRAINT observation_block_cycle REFERENCES cycle (id),
                indicator TEXT NOT NULL,
                bytes     \(sql.blob) NOT NULL,
                entry     \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX observation_block_by_cycle ON observation_block (cycle)",
            """
            CREATE TABLE observation_correction (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT observation_correction_cycle REFERENCES cycle (id),
                indicator    TEXT NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT observation_correction_organisation REFERENCES organisation (id),
                value        TEXT NOT NULL,
                reason       TEXT NOT NULL,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX observation_correction_by_cycle ON observation_correction (cycle, indicator)",
            "CREATE INDEX observation_correction_by_organisation ON observation_correction (organisation)",
            """
            CREATE TABLE audit_score (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT audit_score_cycle REFERENCES cycle (id),
                organisation TEXT NOT NULL CONSTRAINT audit_score_organisation REFERENCES organisation (id),
                dimension    TEXT NOT NULL,
                points       TEXT NOT NULL,
                visited_on   TEXT NOT NULL,
                auditors     TEXT NOT NULL,
                origin       TEXT NOT NULL,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX audit_score_by_cycle ON audit_score (cycle, organisation)",
            "CREATE INDEX audit_score_by_organisation ON audit_score (organisation)",
        ]
    }
}
