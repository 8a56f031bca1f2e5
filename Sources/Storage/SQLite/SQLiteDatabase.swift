import GRDB
package import Logging
import Proofs

/// The books in one SQLite file, written by one connection and read by several.
package struct SQLiteDatabase: Database {
    /// Whether a commit must be on disk before it counts.
    package enum Durability: Sendable {
        /// Every commit is synced (`synchronous = FULL`): for the books.
        case everyCommit
        /// Nothing is synced: for a copy that is thrown away.
        case none

        var pragma: (word: String, number: Int) {
            switch self {
            case .everyCommit: ("FULL", 2)
            case .none: ("OFF", 0)
            }
        }
    }

    /// The first SQLite that cannot damage a file which two connections checkpoint at once (sqlite.org, WAL-reset bug).
    private static let firstSafeVersion = 3_051_003  // 3.51.3

    private let pool: DatabasePool
    private let isReadOnly: Bool

    /// Opens or makes the file.
    ///
    /// GRDB lowers `synchronous` to NORMAL while it opens, which loses acknowledged commits at a power cut; so it is set after
    /// that, and read back.
    ///
    /// - Throws: a ``StorageProblem`` where SQLite refuses, or does not keep the settings.
    package init(path: String, durability: Durability = .everyCommit, log: Logger? = nil) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            // What is erased is overwritten, not only forgotten.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        pool = try SQLiteProblem.translating {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = \(durability.pragma.word)")
                try Self.check(database, durability)
            }
            return pool
        }
        isReadOnly = false
        if let log { try warn(log) }
    }

    /// Opens a file only to look at it: whatever is asked of it, not a byte of the folder changes.
    ///
    /// - Parameter isStill: whether nobody writes and there is no write-ahead log, so that the file alone is read.
    /// - Throws: a ``StorageProblem`` where SQLite refuses.
    init(inspecting path: String, isStill: Bool) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.readonly = true
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        let name = isStill ? "file:\(Self.escaped(path))?immutable=1" : path
        pool = try SQLiteProblem.translating { try DatabasePool(path: name, configuration: configuration) }
        isReadOnly = true
    }

    /// A path as a part of a URI (RFC 3986): everything but plain letters, digits and the slash by its bytes in hex.
    private static func escaped(_ path: String) -> String {
        path.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/-_.".unicodeScalars.contains(scalar))
            return isPlain ? String(scalar) : "%" + Hexadecimal.text(of: [byte])
        }
        .joined()
    }

    /// Refuses a connection on which a commit would not be what it promises.
    private static func check(_ database: GRDB.Database, _ durability: Durability) throws {
        let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
        guard synchronous == durability.pragma.number else { throw StorageProblem.notDurable("synchronous = \(synchronous)") }
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
        guard mode == "wal" else { throw StorageProblem.notDurable("journal_mode = \(mode)") }
        let keys = try Int.fetchOne(database, sql: "PRAGMA foreign_keys") ?? 0
        guard keys == 1 else { throw StorageProblem.notDurable("foreign_keys = \(keys)") }
    }

    private static func version(_ database: GRDB.Database) throws -> (text: String, number: Int) {
        let text = try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? ""
        return (text, text.split(separator: ".").prefix(3).reduce(0) { $0 * 1000 + (Int($1) ?? 0) })
    }

    private func warn(_ log: Logger) throws {
        let version = try SQLiteProblem.translating { try pool.read(Self.version) }
        guard version.number < Self.firstSafeVersion else { return }
        log.warning(
            "this SQLite can damage a file that two programs checkpoint at once: let nothing else open it while we run",
            metadata: ["sqlite.version": "\(version.text)"]
        )
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.read { try body(SQLiteConnection($0)) }
        } catch let error as DatabaseError {
            throw SQLiteProblem.meaning(of: error)
        }
    }

    package func readNow<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try SQLiteProblem.translating { try pool.read { try body(SQLiteConnection($0)) } }
    }

    package func writeNow<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try SQLiteProblem.translating { try pool.write { try body(SQLiteConnection($0)) } }
    }

    package func close() throws {
        try SQLiteProblem.translating {
            guard !isReadOnly else { return try pool.close() }
            // The readers cannot take away the write-ahead log; so they go first, and one file is left.
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            pool.invalidateReadOnlyConnections()
            try pool.close()
        }
    }
}
