import Domain
import Hummingbird
import Language
import Logging

/// Turns what went wrong into a page: a refusal says why, a fault only that something went wrong, and is logged.
struct ProblemPages<Context: RequestContext>: RouterMiddleware {
    let desk: PageDesk

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let reading = PageReading(request)
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return try await desk.problem(
                status(of: refusal),
                text: reading.words.refusal(key: refusal.key, arguments: refusal.arguments),
                reading
            )
        } catch let error as HTTPError {
            return try await desk.problem(error.status, text: text(for: error.status, reading.words), reading)
        } catch let error as any HTTPResponseError {
            return try await desk.problem(error.status, text: reading.words("web.problem.500"), reading)
        } catch {
            context.logger.error("page failed", metadata: ["http.path": "\(request.uri.path)", "error": "\(error)"])
            return try await desk.problem(.internalServerError, text: reading.words("web.problem.500"), reading)
        }
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
