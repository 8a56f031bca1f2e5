/// One row of one table: a noun of the domain.
package protocol Record: Equatable, Sendable {
    /// The table and its columns, in the order of ``fields``; the first column is the id.
    static var shape: Shape { get }

    var id: Identifier<Self> { get }

    /// Reads the columns in the order of the shape.
    init(from row: inout RowReader) throws

    /// The columns in the order of the shape.
    var fields: [Field] { get }
}

extension Record {
    package typealias ID = Identifier<Self>
}

/// The table of a kind of record.
package struct Shape: Sendable {
    package let table: String
    package let columns: [String]

    package init(_ table: String, _ columns: String...) {
        self.table = table
        self.columns = columns
    }
}

/// One column of one row.
package enum Field: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

extension Field {
    package static func id<Subject>(_ id: Identifier<Subject>) -> Field { .text(id.text) }
    package static func id<Subject>(_ id: Identifier<Subject>?) -> Field { id.map { .text($0.text) } ?? .null }
    package static func text(_ text: String?) -> Field { text.map(Field.text) ?? .null }
    package static func whole(_ number: Int) -> Field { .integer(Int64(number)) }
    package static func whole(_ number: Int?) -> Field { number.map { .integer(Int64($0)) } ?? .null }
    package static func flag(_ flag: Bool) -> Field { .integer(flag ? 1 : 0) }
    package static func instant(_ instant: Instant) -> Field { .integer(instant.milliseconds) }
    package static func instant(_ instant: Instant?) -> Field { instant.map { .integer($0.milliseconds) } ?? .null }
    package static func day(_ day: Day) -> Field { .text(day.text) }
    package static func day(_ day: Day?) -> Field { day.map { .text($0.text) } ?? .null }
}

/// Hands out the columns of a row from left to right; throws a ``Fault`` where a column is not what the schema promises.
package struct RowReader {
    private let table: String
    private let fields: [Field]
    private var position = 0

    package init(_ fields: [Field], table: String) {
        self.fields = fields
        self.table = table
    }

    package mutating func next() throws -> Field {
        guard position < fields.count else { throw Fault("\(table) has no column \(position)") }
        defer { position += 1 }
        return fields[position]
    }

    package mutating func text() throws -> String {
        guard let text = try optionalText() else { throw unexpected("text") }
        return text
    }

    package mutating func optionalText() throws -> String? {
        switch try next() {
        case .text(let text): return text
        case .null: return nil
        case .integer, .blob: throw unexpected("text or null")
        }
    }

    package mutating func integer() throws -> Int64 {
        guard let number = try optionalInteger() else { throw unexpected("a whole number") }
        return number
    }

    package mutating func optionalInteger() throws -> Int64? {
        switch try next() {
        case .integer(let number): return number
        case .null: return nil
        case .text, .blob: throw unexpected("a whole number or null")
        }
    }

    package mutating func blob() throws -> [UInt8] {
        guard case .blob(let bytes) = try next() else { throw unexpected("bytes") }
        return bytes
    }

    package mutating func whole() throws -> Int { Int(try integer()) }

    package mutating func optionalWhole() throws -> Int? { try optionalInteger().map(Int.init) }

    package mutating func flag() throws -> Bool { try integer() != 0 }

    package mutating func id<Subject>() throws -> Identifier<Subject> { Identifier(try text()) }

    package mutating func optionalID<Subject>() throws -> Identifier<Subject>? { try optionalText().map { Identifier($0) } }

    package mutating func instant() throws -> Instant { Instant(milliseconds: try integer()) }

    package mutating func optionalInstant() throws -> Instant? {
        try optionalInteger().map(Instant.init(milliseconds:))
    }

    package mutating func day() throws -> Day {
        guard let day = Day(try text()) else { throw unexpected("a day") }
        return day
    }

    package mutating func optionalDay() throws -> Day? {
        guard let text = try optionalText() else { return nil }
        guard let day = Day(text) else { throw unexpected("a day or null") }
        return day
    }

    /// A case of an enum kept by its raw text.
    package mutating func choice<Choice: RawRepresentable>(_: Choice.Type = Choice.self) throws -> Choice
    where Choice.RawValue == String {
        let text = try text()
        guard let choice = Choice(rawValue: text) else { throw unexpected("a \(Choice.self), not \(text)") }
        return choice
    }

    private func unexpected(_ wanted: String) -> Fault {
        Fault("column \(position - 1) of \(table) should be \(wanted)")
    }
}

/// Which records: those whose columns equal the given fields, and whose text columns start with the given prefixes.
package struct Match<R: Record>: Sendable {
    package struct Condition: Sendable {
        package enum Test: String, Sendable {
            case equal
            case prefix
        }

        package let column: String
        package let test: Test
        package let field: Field
    }

    package private(set) var conditions: [Condition] = []

    package init() {}

    package init(_ column: String, _ field: Field) {
        self = Match().and(column, field)
    }

    package func and(_ column: String, _ field: Field) -> Match {
        adding(Condition(column: column, test: .equal, field: field))
    }

    /// Text columns that start with this text, by bytes.
    package func and(_ column: String, startsWith prefix: String) -> Match {
        adding(Condition(column: column, test: .prefix, field: .text(prefix)))
    }

    private func adding(_ condition: Condition) -> Match {
        var copy = self
        copy.conditions.append(condition)
        return copy
    }
}
