import Domain
import Storage

/// Answers as another connection does, and notes how the database goes about each statement.
final class PlanningConnection: Connection {
    private let inner: any Connection
    private(set) var plans: [(statement: String, steps: [String])] = []

    init(_ inner: any Connection) {
        self.inner = inner
    }

    func scan(_ sql: SQL, _ body: (any ColumnReader) throws -> Bool) throws {
        let explained: SQL = "EXPLAIN QUERY PLAN \(sql)"
        var steps: [String] = []
        try inner.scan(explained) { row in
            if case .text(let step) = row.field(at: 3) { steps.append(step) }
            return true
        }
        plans.append((sql.rendered { _ in "?" }.text, steps))
        try inner.scan(sql, body)
    }

    func scanBytes(
        _ sql: SQL,
        _ body: (_ number: Int64?, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) throws -> Bool
    ) throws {
        try inner.scanBytes(sql, body)
    }

    func integrityProblems() throws -> [String] { try inner.integrityProblems() }
    func run(_ sql: SQL) throws -> Int { try inner.run(sql) }
    func savepoint<Result>(_ body: () throws -> Result) throws -> Result { try inner.savepoint(body) }
    func tables() throws -> [String] { try inner.tables() }
    func columns(of table: String) throws -> [ColumnDescription] { try inner.columns(of: table) }
    func references(of table: String) throws -> [ReferenceDescription] { try inner.references(of: table) }
}
