package import Domain

/// A statement whose interpolations are bound values, never text.
///
///     let open: SQL = "SELECT id FROM problem WHERE organisation = \(organisation) AND state = 'open'"
///
/// It is written once in the portable subset and joined by each database with its own marks (`?`, `$1`).
package struct SQL: Sendable {
    package enum Part: Sendable {
        case text(String)
        case value(Field)
    }

    private enum Form: Sendable {
        case parts([Part])
        /// A text that has its question marks already, for statements that run often.
        case marked(String, [Field])
    }

    private let form: Form

    package var parts: [Part] {
        switch form {
        case .parts(let parts): parts
        case .marked(let text, let values): Self.parts(of: text, values)
        }
    }

    /// The text with a question mark for each value, and the values in order.
    var questionMarked: (text: String, values: [Field]) {
        guard case .marked(let text, let values) = form else { return rendered { _ in "?" } }
        return (text, values)
    }

    /// The text with a mark for each value, and the values in order.
    package func rendered(mark: (_ number: Int) -> String) -> (text: String, values: [Field]) {
        var text = ""
        var values: [Field] = []
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .value(let field):
                values.append(field)
                text += mark(values.count)
            }
        }
        return (text, values)
    }

    /// Text this program made itself, such as a table's name from a ``Shape``, with a question mark for each value; never
    /// anything that was entered.
    init(verbatim text: String, _ values: [Field] = []) {
        form = .marked(text, values)
    }

    private static func parts(of text: String, _ values: [Field]) -> [Part] {
        guard !values.isEmpty else { return [.text(text)] }
        var parts: [Part] = []
        for (index, piece) in text.split(separator: "?", omittingEmptySubsequences: false).enumerated() {
            if !piece.isEmpty { parts.append(.text(String(piece))) }
            if index < values.count { parts.append(.value(values[index])) }
        }
        return parts
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        form = .parts([.text(text)])
    }

    package init(stringInterpolation: StringInterpolation) {
        form = .parts(stringInterpolation.parts)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        package mutating func appendInterpolation(_ field: Field) { parts.append(.value(field)) }
        package mutating func appendInterpolation<Subject>(_ id: Identifier<Subject>) { appendInterpolation(Field.id(id)) }
        package mutating func appendInterpolation<Subject>(_ id: Identifier<Subject>?) { appendInterpolation(Field.id(id)) }
        package mutating func appendInterpolation(_ text: String) { appendInterpolation(Field.text(text)) }
        package mutating func appendInterpolation(_ text: String?) { appendInterpolation(Field.text(text)) }
        package mutating func appendInterpolation(_ number: Int) { appendInterpolation(Field.whole(number)) }
        package mutating func appendInterpolation(_ number: Int?) { appendInterpolation(Field.whole(number)) }
        package mutating func appendInterpolation(_ number: Int64) { appendInterpolation(Field.integer(number)) }
        package mutating func appendInterpolation(_ flag: Bool) { appendInterpolation(Field.flag(flag)) }
        package mutating func appendInterpolation(_ bytes: [UInt8]) { appendInterpolation(Field.blob(bytes)) }
        package mutating func appendInterpolation(_ instant: Instant) { appendInterpolation(Field.instant(instant)) }
        package mutating func appendInterpolation(_ day: Day) { appendInterpolation(Field.day(day)) }

        /// A list of values in brackets, for `IN`; an empty list matches nothing.
        package mutating func appendInterpolation(anyOf fields: [Field]) {
            guard !fields.isEmpty else { return appendLiteral("(NULL)") }
            for (index, field) in fields.enumerated() {
                appendLiteral(index == 0 ? "(" : ", ")
                appendInterpolation(field)
            }
            appendLiteral(")")
        }

        /// Another statement's text and values, in this place.
        package mutating func appendInterpolation(_ part: SQL) {
            parts += part.parts
        }
    }
}
