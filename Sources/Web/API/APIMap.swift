import Domain
import HTTPTypes
import Storage

/// Everything programs can ask for and do: what is routed, and what the document of the API is made from.
struct APIMap: Sendable {
    struct Route: Sendable {
        let method: HTTPRequest.Method
        /// `/api/organisations/{code}`.
        let path: String
        /// What the token must allow.
        let scope: TokenScope
        /// Names it in the document.
        let operation: String
        /// The key of what it does.
        let summary: String
        let parameters: [APIParameter]
        /// What is sent; nil: nothing.
        let body: JSONSchema?
        let answer: JSONSchema
        let handler: @Sendable (APICall) async throws -> JSON

        /// As it stands in the golden file of the routes.
        var text: String { "\(method.rawValue) \(path) \(scope.rawValue)" }

        var isWriting: Bool { method == .post }
    }

    private(set) var routes: [Route] = []

    /// Something to be read.
    ///
    /// - Parameters:
    ///   - path: below `/api`, parts that stand for something in braces.
    ///   - scope: what the token must allow.
    ///   - name: names it, and what it does: `api.do.` and this.
    mutating func get<Value>(
        _ path: String,
        _ scope: TokenScope,
        _ name: String,
        _ parameters: [APIParameter] = [],
        as form: APIForm<Value>,
        _ handler: @escaping @Sendable (APICall) async throws -> Value
    ) {
        routes.append(
            Route(
                method: .get,
                path: "/api" + path,
                scope: scope,
                operation: name,
                summary: "api.do.\(name)",
                parameters: parameters,
                body: nil,
                answer: form.schema,
                handler: { form.write(try await handler($0), $0.words) }
            )
        )
    }

    /// Something to be done: one command.
    ///
    /// - Parameters:
    ///   - command: its name, and what it is called in words.
    ///   - body: what is sent.
    ///   - make: makes the command of the request.
    mutating func post(
        _ path: String,
        _ scope: TokenScope,
        _ operation: String,
        command: String,
        body: JSONSchema,
        _ make: @escaping @Sendable (APICall) throws -> any Command
    ) {
        let form = ReceiptForm.form
        routes.append(
            Route(
                method: .post,
                path: "/api" + path,
                scope: scope,
                operation: operation,
                summary: "web.command.\(command)",
                parameters: [],
                body: body,
                answer: form.schema,
                handler: { form.write(try await $0.submit(make($0)), $0.words) }
            )
        )
    }
}

/// The answer to a command that was taken in.
enum ReceiptForm {
    static let form = APIForm<Receipt>(
        "Receipt",
        [
            APIField("entry", .entry) { $0.entry },
            APIField("at", .moment) { $0.instant },
            APIField("repeated", .flag) { $0.isRepeated },
        ]
    )
}
