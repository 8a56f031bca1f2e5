import Domain
import HTTPTypes
import Hummingbird
import Language
import Logging

/// Turns what went wrong into a page: a refusal says why, a fault only that something went wrong, and is logged.
struct ProblemPages: RouterMiddleware {
    let desk: PageDesk

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let reading = PageReading(request, context)
            let (status, text) = problem(error, reading.words)
            if status == .internalServerError {
                context.logger.error("page failed", metadata: ["http.path": "\(request.uri.path)", "error": "\(error)"])
            }
            return try await desk.problem(status, text: text, reading, context.caller)
        }
    }

    private func problem(_ error: any Error, _ words: Words) -> (HTTPResponse.Status, String) {
        switch error {
        case let refusal as Refusal: (status(of: refusal), words.refusal(key: refusal.key, arguments: refusal.arguments))
        case let other as NotForThisRole: (.forbidden, words("web.problem.role", names(of: other.access, words)))
        case let error as HTTPError: (error.status, text(for: error.status, words))
        case let error as any HTTPResponseError: (error.status, words("web.problem.500"))
        default: (.internalServerError, words("web.problem.500"))
        }
    }

    private func names(of access: Access, _ words: Words) -> String {
        guard case .roles(let roles) = access else { return "" }
        return Role.allCases.filter(roles.contains).map { words("role.\($0.rawValue)") }
            .joined(separator: words("web.list_separator"))
    }

    private func text(for status: HTTPResponse.Status, _ words: Words) -> String {
        let own = "web.problem.\(status.code)"
        return words(words.has(own) ? own : status.code < 500 ? "web.problem.400" : "web.problem.500")
    }

    private func status(of refusal: Refusal) -> HTTPResponse.Status {
        switch refusal.kind {
        case .missing: .notFound
        case .forbidden: .forbidden
        case .invalid: .badRequest
        case .conflict: .conflict
        }
    }
}

/// A page that only says what went wrong.
struct ProblemPage: Sendable {
    let heading: String
    let text: String
    let home: String
}
