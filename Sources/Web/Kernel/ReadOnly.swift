import Hummingbird

/// Only reading is offered here: anything but GET and HEAD is answered 405 (RFC 9110, 15.5.6).
struct ReadOnly<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get || request.method == .head else { throw HTTPError(.methodNotAllowed) }
        return try await next(request, context)
    }
}
