import Domain

/// Something a query of an address may say.
struct APIParameter: Sendable {
    enum Kind: Sendable {
        case text
        case day
        case choice([String])
        case whole(ClosedRange<Int>)

        var schema: JSONSchema {
            switch self {
            case .text: .text
            case .day: .formed(.day)
            case .choice(let choices): .choice(choices)
            case .whole(let range): .whole(Int64(range.lowerBound)...Int64(range.upperBound))
            }
        }

        /// What was said as JSON, so that it is held against the schema like a body; a number that is none stays a text.
        func value(_ text: String) -> JSON {
            guard case .whole = self else { return .text(text) }
            return Int64(text).map(JSON.whole) ?? .text(text)
        }
    }

    let name: String
    let kind: Kind
    let isRequired: Bool

    init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }

    /// The key of what it means.
    var key: String { "api.parameter.\(name)" }

    /// The most lines of one answer.
    static let mostLines = 200
    static let limit = APIParameter("limit", .whole(1...mostLines))
    static let after = APIParameter("after", .whole(0...Int(Int32.max)))
    static let paging = [limit, after]
}
