extension Migration {
    /// Files that were handed in, and long tasks: what became of them is looked up under their address.
    ///
    /// Beside the journal: what was written for a file stands there, under keys that begin with the file's.
    package static let desk = Migration("0007-desk") { sql in
        [
            """
            CREATE TABLE desk_import (
                id           TEXT PRIMARY KEY NOT NULL,
                owner        TEXT NOT NULL,
                form         TEXT NOT NULL,
                year         TEXT,
                file_name    TEXT NOT NULL,
                file_hash    TEXT NOT NULL,
                file_size    \(sql.integer) NOT NULL,
                staged_at    \(sql.integer) NOT NULL,
                kept_until   \(sql.integer) NOT NULL,
                choice       TEXT,
                confirmed_at \(sql.integer),
                task         TEXT
            )\(sql.strict)
            """,
            "CREATE INDEX desk_import_by_owner ON desk_import (owner, staged_at)",
            "CREATE INDEX desk_import_by_kept_until ON desk_import (kept_until)",
            """
            CREATE TABLE desk_task (
                id       TEXT PRIMARY KEY NOT NULL,
                owner    TEXT NOT NULL,
                what     TEXT NOT NULL,
                subject  TEXT NOT NULL,
                address  TEXT NOT NULL,
                state    TEXT NOT NULL CONSTRAINT desk_task_state
                    CHECK (state IN ('waiting', 'running', 'done', 'cancelled', 'stopped', 'interrupted')),
                total    \(sql.integer) NOT NULL,
                done     \(sql.integer) NOT NULL,
                begun_at \(sql.integer) NOT NULL,
                ended_at \(sql.integer),
                outcome  TEXT
            )\(sql.strict)
            """,
            "CREATE INDEX desk_task_by_owner ON desk_task (owner, begun_at)",
            "CREATE INDEX desk_task_by_state ON desk_task (state)",
        ]
    }
}
