import Domain

/// Finds out the schema of what a type reads, by letting it read and looking at what it asks for.
///
/// So a command and its schema cannot differ, as long as what a type asks for does not depend on what it has read before. A type
/// that reads otherwise says its schema itself, see ``SchemaGiven``.
enum SchemaReader {
    /// - Throws: a `Fault` where the type asks for something that has no schema here.
    static func schema<Value: Decodable>(of type: Value.Type) throws -> JSONSchema {
        try read(type).schema
    }

    /// A schema, and a value that fits it.
    struct Read<Value> {
        let schema: JSONSchema
        let value: Value
    }

    static func read<Value: Decodable>(_ type: Value.Type) throws -> Read<Value> {
        if let given = type as? any SchemaGiven.Type { return try converted(given.schema, given.sample) }
        if let choices = (type as? any CaseIterable.Type)?.rawTexts, let first = choices.first {
            return try converted(.choice(choices.map(\.text)), first.value)
        }
        let notes = SchemaNotes()
        let value = try Value(from: SchemaDecoder(notes: notes))
        guard !notes.properties.isEmpty else { throw Fault("\(type) asks for nothing that has a schema") }
        return Read(schema: .object(notes.properties), value: value)
    }

    private static func converted<Value>(_ schema: JSONSchema, _ sample: Any) throws -> Read<Value> {
        guard let value = sample as? Value else { throw Fault("a sample is no \(Value.self)") }
        return Read(schema: schema, value: value)
    }
}

/// A type whose schema is not found by looking at how it reads.
protocol SchemaGiven {
    static var schema: JSONSchema { get throws }
    static var sample: Self { get throws }
}

extension String: SchemaGiven {
    static var schema: JSONSchema { .text }
    static var sample: String { "" }
}

extension Bool: SchemaGiven {
    static var schema: JSONSchema { .flag }
    static var sample: Bool { false }
}

extension Int: SchemaGiven {
    static var schema: JSONSchema { .whole }
    static var sample: Int { 0 }
}

extension Int64: SchemaGiven {
    static var schema: JSONSchema { .whole }
    static var sample: Int64 { 0 }
}

extension Instant: SchemaGiven {
    static var schema: JSONSchema { .whole }
    static var sample: Instant { Instant(milliseconds: 0) }
}

extension Day: SchemaGiven {
    static var schema: JSONSchema { .formed(.day) }
    static var sample: Day {
        get throws {
            guard let day = Day("2017-01-01") else { throw Fault("no first of January") }
            return day
        }
    }
}

extension Month: SchemaGiven {
    static var schema: JSONSchema { .formed(.month) }
    static var sample: Month { get throws { Month(of: try Day.sample) } }
}

extension Identifier: SchemaGiven {
    static var schema: JSONSchema { .text }
    static var sample: Identifier { Identifier("") }
}

extension Commitment: SchemaGiven {
    static var schema: JSONSchema { .text }
    static var sample: Commitment { Commitment(hex: "") }
}

extension Array: SchemaGiven where Element: Decodable {
    static var schema: JSONSchema { get throws { .list(try SchemaReader.schema(of: Element.self)) } }
    static var sample: [Element] { [] }
}

extension Dictionary: SchemaGiven where Key == String, Value: Decodable {
    static var schema: JSONSchema { get throws { .map(try SchemaReader.schema(of: Value.self)) } }
    static var sample: [String: Value] { [:] }
}

extension Optional: SchemaGiven where Wrapped: Decodable {
    static var schema: JSONSchema { get throws { .nullable(try SchemaReader.schema(of: Wrapped.self)) } }
    static var sample: Wrapped? { nil }
}

extension CaseIterable {
    /// The cases with their texts; nil where they have none.
    fileprivate static var rawTexts: [(text: String, value: Any)]? {
        let texts = allCases.compactMap { value in
            ((value as? any RawRepresentable)?.rawValue as? String).map { (text: $0, value: value as Any) }
        }
        return texts.count == allCases.count ? texts : nil
    }
}

/// What was asked for so far.
private final class SchemaNotes {
    private(set) var properties: [JSONSchema.Property] = []
    private var optional: Set<String> = []

    /// Whoever asks first whether something is there can do without it.
    func noteOptional(_ name: String) { optional.insert(name) }

    func note(_ name: String, _ schema: JSONSchema) {
        let property = JSONSchema.Property(
            name,
            optional.contains(name) ? .nullable(schema) : schema,
            isRequired: !optional.contains(name)
        )
        if !properties.contains(where: { $0.name == name }) { properties.append(property) }
    }
}

private struct SchemaDecoder: Decoder {
    let notes: SchemaNotes

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(SchemaContainer<Key>(notes: notes))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Fault("a list has no schema unless its type says so") }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw Fault("a value has no schema unless its type says so")
    }
}

private struct SchemaContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let notes: SchemaNotes

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool {
        notes.noteOptional(key.stringValue)
        return true
    }

    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let read = try SchemaReader.read(type)
        notes.note(key.stringValue, read.schema)
        return read.value
    }

    func nestedContainer<Nested: CodingKey>(keyedBy _: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        throw Fault("\(key.stringValue) is read by hand: its type says its schema")
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw Fault("\(key.stringValue) is read by hand: its type says its schema")
    }

    func superDecoder() throws -> any Decoder { SchemaDecoder(notes: notes) }

    func superDecoder(forKey key: Key) throws -> any Decoder { SchemaDecoder(notes: notes) }
}
