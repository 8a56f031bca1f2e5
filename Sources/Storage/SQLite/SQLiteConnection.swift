import Domain
import FoundationEssentials
import GRDB
import GRDBSQLite

/// A connection of GRDB's pool, as the rest of Storage sees it.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    /// The texts being stepped now: their prepared statements cannot serve a second scan inside the first.
    private var scanning: Set<String> = []

    init(_ database: GRDB.Database) {
        self.database = database
    }

    func scan(_ sql: SQL, _ body: (any ColumnReader) throws -> Bool) throws {
        let (text, values) = sql.rendered { _ in "?" }
        try SQLiteProblem.translating {
            let isFree = scanning.insert(text).inserted
            defer { if isFree { scanning.remove(text) } }
            let statement = isFree ? try database.cachedStatement(sql: text) : try database.makeStatement(sql: text)
            let rows = try Row.fetchCursor(statement, arguments: try Self.arguments(values))
            while let row = try rows.next() {
                guard try body(SQLiteRow(row: row)) else { break }
            }
        }
    }

    func scanBytes(
        _ sql: SQL, _ body: (_ number: Int64?, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) throws -> Bool
    ) throws {
        let (text, values) = sql.rendered { _ in "?" }
        try SQLiteProblem.translating {
            let statement = try database.makeStatement(sql: text)
            guard statement.columnCount == 3 else { throw Fault("a scan of bytes has three columns") }
            try statement.setArguments(try Self.arguments(values))
            // GRDB's rows make an object for each column of bytes, which costs more than hashing them.
            let handle = statement.sqliteStatement
            var code = sqlite3_step(handle)
            while code == SQLITE_ROW {
                let number = sqlite3_column_type(handle, 0) == SQLITE_INTEGER ? sqlite3_column_int64(handle, 0) : nil
                guard try body(number, Self.bytes(handle, 1), Self.bytes(handle, 2)) else { return }
                code = sqlite3_step(handle)
            }
            guard code == SQLITE_DONE else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errstr(code)))
            }
        }
    }

    private static func bytes(_ handle: OpaquePointer, _ column: CInt) -> UnsafeRawBufferPointer {
        guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(
            start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
    }

    @discardableResult
    func run(_ sql: SQL) throws -> Int {
        let (text, values) = sql.rendered { _ in "?" }
        return try SQLiteProblem.translating {
            let statement = try database.cachedStatement(sql: text)
            try statement.execute(arguments: try Self.arguments(values))
            return database.changesCount
        }
    }

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        try run("SAVEPOINT one_command")
        do {
            let result = try body()
            try run("RELEASE SAVEPOINT one_command")
            return result
        } catch {
            try run("ROLLBACK TO SAVEPOINT one_command")
            try run("RELEASE SAVEPOINT one_command")
            throw error
        }
    }

    func tables() throws -> [String] {
        try rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .compactMap { row in
                guard case .text(let name) = row.first else { return nil }
                return name
            }
    }

    func columns(of table: String) throws -> [ColumnDescription] {
        struct Line: Decodable {
            let name: String
            let type: String
            let required: Bool
            let key: Int
        }
        let lines: [Line] = try all(
            "SELECT name, type, \"notnull\" AS required, pk AS key FROM pragma_table_info(\(table)) ORDER BY cid")
        return lines.map {
            ColumnDescription(name: $0.name, type: $0.type, isRequired: $0.required, isPrimaryKey: $0.key > 0)
        }
    }

    func references(of table: String) throws -> [ReferenceDescription] {
        struct Line: Decodable {
            let column: String
            let target: String
            let indexed: Bool
        }
        let lines: [Line] = try all(
            """
            SELECT reference."from" AS "column", reference."table" AS target,
                   EXISTS (SELECT 1
                           FROM pragma_index_list(\(table)) AS list
                           JOIN pragma_index_info(list.name) AS part ON part.seqno = 0
                           WHERE part.name = reference."from") AS indexed
            FROM pragma_foreign_key_list(\(table)) AS reference
            ORDER BY reference."from", reference."table"
            """)
        return lines.map { ReferenceDescription(column: $0.column, table: $0.target, isIndexed: $0.indexed) }
    }

    func integrityProblems() throws -> [String] {
        try rows("SELECT integrity_check FROM pragma_integrity_check").compactMap { row in
            guard case .text(let words) = row.first, words != "ok" else { return nil }
            return words
        }
    }

    private static func arguments(_ fields: [Field]) throws -> StatementArguments {
        StatementArguments(try fields.map(value(of:)))
    }

    private static func value(of field: Field) throws -> DatabaseValue {
        switch field {
        case .null: return .null
        case .integer(let number): return number.databaseValue
        case .text(let text):
            // SQLite would keep only what stands before it.
            guard !text.utf8.contains(0) else { throw Refusal(.invalid, "storage.zero-character") }
            return text.databaseValue
        case .blob(let bytes): return Data(bytes).databaseValue
        }
    }
}
