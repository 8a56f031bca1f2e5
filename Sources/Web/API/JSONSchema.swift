/// What a value of JSON must be like: as much of JSON Schema 2020-12 as the API needs.
indirect enum JSONSchema: Sendable, Equatable {
    struct Property: Sendable, Equatable {
        let name: String
        let schema: JSONSchema
        let isRequired: Bool

        init(_ name: String, _ schema: JSONSchema, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    case text
    /// A text of a certain form.
    case formed(Form)
    /// One of these texts.
    case choice([String])
    case whole(ClosedRange<Int64>)
    case flag
    case list(JSONSchema)
    /// These fields and no others.
    case object([Property])
    /// Any names, with a value of the same kind each.
    case map(JSONSchema)
    /// One that stands in the document under this name.
    case named(String, JSONSchema)
    case nullable(JSONSchema)

    static let whole = JSONSchema.whole(Int64.min...Int64.max)
    static let count = JSONSchema.whole(0...Int64.max)

    /// Forms of texts.
    enum Form: String, Sendable {
        /// `2017-12-31`.
        case day = "date"
        /// `2017-12`.
        case month
        /// `2018-02-01T01:30:00.000Z`.
        case moment = "date-time"
    }

    /// Without its name.
    var plain: JSONSchema {
        if case .named(_, let schema) = self { schema.plain } else { self }
    }
}

extension JSONSchema {
    /// As it stands in a document; where it has a name, as a reference.
    var json: JSON {
        switch self {
        case .text: ["type": "string"]
        case .formed(.month): ["type": "string", "pattern": .text(#"^[0-9]{4}-(0[1-9]|1[0-2])$"#)]
        case .formed(let form): ["type": "string", "format": .text(form.rawValue)]
        case .choice(let texts): ["type": "string", "enum": .list(texts.map(JSON.text))]
        case .whole(let range):
            ["type": "integer", "format": "int64", "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound)]
        case .flag: ["type": "boolean"]
        case .list(let element): ["type": "array", "items": element.json]
        case .object(let properties): Self.object(properties)
        case .map(let value): ["type": "object", "additionalProperties": value.json]
        case .named(let name, _): ["$ref": .text("#/components/schemas/\(name)")]
        case .nullable(let schema): Self.nullable(schema)
        }
    }

    private static func object(_ properties: [Property]) -> JSON {
        let required = properties.filter(\.isRequired).map { JSON.text($0.name) }
        return .object(
            [
                JSONField("type", "object"),
                JSONField("properties", .object(properties.map { JSONField($0.name, $0.schema.json) })),
            ] + (required.isEmpty ? [] : [JSONField("required", .list(required))]) + [
                JSONField("additionalProperties", .flag(false))
            ]
        )
    }

    private static func nullable(_ schema: JSONSchema) -> JSON {
        guard case .object(let fields) = schema.json, fields.first?.name == "type", fields.count < 2 || fields[1].name != "enum"
        else { return ["anyOf": [schema.json, ["type": "null"]]] }
        return .object([JSONField("type", [fields[0].value, "null"])] + fields.dropFirst())
    }

    /// The schemas with a name that stand in this one, by their names.
    var parts: [String: JSONSchema] {
        switch self {
        case .text, .formed, .choice, .whole, .flag: [:]
        case .list(let schema), .map(let schema), .nullable(let schema): schema.parts
        case .object(let properties):
            properties.reduce(into: [:]) { $0.merge($1.schema.parts) { first, _ in first } }
        case .named(let name, let schema): schema.parts.merging([name: schema]) { first, _ in first }
        }
    }
}
