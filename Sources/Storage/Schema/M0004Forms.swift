extension Migration {
    /// Duties: forms filled in by periods, how they were approved, and what they make of indicators.
    package static let forms = Migration("0004-forms") { sql in
        filledForms(sql) + formHistory(sql) + formedValues(sql)
    }

    private static func filledForms(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE filled_form (
                id                 TEXT PRIMARY KEY NOT NULL,
                cycle              TEXT NOT NULL CONSTRAINT filled_form_cycle REFERENCES cycle (id),
                organisation       TEXT NOT NULL CONSTRAINT filled_form_organisation REFERENCES organisation (id),
                form               TEXT NOT NULL,
                period             TEXT NOT NULL,
                state              TEXT NOT NULL CONSTRAINT filled_form_state
                    CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'unlocked')),
                entered            TEXT NOT NULL,
                approved           TEXT,
                earlier            TEXT,
                explanations       TEXT NOT NULL,
                approvals          \(sql.integer) NOT NULL,
                waiting            TEXT CONSTRAINT filled_form_waiting REFERENCES organisation (id),
                waits_for_office   \(sql.integer) NOT NULL,
                open_fields        TEXT NOT NULL,
                reason             TEXT,
                returns            \(sql.integer) NOT NULL,
                submitted_by       TEXT CONSTRAINT filled_form_submitted_by REFERENCES person (id),
                submitted_at       \(sql.integer),
                first_submitted_on TEXT,
                approved_on        TEXT,
                recorded_in        \(sql.integer) NOT NULL,
                entry              \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX filled_form_by_cycle ON filled_form (cycle, state, waits_for_office, id)",
            "CREATE INDEX filled_form_by_organisation ON filled_form (organisation, cycle, form)",
            "CREATE INDEX filled_form_by_waiting ON filled_form (waiting, cycle, state)",
            "CREATE INDEX filled_form_by_submitted_by ON filled_form (submitted_by)",
        ]
    }

    private static func formHistory(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE form_change (
                id          TEXT PRIMARY KEY NOT NULL,
                filled_form TEXT NOT NULL CONSTRAINT form_change_filled_form REFERENCES filled_form (id),
                field       TEXT NOT NULL,
                before      TEXT,
                after       TEXT,
                reason      TEXT,
                recorded_at \(sql.integer) NOT NULL,
                recorded_by TEXT NOT NULL CONSTRAINT form_change_recorded_by REFERENCES person (id),
                recorded_in \(sql.integer) NOT NULL,
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX form_change_by_filled_form ON form_change (filled_form, field, recorded_in)",
            "CREATE INDEX form_change_by_recorded_by ON form_change (recorded_by)",
            """
            CREATE TABLE form_step (
                id          TEXT PRIMARY KEY NOT NULL,
                filled_form TEXT NOT NULL CONSTRAINT form_step_filled_form REFERENCES filled_form (id),
                what        TEXT NOT NULL CONSTRAINT form_step_what
                    CHECK (what IN ('submitted', 'withdrawn', 'approved', 'returned', 'unlocked', 'locked')),
                place       TEXT CONSTRAINT form_step_place REFERENCES organisation (id),
                is_office   \(sql.integer) NOT NULL,
                field       TEXT,
                note        TEXT,
                recorded_at \(sql.integer) NOT NULL,
                recorded_by TEXT NOT NULL CONSTRAINT form_step_recorded_by REFERENCES person (id),
                recorded_in \(sql.integer) NOT NULL,
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX form_step_by_filled_form ON form_step (filled_form, recorded_in)",
            "CREATE INDEX form_step_by_place ON form_step (place)",
            "CREATE INDEX form_step_by_recorded_by ON form_step (recorded_by)",
        ]
    }

    private static func formedValues(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE formed_value (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT formed_value_cycle REFERENCES cycle (id),
                indicator    TEXT NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT formed_value_organisation REFERENCES organisation (id),
                value        TEXT NOT NULL,
                form         TEXT NOT NULL,
                recorded_in  \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX formed_value_by_cycle ON formed_value (cycle, indicator)",
            "CREATE INDEX formed_value_by_organisation ON formed_value (organisation, cycle)",
        ]
    }
}
