extension Migration {
    static func evidenceTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE evidence_item (
                id           TEXT PRIMARY KEY NOT NULL,
                cycle        TEXT NOT NULL CONSTRAINT evidence_item_cycle REFERENCES cycle (id),
                organisation TEXT NOT NULL CONSTRAINT evidence_item_organisation REFERENCES organisation (id),
                title        TEXT NOT NULL,
                revision     \(sql.integer) NOT NULL,
                filed_by     TEXT NOT NULL CONSTRAINT evidence_item_filed_by REFERENCES person (id),
                filed_at     \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX evidence_item_by_organisation ON evidence_item (organisation, cycle)",
            "CREATE INDEX evidence_item_by_cycle ON evidence_item (cycle, id)",
            "CREATE INDEX evidence_item_by_filed_by ON evidence_item (filed_by)",
            """
            CREATE TABLE evidence_revision (
                id            TEXT PRIMARY KEY NOT NULL,
                evidence_item TEXT NOT NULL CONSTRAINT evidence_revision_evidence_item REFERENCES evidence_item (id),
                organisation  TEXT NOT NULL CONSTRAINT evidence_revision_organisation REFERENCES organisation (id),
                number        \(sql.integer) NOT NULL,
                digest        TEXT NOT NULL,
                size          \(sql.integer) NOT NULL,
                media_type    TEXT NOT NULL,
                file_name     TEXT NOT NULL,
                kept_until    TEXT NOT NULL,
                state         TEXT NOT NULL CONSTRAINT evidence_revision_state
                    CHECK (state IN ('kept', 'deleted')),
                filed_by      TEXT NOT NULL CONSTRAINT evidence_revision_filed_by REFERENCES person (id),
                filed_at      \(sql.integer) NOT NULL,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX evidence_revision_by_evidence_item ON evidence_revision (evidence_item, number)",
            "CREATE INDEX evidence_revision_by_organisation ON evidence_revision (organisation)",
            "CREATE INDEX evidence_revision_by_kept_until ON evidence_revision (state, kept_until, id)",
            "CREATE INDEX evidence_revision_by_digest ON evidence_revision (digest, state)",
            "CREATE INDEX evidence_revision_by_filed_by ON evidence_revision (filed_by)",
            """
            CREATE TABLE evidence_use (
                id            TEXT PRIMARY KEY NOT NULL,
                evidence_item TEXT NOT NULL CONSTRAINT evidence_use_evidence_item REFERENCES evidence_item (id),
                about         TEXT NOT NULL,
                subject       TEXT NOT NULL,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX evidence_use_by_evidence_item ON evidence_use (evidence_item)",
            "CREATE INDEX evidence_use_by_subject ON evidence_use (subject, about)",
        ]
    }

    static func evidenceLimitTables(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE evidence_usage (
                id           TEXT PRIMARY KEY NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT evidence_usage_organisation REFERENCES organisation (id),
                bytes        \(sql.integer) NOT NULL,
                files        \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX evidence_usage_by_organisation ON evidence_usage (organisation)",
            """
            CREATE TABLE evidence_limit (
                id           TEXT PRIMARY KEY NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT evidence_limit_organisation REFERENCES organisation (id),
                file_bytes   \(sql.integer) NOT NULL,
                total_bytes  \(sql.integer) NOT NULL,
                kept_days    \(sql.integer) NOT NULL,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            "CREATE INDEX evidence_limit_by_organisation ON evidence_limit (organisation)",
        ]
    }
}
