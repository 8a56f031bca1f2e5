import HTTPTypes
import Hummingbird

/// What every answer carries: nothing from elsewhere is loaded, nothing is framed, nothing is guessed.
///
/// Pages work without a script; those there are, and the style, are files of ours.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    /// Browsers that came over https stay with it for a year (RFC 6797); those that did not pass this over.
    let isSecure: Bool

    static var fields: [(name: String, value: String)] {
        [
            (
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ]
    }

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in Self.fields {
            if let name = HTTPField.Name(field.name) { response.headers[name] = field.value }
        }
        if isSecure, let name = HTTPField.Name("Strict-Transport-Security") { response.headers[name] = "max-age=31536000" }
        return response
    }
}
