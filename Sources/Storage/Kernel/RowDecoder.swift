import Domain

/// Reads a row into a flat struct whose properties are called like the columns.
///
/// `snake_case` columns also answer to their `camelCase` property. Properties are texts, whole numbers, flags (0 and 1), raw
/// enums, identifiers, instants, days and optionals of these.
struct RowDecoder: Decoder {
    let fields: [Field]
    let places: [String: Int]

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RowContainer<Key>(row: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw Fault("a row is not a list")
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        guard let field = fields.first else { throw Fault("a row without columns") }
        return FieldContainer(field: field, column: "1")
    }

    func field(_ name: String) throws -> Field {
        guard let place = places[name] ?? places[Self.snakeCase(name)] else { throw Fault("the answer has no column \(name)") }
        return fields[place]
    }

    private static func snakeCase(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
}

private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let row: RowDecoder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { row.places.keys.sorted().compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { (try? row.field(key.stringValue)) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try row.field(key.stringValue) == .null }

    func decode<Value: Decodable>(_: Value.Type, forKey key: Key) throws -> Value {
        try FieldContainer(field: row.field(key.stringValue), column: key.stringValue).decode(Value.self)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy _: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        throw Fault("column \(key.stringValue) is not a row")
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw Fault("column \(key.stringValue) is not a list")
    }

    func superDecoder() throws -> any Decoder { row }

    func superDecoder(forKey _: Key) throws -> any Decoder { row }
}

/// One column as a decoder of one value.
private struct FieldContainer: SingleValueDecodingContainer, Decoder {
    let field: Field
    let column: String

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw unexpected("a row")
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unexpected("a list") }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool { field == .null }

    func decode(_: Bool.Type) throws -> Bool { try integer() != 0 }

    func decode(_: String.Type) throws -> String {
        guard case .text(let text) = field else { throw unexpected("text") }
        return text
    }

    func decode<Number: FixedWidthInteger & Decodable>(_: Number.Type) throws -> Number {
        guard let number = Number(exactly: try integer()) else { throw unexpected("a smaller number") }
        return number
    }

    func decode(_: Int.Type) throws -> Int { Int(try integer()) }
    func decode(_: Int64.Type) throws -> Int64 { try integer() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == [UInt8].self, case .blob(let bytes) = field, let value = bytes as? Value { return value }
        return try Value(from: self)
    }

    private func integer() throws -> Int64 {
        guard case .integer(let number) = field else { throw unexpected("a whole number") }
        return number
    }

    private func unexpected(_ wanted: String) -> Fault { Fault("column \(column) should be \(wanted)") }
}
