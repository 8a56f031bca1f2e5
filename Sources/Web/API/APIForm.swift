import Domain
import Language
import Rules

/// How a value is answered: its schema, and how it is written.
///
/// Both come from one list of fields, so they cannot differ.
struct APIForm<Value>: Sendable {
    let schema: JSONSchema
    /// Writes a value; what is meant for people, in their language.
    let write: @Sendable (Value, Words) -> JSON

    init(_ schema: JSONSchema, inWords write: @escaping @Sendable (Value, Words) -> JSON) {
        self.schema = schema
        self.write = write
    }

    init(_ schema: JSONSchema, _ write: @escaping @Sendable (Value) -> JSON) {
        self.init(schema, inWords: { value, _ in write(value) })
    }

    /// An object with these fields, that stands in the document under a name.
    init(_ name: String, _ fields: [APIField<Value>]) {
        schema = .named(name, .object(fields.map { JSONSchema.Property($0.name, $0.schema) }))
        write = { value, words in .object(fields.map { JSONField($0.name, $0.write(value, words)) }) }
    }
}

/// One field of an answer; it is always there, and null where nothing is known.
struct APIField<Value>: Sendable {
    let name: String
    let schema: JSONSchema
    let write: @Sendable (Value, Words) -> JSON

    init<Part>(_ name: String, _ form: APIForm<Part>, _ part: @escaping @Sendable (Value) -> Part) {
        self.name = name
        schema = form.schema
        write = { form.write(part($0), $1) }
    }
}

extension APIForm where Value == String {
    static let text = APIForm(.text) { .text($0) }
    /// A day as text.
    static let dayText = APIForm(.formed(.day)) { .text($0) }
}

extension APIForm where Value == Int {
    static let whole = APIForm(.whole) { .whole(Int64($0)) }
    static let count = APIForm(.count) { .whole(Int64($0)) }
}

extension APIForm where Value == Int64 {
    static let entry = APIForm(.count) { .whole($0) }
}

extension APIForm where Value == Bool {
    static let flag = APIForm(.flag) { .flag($0) }
}

extension APIForm where Value == Instant {
    static let moment = APIForm(.formed(.moment)) { .text(APIMoment.text($0)) }
}

extension APIForm where Value == Day {
    static let day = APIForm(.formed(.day)) { .text($0.text) }
}

extension APIForm where Value == [String: String] {
    /// Words by language or name.
    static let labels = APIForm(.map(.text)) { labels in
        .object(labels.sorted { $0.key < $1.key }.map { JSONField($0.key, .text($0.value)) })
    }
}

extension APIForm where Value == Month {
    static let month = APIForm(.formed(.month)) { .text($0.text) }
}

extension APIForm where Value == CalendarDay {
    static let day = APIForm(.formed(.day)) { .text($0.text) }
}

extension APIForm where Value == Label {
    /// The words of a rulebook, by language.
    static let label = APIForm(.map(.text), inWords: { APIForm<[String: String]>.labels.write($0.texts, $1) })
}

extension APIForm where Value == Phrase {
    /// What is said to people, in the language that was asked for.
    static let phrase = APIForm(.text, inWords: { phrase, words in .text(words.phrase(phrase)) })
}

extension APIForm where Value == Exact {
    /// An exact number as text: a decimal, or a fraction.
    static let exact = APIForm(.text) { .text($0.text) }
}

extension APIForm where Value == Refusal {
    static let refusal = APIForm(
        "Reason",
        [
            APIField("key", .text) { $0.key },
            APIField("text", APIForm<Refusal>(.text, inWords: { .text($1.refusal(key: $0.key, arguments: $0.arguments)) })) {
                $0
            },
        ]
    )
}

extension APIForm {
    /// A case of an enum with texts.
    static func choice() -> APIForm where Value: RawRepresentable & CaseIterable & SendableMetatype, Value.RawValue == String {
        APIForm(.choice(Value.allCases.map(\.rawValue))) { .text($0.rawValue) }
    }

    /// The name of something.
    static func id<Subject>() -> APIForm where Value == Identifier<Subject> { APIForm(.text) { .text($0.text) } }

    /// The same, or null.
    static func optional<Wrapped>(_ form: APIForm<Wrapped>) -> APIForm where Value == Wrapped? {
        APIForm(.nullable(form.schema), inWords: { value, words in value.map { form.write($0, words) } ?? .null })
    }

    static func list<Element>(_ form: APIForm<Element>) -> APIForm where Value == [Element] {
        APIForm(.list(form.schema), inWords: { values, words in .list(values.map { form.write($0, words) }) })
    }

    /// Values by name.
    static func map<Element>(_ form: APIForm<Element>) -> APIForm where Value == [String: Element] {
        APIForm(
            .map(form.schema),
            inWords: { values, words in
                .object(values.sorted { $0.key < $1.key }.map { JSONField($0.key, form.write($0.value, words)) })
            }
        )
    }
}

/// A part of a list, and where the next part begins.
struct APIPage<Element>: Sendable where Element: Sendable {
    let items: [Element]
    /// What `after` says to get the next part; nil: this is the last.
    let next: String?
    /// How many there are in all; nil where that is not counted.
    let total: Int?

    init(_ items: [Element], next: String?, total: Int? = nil) {
        self.items = items
        self.next = next
        self.total = total
    }

    /// A part of a list that is counted from its beginning.
    ///
    /// - Parameters:
    ///   - items: the part.
    ///   - total: how many there are in all.
    init(_ items: [Element], from offset: Int, of total: Int) {
        let end = offset + items.count
        self.init(items, next: end < total && !items.isEmpty ? String(end) : nil, total: total)
    }

    /// A list of which there never is much: the part of it that is asked for.
    init(all items: [Element], _ call: APICall) {
        let part = Array(items.dropFirst(call.offset).prefix(call.limit))
        self.init(part, from: call.offset, of: items.count)
    }
}

extension APIForm {
    /// A part of a list, named after what is in it.
    static func page<Element: Sendable>(_ name: String, of form: APIForm<Element>) -> APIForm where Value == APIPage<Element> {
        APIForm(
            name,
            [
                APIField("items", .list(form)) { $0.items },
                APIField("next", .optional(.text)) { $0.next },
                APIField("total", .optional(.count)) { $0.total },
            ]
        )
    }
}
