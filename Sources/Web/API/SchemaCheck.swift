import Domain

/// Holds values against a schema, and says everything that does not fit.
struct SchemaCheck {
    struct Fault: Equatable, Sendable {
        enum Kind: String, CaseIterable, Sendable {
            case missing
            case unknown
            case text
            case choice
            case day
            case month
            case moment
            case whole
            case range
            case flag
            case list
            case object
        }

        /// Where it is: a JSON Pointer (RFC 6901).
        let pointer: String
        let kind: Kind
        let arguments: [String]
    }

    /// No more are told.
    static let most = 50

    private(set) var faults: [Fault] = []

    static func faults(in value: JSON, against schema: JSONSchema) -> [Fault] {
        var check = SchemaCheck()
        check.look(at: value, schema, "")
        return check.faults
    }

    private mutating func look(at value: JSON, _ schema: JSONSchema, _ pointer: String) {
        guard faults.count < Self.most else { return }
        switch (schema, value) {
        case (.named(_, let schema), _): look(at: value, schema, pointer)
        case (.nullable, .null): break
        case (.nullable(let schema), _): look(at: value, schema, pointer)
        case (.text, .text), (.flag, .flag): break
        case (.formed(let form), .text(let text)): look(at: text, form, pointer)
        case (.choice(let choices), .text(let text)):
            if !choices.contains(text) { note(pointer, .choice, [String(text.prefix(80)), choices.joined(separator: ", ")]) }
        case (.whole(let range), .whole(let number)):
            if !range.contains(number) { note(pointer, .range, [String(range.lowerBound), String(range.upperBound)]) }
        case (.list(let schema), .list(let values)):
            for (index, value) in values.enumerated() { look(at: value, schema, "\(pointer)/\(index)") }
        case (.map(let schema), .object(let fields)):
            for field in fields { look(at: field.value, schema, Self.pointer(pointer, field.name)) }
        case (.object(let properties), .object(let fields)): look(at: fields, properties, pointer)
        case (.text, _), (.formed, _), (.choice, _): note(pointer, .text)
        case (.whole, _): note(pointer, .whole)
        case (.flag, _): note(pointer, .flag)
        case (.list, _): note(pointer, .list)
        case (.object, _), (.map, _): note(pointer, .object)
        }
    }

    private mutating func look(at fields: [JSONField], _ properties: [JSONSchema.Property], _ pointer: String) {
        for property in properties {
            let place = Self.pointer(pointer, property.name)
            guard let field = fields.first(where: { $0.name == property.name }) else {
                if property.isRequired { note(place, .missing) }
                continue
            }
            look(at: field.value, property.schema, place)
        }
        let known = Set(properties.map(\.name))
        for field in fields where !known.contains(field.name) { note(Self.pointer(pointer, field.name), .unknown) }
    }

    private mutating func look(at text: String, _ form: JSONSchema.Form, _ pointer: String) {
        switch form {
        case .day: if Day(text) == nil { note(pointer, .day, [String(text.prefix(40))]) }
        case .month: if Month(text) == nil { note(pointer, .month, [String(text.prefix(40))]) }
        case .moment: if APIMoment.instant(text) == nil { note(pointer, .moment, [String(text.prefix(40))]) }
        }
    }

    private mutating func note(_ pointer: String, _ kind: Fault.Kind, _ arguments: [String] = []) {
        if faults.count < Self.most { faults.append(Fault(pointer: pointer, kind: kind, arguments: arguments)) }
    }

    private static func pointer(_ place: String, _ name: String) -> String {
        "\(place)/\(name.replacing("~", with: "~0").replacing("/", with: "~1"))"
    }
}
