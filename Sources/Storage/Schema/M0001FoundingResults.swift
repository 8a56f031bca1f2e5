extension Migration {
    /// Problems.
    static func problemsTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE problem (
                id            TEXT PRIMARY KEY NOT NULL,
                cycle         TEXT NOT NULL CONSTRAINT problem_cycle REFERENCES cycle (id),
                organisation  TEXT NOT NULL CONSTRAINT problem_organisation REFERENCES organisation (id),
                text          TEXT NOT NULL,
                category      TEXT NOT NULL,
                source        TEXT NOT NULL,
                dimension     TEXT,
                origin        TEXT NOT NULL,
                state         TEXT NOT NULL CONSTRAINT problem_state
                    CHECK (state IN ('found', 'claimed', 'submitted', 'returned', 'closed')),
                raised_by     TEXT NOT NULL CONSTRAINT problem_raised_by REFERENCES person (id),
                raised_at     \(sql.integer) NOT NULL,
                raised_in     \(sql.integer) NOT NULL,
                measures      TEXT,
                responsible   TEXT,
                due           TEXT,
                claimed_by    TEXT CONSTRAINT problem_claimed_by REFERENCES person (id),
                claimed_at    \(sql.integer),
                submission    TEXT,
                submitted_by  TEXT CONSTRAINT problem_submitted_by REFERENCES person (id),
                submitted_at  \(sql.integer),
                return_reason TEXT,
                returned_by   TEXT CONSTRAINT problem_returned_by REFERENCES person (id),
                returned_at   \(sql.integer),
                closing_note  TEXT,
                closed_by     TEXT CONSTRAINT problem_closed_by REFERENCES person (id),
                closed_at     \(sql.integer),
                closed_in     \(sql.integer),
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX problem_by_cycle ON problem (cycle, organisation)",
            "CREATE INDEX problem_by_organisation ON problem (organisation)",
            "CREATE INDEX problem_by_raised_by ON problem (raised_by)",
            "CREATE INDEX problem_by_claimed_by ON problem (claimed_by)",
            "CREATE INDEX problem_by_submitted_by ON problem (submitted_by)",
            "CREATE INDEX problem_by_returned_by ON problem (returned_by)",
            "CREATE INDEX problem_by_closed_by ON problem (closed_by)",
            """
            CREATE TABLE problem_counter (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT problem_counter_cycle REFERENCES cycle (id),
                organisation TEXT NOT NULL CONSTRAINT problem_counter_organisation REFERENCES organisation (id),
                last         \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX problem_counter_by_cycle ON problem_counter (cycle)",
            "CREATE INDEX problem_counter_by_organisation ON problem_counter (organisation)",
        ]
    }

    /// Reviews and results.
    static func resultsTables(_ sql: Dialect) -> [String] {
        scorecardTables(sql) + decisionTables(sql)
    }

    private static func scorecardTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE ballot_count (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT ballot_count_cycle REFERENCES cycle (id),
                organisation TEXT NOT NULL CONSTRAINT ballot_count_organisation REFERENCES organisation (id),
                ballot       TEXT NOT NULL,
                counts       TEXT NOT NULL,
                issued       \(sql.integer) NOT NULL,
                returned     \(sql.integer) NOT NULL,
                invalid      \(sql.integer) NOT NULL,
                origin       TEXT NOT NULL,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX ballot_count_by_cycle ON ballot_count (cycle, organisation)",
            "CREATE INDEX ballot_count_by_organisation ON ballot_count (organisation)",
            """
            CREATE TABLE scorecard (
                id            TEXT PRIMARY KEY NOT NULL,
                cycle         TEXT NOT NULL CONSTRAINT scorecard_cycle REFERENCES cycle (id),
                organisation  TEXT NOT NULL CONSTRAINT scorecard_organisation REFERENCES organisation (id),
                pin           TEXT NOT NULL CONSTRAINT scorecard_pin REFERENCES pin (id),
                rulebook      TEXT NOT NULL CONSTRAINT scorecard_rulebook REFERENCES rulebook_edition (id),
                scope         TEXT NOT NULL CONSTRAINT scorecard_scope REFERENCES organisation (id),
                peer_group    TEXT NOT NULL,
                inputs        TEXT NOT NULL,
                column_values TEXT NOT NULL,
                place         \(sql.integer),
                tied          \(sql.integer) NOT NULL,
                proposals     TEXT NOT NULL,
                recorded_in   \(sql.integer) NOT NULL,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX scorecard_by_cycle ON scorecard (cycle)",
            "CREATE INDEX scorecard_by_organisation ON scorecard (organisation)",
            "CREATE INDEX scorecard_by_pin ON scorecard (pin)",
            "CREATE INDEX scorecard_by_rulebook ON scorecard (rulebook)",
            "CREATE INDEX scorecard_by_scope ON scorecard (scope)",
        ]
    }

    private static func decisionTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE results_freeze (
                id            TEXT PRIMARY KEY NOT NULL,
                cycle         TEXT NOT NULL CONSTRAINT results_freeze_cycle REFERENCES cycle (id),
                rulebooks     TEXT NOT NULL,
                organisations \(sql.integer) NOT NULL,
                digest        TEXT NOT NULL,
                frozen_at     \(sql.integer) NOT NULL,
                recorded_in   \(sql.integer) NOT NULL,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX results_freeze_by_cycle ON results_freeze (cycle)",
            """
            CREATE TABLE decision (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT decision_cycle REFERENCES cycle (id),
                grading      TEXT NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT decision_organisation REFERENCES organisation (id),
                grade        TEXT NOT NULL,
                proposed     TEXT,
                reason       TEXT,
                decided_by   TEXT NOT NULL CONSTRAINT decision_decided_by REFERENCES person (id),
                decided_at   \(sql.integer) NOT NULL,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX decision_by_cycle ON decision (cycle, grading)",
            "CREATE INDEX decision_by_organisation ON decision (organisation)",
            "CREATE INDEX decision_by_decided_by ON decision (decided_by)",
        ]
    }

    /// Campaigns and publications.
    static func publicationsTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE campaign (
                id        TEXT PRIMARY KEY NOT NULL,
                cycle     TEXT NOT NULL CONSTRAINT campaign_cycle REFERENCES cycle (id),
                name      TEXT NOT NULL,
                place     TEXT NOT NULL CONSTRAINT campaign_place REFERENCES organisation (id),
                criterion TEXT,
                origin    TEXT NOT NULL,
                opened_at \(sql.integer) NOT NULL,
                entry     \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX campaign_by_cycle ON campaign (cycle)",
            "CREATE INDEX campaign_by_place ON campaign (place)",
            """
            CREATE TABLE campaign_result (
                id          TEXT PRIMARY KEY NOT NULL,
                campaign    TEXT NOT NULL CONSTRAINT campaign_result_campaign REFERENCES campaign (id),
                measure     TEXT NOT NULL,
                value       TEXT NOT NULL,
                unit        TEXT,
                note        TEXT,
                origin      TEXT NOT NULL,
                recorded_in \(sql.integer) NOT NULL,
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX campaign_result_by_campaign ON campaign_result (campaign)",
            """
            CREATE TABLE figure (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT figure_cycle REFERENCES cycle (id),
                name         TEXT NOT NULL,
                section      TEXT NOT NULL,
                organisation TEXT CONSTRAINT figure_organisation REFERENCES organisation (id),
                place        TEXT NOT NULL,
                who          TEXT,
                what         TEXT NOT NULL,
                value        TEXT,
                unit         TEXT,
                note         TEXT,
                source       TEXT NOT NULL,
                day          TEXT,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX figure_by_cycle ON figure (cycle, section)",
            "CREATE INDEX figure_by_organisation ON figure (organisation)",
            """
            CREATE TABLE publication (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT publication_cycle REFERENCES cycle (id),
                published_at \(sql.integer) NOT NULL,
                digest       TEXT NOT NULL,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX publication_by_cycle ON publication (cycle)",
        ]
    }
}
