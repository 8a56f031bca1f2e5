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
    ///   - command: what it comes to, and what it is called in words.
    ///   - sent: what is read of the body.
    ///   - make: makes the command of the request and what was sent.
    /// - Throws: a `Fault` where what is sent has no schema.
    mutating func post<C: Command, Sent: Decodable & SendableMetatype>(
        _ path: String,
        _ scope: TokenScope,
        _ operation: String,
        command: C.Type,
        reading sent: Sent.Type,
        _ make: @escaping @Sendable (APICall, Sent) throws -> C
    ) throws {
        let form = ReceiptForm.form
        routes.append(
            Route(
                method: .post,
                path: "/api" + path,
                scope: scope,
                operation: operation,
                summary: "web.command.\(command.name)",
                parameters: [],
                body: try SchemaReader.schema(of: sent),
                answer: form.schema,
                handler: { call in
                    let read = try CanonicalJSON.decode(Sent.self, from: call.body)
                    return form.write(try await call.submit(make(call, read)), call.words)
                }
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
