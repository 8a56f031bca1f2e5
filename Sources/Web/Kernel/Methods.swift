import HTTPTypes
import Hummingbird

/// Pages are read and forms are sent; any other method is answered 405 (RFC 9110, 15.5.6).
struct Methods<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard [.get, .head, .post].contains(request.method) else { throw HTTPError(.methodNotAllowed) }
        return try await next(request, context)
    }
}

extension Methods where Context == PageContext {
    static var allowed: String { "GET, HEAD, POST" }
}
