extension Migration {
    /// Led projects, contact points, task lists, double reports, evidence, and what was done to each.
    static let projects = Migration("0005-projects") { sql in
        stepTables(sql) + projectTables(sql) + contactTables(sql) + taskTables(sql) + doubleReportTables(sql)
            + evidenceTables(sql)
            + evidenceLimitTables(sql)
    }

    private static func stepTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE work_step (
                id          TEXT PRIMARY KEY NOT NULL,
                about       TEXT NOT NULL,
                subject     TEXT NOT NULL,
                act         TEXT NOT NULL,
                part        TEXT,
                note        TEXT,
                before      TEXT,
                after       TEXT,
                recorded_in \(sql.integer) NOT NULL,
                recorded_at \(sql.integer) NOT NULL,
                recorded_by TEXT NOT NULL CONSTRAINT work_step_recorded_by REFERENCES person (id),
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX work_step_by_subject ON work_step (subject, about, recorded_in)",
            "CREATE INDEX work_step_by_recorded_by ON work_step (recorded_by)",
        ]
    }

    private static func projectTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE led_project (
                id            TEXT PRIMARY KEY NOT NULL,
                cycle         TEXT NOT NULL CONSTRAINT led_project_cycle REFERENCES cycle (id),
                organisation  TEXT NOT NULL CONSTRAINT led_project_organisation REFERENCES organisation (id),
                title         TEXT NOT NULL,
                leader        TEXT NOT NULL,
                plan          TEXT NOT NULL,
                due           TEXT NOT NULL,
                state         TEXT NOT NULL CONSTRAINT led_project_state
                    CHECK (state IN ('applied', 'returned', 'underway', 'submitted', 'closed', 'withdrawn')),
                applied_by    TEXT NOT NULL CONSTRAINT led_project_applied_by REFERENCES person (id),
                applied_at    \(sql.integer) NOT NULL,
                approved_by   TEXT CONSTRAINT led_project_approved_by REFERENCES person (id),
                approved_at   \(sql.integer),
                result        TEXT,
                submitted_by  TEXT CONSTRAINT led_project_submitted_by REFERENCES person (id),
                closed_by     TEXT CONSTRAINT led_project_closed_by REFERENCES person (id),
                closed_at     \(sql.integer),
                closed_in     \(sql.integer),
                rating        TEXT,
                adjustments   \(sql.integer) NOT NULL,
                last_report   TEXT,
                last_standing TEXT,
                last_patrol   TEXT,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX led_project_by_organisation ON led_project (organisation, cycle)",
            "CREATE INDEX led_project_by_cycle ON led_project (cycle, id)",
            "CREATE INDEX led_project_by_applied_by ON led_project (applied_by)",
            "CREATE INDEX led_project_by_approved_by ON led_project (approved_by)",
            "CREATE INDEX led_project_by_submitted_by ON led_project (submitted_by)",
            "CREATE INDEX led_project_by_closed_by ON led_project (closed_by)",
            """
            CREATE TABLE led_project_stage (
                id          TEXT PRIMARY KEY NOT NULL,
                led_project TEXT NOT NULL CONSTRAINT led_project_stage_led_project REFERENCES led_project (id),
                month       TEXT NOT NULL,
                plan        TEXT NOT NULL,
                standing    TEXT NOT NULL CONSTRAINT led_project_stage_standing
                    CHECK (standing IN ('planned', 'done', 'behind')),
                note        TEXT,
                reported_by TEXT CONSTRAINT led_project_stage_reported_by REFERENCES person (id),
                reported_at \(sql.integer),
                entry       \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX led_project_stage_by_led_project ON led_project_stage (led_project, month)",
            "CREATE INDEX led_project_stage_by_reported_by ON led_project_stage (reported_by)",
        ]
    }

    private static func contactTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE contact_point (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT contact_point_cycle REFERENCES cycle (id),
                organisation TEXT NOT NULL CONSTRAINT contact_point_organisation REFERENCES organisation (id),
                leader       TEXT NOT NULL,
                target       TEXT NOT NULL,
                number       \(sql.integer) NOT NULL,
                place        TEXT CONSTRAINT contact_point_place REFERENCES organisation (id),
                institution  TEXT,
                least        \(sql.integer),
                longest_gap  \(sql.integer),
                since        TEXT NOT NULL,
                state        TEXT NOT NULL CONSTRAINT contact_point_state
                    CHECK (state IN ('linked', 'ended')),
                ended_on     TEXT,
                entry        \(sql.integer) NOT NULL,
                CONSTRAINT contact_point_citizen CHECK (target <> 'household' OR (place IS NULL AND institution IS NULL))
            )\(sql.strict)
            """,
            "CREATE INDEX contact_point_by_organisation ON contact_point (organisation, cycle)",
            "CREATE INDEX contact_point_by_cycle ON contact_point (cycle)",
            "CREATE INDEX contact_point_by_place ON contact_point (place)",
        ]
    }

    private static func taskTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE task_list (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT task_list_cycle REFERENCES cycle (id),
                organisation TEXT NOT NULL CONSTRAINT task_list_organisation REFERENCES organisation (id),
                holder       TEXT NOT NULL,
                state        TEXT NOT NULL CONSTRAINT task_list_state
                    CHECK (state IN ('draft', 'submitted', 'returned', 'signed')),
                submitted_by TEXT CONSTRAINT task_list_submitted_by REFERENCES person (id),
                signed_by    TEXT CONSTRAINT task_list_signed_by REFERENCES person (id),
                signed_at    \(sql.integer),
                changes      \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX task_list_by_organisation ON task_list (organisation, cycle)",
            "CREATE INDEX task_list_by_cycle ON task_list (cycle, id)",
            "CREATE INDEX task_list_by_submitted_by ON task_list (submitted_by)",
            "CREATE INDEX task_list_by_signed_by ON task_list (signed_by)",
            """
            CREATE TABLE task_item (
                id               TEXT PRIMARY KEY NOT NULL,
                task_list        TEXT NOT NULL CONSTRAINT task_item_task_list REFERENCES task_list (id),
                number           \(sql.integer) NOT NULL,
                text             TEXT NOT NULL,
                due              TEXT NOT NULL,
                duty             TEXT,
                state            TEXT NOT NULL CONSTRAINT task_item_state
                    CHECK (state IN ('open', 'reported', 'returned', 'countersigned', 'struck')),
                note             TEXT,
                reported_by      TEXT CONSTRAINT task_item_reported_by REFERENCES person (id),
                reported_at      \(sql.integer),
                countersigned_by TEXT CONSTRAINT task_item_countersigned_by REFERENCES person (id),
                countersigned_at \(sql.integer),
                entry            \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX task_item_by_task_list ON task_item (task_list, number)",
            "CREATE INDEX task_item_by_reported_by ON task_item (reported_by)",
            "CREATE INDEX task_item_by_countersigned_by ON task_item (countersigned_by)",
        ]
    }

    private static func doubleReportTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE double_report (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT double_report_cycle REFERENCES cycle (id),
                organisation TEXT NOT NULL CONSTRAINT double_report_organisation REFERENCES organisation (id),
                secretary    TEXT NOT NULL,
                results      TEXT NOT NULL,
                problems     TEXT NOT NULL,
                plans        TEXT NOT NULL,
                written_by   TEXT NOT NULL CONSTRAINT double_report_written_by REFERENCES person (id),
                written_at   \(sql.integer) NOT NULL,
                delivered    \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX double_report_by_organisation ON double_report (organisation, cycle)",
            "CREATE INDEX double_report_by_cycle ON double_report (cycle, id)",
            "CREATE INDEX double_report_by_written_by ON double_report (written_by)",
            """
            CREATE TABLE double_report_side (
                id            TEXT PRIMARY KEY NOT NULL,
                double_report TEXT NOT NULL CONSTRAINT double_report_side_double_report REFERENCES double_report (id),
                side          TEXT NOT NULL CONSTRAINT double_report_side_side
                    CHECK (side IN ('upward', 'downward')),
                given_on      TEXT NOT NULL,
                mode          TEXT NOT NULL,
                audience      TEXT NOT NULL,
                present       \(sql.integer),
                due           \(sql.integer),
                ballot        TEXT,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX double_report_side_by_double_report ON double_report_side (double_report)",
            """
            CREATE TABLE double_report_comment (
                id            TEXT PRIMARY KEY NOT NULL,
                double_report TEXT NOT NULL CONSTRAINT double_report_comment_double_report REFERENCES double_report (id),
                side          TEXT NOT NULL,
                number        \(sql.integer) NOT NULL,
                source        TEXT NOT NULL,
                text          TEXT NOT NULL,
                answer        TEXT,
                recorded_by   TEXT NOT NULL CONSTRAINT double_report_comment_recorded_by REFERENCES person (id),
                recorded_at   \(sql.integer) NOT NULL,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX double_report_comment_by_double_report ON double_report_comment (double_report, number)",
            "CREATE INDEX double_report_comment_by_recorded_by ON double_report_comment (recorded_by)",
        ]
    }
}
