extension Migration {
    /// Cycles: what a rulebook is pinned for, plans and moves of the phases, drafts of rulebooks, and working days.
    package static let cycles = Migration("0006-cycles") { sql in
        widenedPin(sql) + phaseTables(sql) + draftTables(sql) + calendarTables(sql)
    }

    /// Until now every rulebook was pinned for scoring.
    ///
    /// Scorecards point to pins, so the table is not made anew; the entry a row came from moves behind the new column.
    private static func widenedPin(_ sql: Dialect) -> [String] {
        [
            """
            ALTER TABLE pin ADD COLUMN purpose TEXT NOT NULL DEFAULT 'scoring'
                CONSTRAINT pin_purpose CHECK (purpose IN ('scoring', 'duties'))
            """,
            "ALTER TABLE pin RENAME COLUMN entry TO entry_before",
            "ALTER TABLE pin ADD COLUMN entry \(sql.integer) NOT NULL DEFAULT 0",
            "UPDATE pin SET entry = entry_before",
            "ALTER TABLE pin DROP COLUMN entry_before",
        ]
    }

    private static func phaseTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE phase_change (
                id          TEXT PRIMARY KEY NOT NULL,
                cycle       TEXT NOT NULL CONSTRAINT phase_change_cycle REFERENCES cycle (id),
                phase       TEXT NOT NULL,
                note        TEXT,
                changed_at  \(sql.integer) NOT NULL,
                changed_by  TEXT NOT NULL CONSTRAINT phase_change_changed_by REFERENCES person (id),
                recorded_in \(sql.integer) NOT NULL,
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX phase_change_by_cycle ON phase_change (cycle)",
            "CREATE INDEX phase_change_by_changed_by ON phase_change (changed_by)",
            """
            CREATE TABLE phase_plan (
                id     TEXT PRIMARY KEY NOT NULL,
                cycle  TEXT NOT NULL CONSTRAINT phase_plan_cycle REFERENCES cycle (id),
                phase  TEXT NOT NULL,
                begins TEXT NOT NULL,
                ends   TEXT NOT NULL,
                entry  \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX phase_plan_by_cycle ON phase_plan (cycle)",
        ]
    }

    private static func draftTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE rulebook_draft (
                id       TEXT PRIMARY KEY NOT NULL,
                title    TEXT NOT NULL,
                revision \(sql.integer) NOT NULL,
                state    TEXT NOT NULL CONSTRAINT rulebook_draft_state
                    CHECK (state IN ('open', 'published', 'discarded')),
                edition  TEXT CONSTRAINT rulebook_draft_edition REFERENCES rulebook_edition (id),
                reason   TEXT,
                saved_at \(sql.integer) NOT NULL,
                saved_by TEXT NOT NULL CONSTRAINT rulebook_draft_saved_by REFERENCES person (id),
                entry    \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX rulebook_draft_by_state ON rulebook_draft (state)",
            "CREATE INDEX rulebook_draft_by_edition ON rulebook_draft (edition)",
            "CREATE INDEX rulebook_draft_by_saved_by ON rulebook_draft (saved_by)",
            """
            CREATE TABLE rulebook_draft_revision (
                id             TEXT PRIMARY KEY NOT NULL,
                rulebook_draft TEXT NOT NULL CONSTRAINT rulebook_draft_revision_rulebook_draft REFERENCES rulebook_draft (id),
                number         \(sql.integer) NOT NULL,
                text           TEXT NOT NULL,
                digest         TEXT NOT NULL,
                saved_at       \(sql.integer) NOT NULL,
                saved_by       TEXT NOT NULL CONSTRAINT rulebook_draft_revision_saved_by REFERENCES person (id),
                entry          \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX rulebook_draft_revision_by_rulebook_draft ON rulebook_draft_revision (rulebook_draft, number)",
            "CREATE INDEX rulebook_draft_revision_by_digest ON rulebook_draft_revision (digest)",
            "CREATE INDEX rulebook_draft_revision_by_saved_by ON rulebook_draft_revision (saved_by)",
        ]
    }

    private static func calendarTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE work_calendar_year (
                id          TEXT PRIMARY KEY NOT NULL,
                year        \(sql.integer) NOT NULL,
                holidays    TEXT NOT NULL,
                workdays    TEXT NOT NULL,
                source      TEXT NOT NULL,
                recorded_at \(sql.integer) NOT NULL,
                recorded_by TEXT NOT NULL CONSTRAINT work_calendar_year_recorded_by REFERENCES person (id),
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX work_calendar_year_by_recorded_by ON work_calendar_year (recorded_by)",
        ]
    }
}
