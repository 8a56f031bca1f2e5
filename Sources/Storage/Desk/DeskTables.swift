import Dispatch
package import Domain

/// The tables of files that were handed in and of long tasks; everybody finds only their own.
package struct DeskTables: Sendable {
    private static let thread = DispatchQueue(label: "shuzhi.desk", qos: .userInitiated)

    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    // Files

    package func add(_ kept: KeptImport) async throws {
        try await write { connection in
            try connection.run(
                """
                INSERT INTO desk_import (id, owner, form, year, file_name, file_hash, file_size, staged_at, kept_until, choice,
                    confirmed_at, task)
                VALUES (\(kept.id), \(kept.owner), \(kept.form), \(kept.cycle), \(kept.fileName), \(kept.fileHash),
                        \(kept.fileSize), \(kept.stagedAt), \(kept.keptUntil), NULL, NULL, NULL)
                """
            )
        }
    }

    /// The file of that id, if it is this owner's.
    package func file(_ id: String, of owner: Person.ID) async throws -> KeptImport? {
        try await files("\(KeptImport.select) WHERE desk_import.id = \(id) AND desk_import.owner = \(owner)").first
    }

    /// The files an owner handed in, the newest first.
    package func files(of owner: Person.ID, offset: Int, limit: Int) async throws -> [KeptImport] {
        try await files(
            """
            \(KeptImport.select) WHERE desk_import.owner = \(owner)
            ORDER BY staged_at DESC, desk_import.id DESC LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    /// How many files an owner handed in.
    package func count(of owner: Person.ID) async throws -> Int {
        try await database.read { connection in
            Int(try connection.number("SELECT count(*) FROM desk_import WHERE owner = \(owner)") ?? 0)
        }
    }

    /// Those of an owner that were looked at and not confirmed, the newest first.
    package func unconfirmed(of owner: Person.ID) async throws -> [KeptImport] {
        try await files(
            """
            \(KeptImport.select) WHERE desk_import.owner = \(owner) AND choice IS NULL
            ORDER BY staged_at DESC, desk_import.id DESC
            """
        )
    }

    /// Which of the files of these ids are still to be kept at a moment.
    package func kept(_ ids: [String], at instant: Instant) async throws -> Set<String> {
        let fields = ids.map { Field.text($0) }
        return try await database.read { connection in
            let rows = try connection.rows(
                "SELECT id FROM desk_import WHERE id IN \(anyOf: fields) AND kept_until > \(instant)"
            )
            return Set(rows.compactMap { if case .text(let id)? = $0.first { id } else { nil } })
        }
    }

    /// Forgets a file that was not confirmed.
    package func forget(_ id: String) async throws {
        try await write { connection in
            try connection.run("DELETE FROM desk_import WHERE id = \(id) AND choice IS NULL")
        }
    }

    /// Confirms a file and begins its task, unless that was done before.
    ///
    /// - Returns: the id of the task that takes the file in, be it this one or the first.
    package func confirm(_ file: KeptImport, choice: String, task: KeptTask) async throws -> String {
        try await write { connection in
            let confirmed = try connection.run(
                """
                UPDATE desk_import SET choice = \(choice), confirmed_at = \(task.begunAt), task = \(task.id)
                WHERE id = \(file.id) AND owner = \(file.owner) AND choice IS NULL
                """
            )
            if confirmed == 1 {
                try Self.insert(task, on: connection)
                return task.id
            }
            let found = try connection.rows("SELECT task FROM desk_import WHERE id = \(file.id) AND owner = \(file.owner)")
            guard case .text(let first)? = found.first?.first else { throw Fault("no task took in \(file.id)") }
            return first
        }
    }

    // Tasks

    package func add(_ task: KeptTask) async throws {
        try await write { try Self.insert(task, on: $0) }
    }

    package func keep(_ task: KeptTask) async throws {
        try await write { connection in
            try connection.run(
                """
                UPDATE desk_task SET state = \(task.state.rawValue), total = \(task.total), done = \(task.done),
                    ended_at = \(Field.instant(task.endedAt)), outcome = \(task.outcome)
                WHERE id = \(task.id)
                """
            )
        }
    }

    package func task(_ id: String, of owner: Person.ID) async throws -> KeptTask? {
        try await tasks("SELECT \(KeptTask.columns) FROM desk_task WHERE id = \(id) AND owner = \(owner)").first
    }

    /// The tasks of an owner, the newest first.
    package func tasks(of owner: Person.ID, offset: Int, limit: Int) async throws -> [KeptTask] {
        try await tasks(
            """
            SELECT \(KeptTask.columns) FROM desk_task
            WHERE owner = \(owner) ORDER BY begun_at DESC, id DESC LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    /// How many tasks an owner began.
    package func countOfTasks(of owner: Person.ID) async throws -> Int {
        try await database.read { connection in
            Int(try connection.number("SELECT count(*) FROM desk_task WHERE owner = \(owner)") ?? 0)
        }
    }

    /// Says of every task that is not over that the program ended under it: nobody works at it any more.
    ///
    /// - Returns: how many there were.
    @discardableResult
    package func interruptAll(at instant: Instant) async throws -> Int {
        try await write { connection in
            try connection.run(
                """
                UPDATE desk_task SET state = \(KeptTask.State.interrupted.rawValue), ended_at = \(instant)
                WHERE state IN ('waiting', 'running')
                """
            )
        }
    }

    // What was written

    /// The entries made under keys that begin with a text, rising, with what stands behind it in each key.
    package func entries(underKeysStartingWith prefix: String) async throws -> [(entry: Int64, rest: String)] {
        guard let end = prefix.firstTextAfterAllThatStartWithIt else { return [] }
        return try await database.read { connection in
            try connection.rows(
                """
                SELECT seq, key FROM journal_entry
                WHERE key IS NOT NULL AND key >= \(prefix) AND key < \(end) ORDER BY seq
                """
            )
            .map { fields in
                var row = RowReader(fields, table: "journal_entry")
                return (try row.integer(), String(try row.text().dropFirst(prefix.count)))
            }
        }
    }

    private func files(_ sql: SQL) async throws -> [KeptImport] {
        try await database.read { try $0.rows(sql).map(KeptImport.init) }
    }

    private func tasks(_ sql: SQL) async throws -> [KeptTask] {
        try await database.read { try $0.rows(sql).map(KeptTask.init) }
    }

    private static func insert(_ task: KeptTask, on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO desk_task (\(KeptTask.columns))
            VALUES (\(task.id), \(task.owner), \(task.what), \(task.subject), \(task.address), \(task.state.rawValue),
                    \(task.total), \(task.done), \(task.begunAt), NULL, NULL)
            """
        )
    }

    /// Changes the tables in one transaction of their own, between those of the journal; it is on disk when this returns.
    @discardableResult
    private func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Self.thread.async { continuation.resume(with: Swift.Result { try database.writeNow(body) }) }
        }
    }
}
