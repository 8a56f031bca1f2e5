import Domain
import HTTPTypes
import Language

/// Why something was not done: problem details (RFC 9457), with our key and its words.
struct APIProblem: Error, Sendable {
    /// One thing that is wrong with what was sent.
    struct Detail: Sendable {
        /// Where: a JSON Pointer (RFC 6901) into the body, or the name of a parameter.
        let field: String
        /// Without `api.fault.`.
        let key: String
        let arguments: [String]
    }

    let status: HTTPResponse.Status
    /// The key of a text: below `refusal.` where it is one of the domain, otherwise below `api.problem.`.
    let key: String
    let isRefusal: Bool
    let arguments: [String]
    var details: [Detail] = []
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ key: String, _ arguments: [String] = [], details: [Detail] = []) {
        self.status = status
        self.key = key
        self.arguments = arguments
        self.details = details
        isRefusal = false
    }

    init(_ refusal: Refusal) {
        status =
            switch refusal.kind {
            case .missing: .notFound
            case .forbidden: .forbidden
            case .invalid: .unprocessableContent
            case .conflict: .conflict
            }
        key = refusal.key
        arguments = refusal.arguments
        isRefusal = true
    }

    /// The problem with headers of its own.
    func with(_ name: HTTPField.Name, _ value: String) -> APIProblem {
        var copy = self
        copy.headers[name] = value
        return copy
    }

    static let type = "application/problem+json"

    static let schema = JSONSchema.named(
        "Problem",
        .object([
            .init("type", .text),
            .init("title", .text),
            .init("status", .whole(400...599)),
            .init("detail", .text),
            .init("key", .text),
            .init("arguments", .list(.text)),
            .init("field", .text, isRequired: false),
            .init(
                "errors",
                .list(.object([.init("field", .text), .init("key", .text), .init("detail", .text)])),
                isRequired: false
            ),
        ])
    )

    /// The field a refusal is about: those of wording name it first.
    private var field: String? { isRefusal && key.hasPrefix("wording.") ? arguments.first : nil }

    func json(_ words: Words) -> JSON {
        let detail =
            isRefusal ? words.refusal(key: key, arguments: arguments) : words.text("api.problem.\(key)", arguments)
        let errors = details.map { detail -> JSON in
            [
                "field": .text(detail.field), "key": .text(detail.key),
                "detail": .text(words.text("api.fault.\(detail.key)", detail.arguments)),
            ]
        }
        return .object(
            [
                JSONField("type", "about:blank"),
                JSONField("title", .text(words("api.status.\(status.code)"))),
                JSONField("status", .whole(Int64(status.code))),
                JSONField("detail", .text(detail)),
                JSONField("key", .text(key)),
                JSONField("arguments", .list(arguments.map(JSON.text))),
            ] + (field.map { [JSONField("field", .text($0))] } ?? [])
                + (errors.isEmpty ? [] : [JSONField("errors", .list(errors))])
        )
    }
}
