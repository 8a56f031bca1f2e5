import Domain
import GRDB
import GRDBSQLite

/// A connection of GRDB's pool, as the rest of Storage sees it.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    private var statements: [String: PreparedStatement] = [:]

    init(_ database: GRDB.Database) {
        self.database = database
    }

    func scan(_ sql: SQL, _ body: (any ColumnReader) throws -> Bool) throws {
        try step(sql) { try body($0) }
    }

    func scanBytes(
        _ sql: SQL,
        _ body: (_ number: Int64?, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) throws -> Bool
    ) throws {
        try step(sql) { row in
            try body(row.integer(at: 0), row.bytes(at: 1), row.bytes(at: 2))
        }
    }

    @discardableResult
    func run(_ sql: SQL) throws -> Int {
        try step(sql) { _ in true }
        return database.changesCount
    }

    private func step(_ sql: SQL, _ body: (SQLiteRow) throws -> Bool) throws {
        let (text, values) = sql.questionMarked
        try SQLiteProblem.translating {
            let statement = try statement(text)
            statement.isBusy = true
            defer {
                statement.reset()
                statement.isBusy = false
            }
            try statement.bind(values)
            let row = SQLiteRow(statement: statement)
            while try statement.step() {
                guard try body(row) else { break }
            }
        }
    }

    private func statement(_ text: String) throws -> PreparedStatement {
        if let known = statements[text] {
            return known.isBusy ? PreparedStatement(try database.makeStatement(sql: text), on: database) : known
        }
        let made = PreparedStatement(try database.cachedStatement(sql: text), on: database)
        statements[text] = made
        return made
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
            "SELECT name, type, \"notnull\" AS required, pk AS key FROM pragma_table_info(\(table)) ORDER BY cid"
        )
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
            """
        )
        return lines.map { ReferenceDescription(column: $0.column, table: $0.target, isIndexed: $0.indexed) }
    }

    func integrityProblems() throws -> [String] {
        try rows("SELECT integrity_check FROM pragma_integrity_check").compactMap { row in
            guard case .text(let words) = row.first, words != "ok" else { return nil }
            return words
        }
    }
}
