package import Domain

/// One connection to the books inside one transaction; synchronous, and never kept beyond the closure it was handed to.
package protocol Connection {
    /// Hands out the rows one after another until the body says false.
    ///
    /// The row is only good inside the body. Values of other types than the schema promises come as they are.
    func scan(_ sql: SQL, _ body: (any ColumnReader) throws -> Bool) throws

    /// Hands out rows of a number and two columns of bytes, without a copy and as fast as the database can step.
    ///
    /// The bytes are only good inside the body. Where a column holds something else, the number is nil, the bytes are none.
    func scanBytes(
        _ sql: SQL,
        _ body: (_ number: Int64?, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) throws -> Bool
    ) throws

    /// Runs a statement that changes something.
    ///
    /// - Returns: how many rows it touched.
    @discardableResult
    func run(_ sql: SQL) throws -> Int

    /// Runs the body; where it throws, what it wrote is undone and the transaction goes on.
    func savepoint<Result>(_ body: () throws -> Result) throws -> Result

    /// The tables there are, in the order of their names.
    func tables() throws -> [String]

    /// The columns of a table in the order they were declared.
    func columns(of table: String) throws -> [ColumnDescription]

    /// The foreign keys of a table, each of one column.
    func references(of table: String) throws -> [ReferenceDescription]

    /// What the database itself finds wrong with its file.
    func integrityProblems() throws -> [String]
}

/// A row while a scan stands on it: columns by their number from 0.
package protocol ColumnReader {
    var names: [String] { get }
    func field(at column: Int) -> Field
    /// The whole number in the column; nil where it holds something else.
    func integer(at column: Int) -> Int64?
}

extension ColumnReader {
    package var fields: [Field] { (0..<names.count).map(field(at:)) }
}

package struct ColumnDescription: Hashable, Sendable {
    package let name: String
    package let type: String
    package let isRequired: Bool
    package let isPrimaryKey: Bool
}

package struct ReferenceDescription: Hashable, Sendable {
    package let column: String
    package let table: String
    /// Whether an index of the table begins with the column.
    package let isIndexed: Bool
}

extension Connection {
    /// The rows, each as a value of the columns' names.
    package func all<Line: Decodable>(_ sql: SQL, as _: Line.Type = Line.self) throws -> [Line] {
        var lines: [Line] = []
        var places: [String: Int] = [:]
        try scan(sql) { row in
            if places.isEmpty { places = Self.places(of: row.names) }
            lines.append(try Line(from: RowDecoder(fields: row.fields, places: places)))
            return true
        }
        return lines
    }

    /// The first row, or nil where there is none.
    package func one<Line: Decodable>(_ sql: SQL, as _: Line.Type = Line.self) throws -> Line? {
        var line: Line?
        try scan(sql) { row in
            line = try Line(from: RowDecoder(fields: row.fields, places: Self.places(of: row.names)))
            return false
        }
        return line
    }

    /// The rows as plain fields.
    package func rows(_ sql: SQL) throws -> [[Field]] {
        var rows: [[Field]] = []
        try scan(sql) { row in
            rows.append(row.fields)
            return true
        }
        return rows
    }

    /// The whole number in the first column of the first row; nil where there is no row or no number.
    package func number(_ sql: SQL) throws -> Int64? {
        var number: Int64?
        try scan(sql) { row in
            number = row.integer(at: 0)
            return false
        }
        return number
    }

    private static func places(of names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
