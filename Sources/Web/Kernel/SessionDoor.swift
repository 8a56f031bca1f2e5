import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Finds out who makes a request, and gives out the cookies of the answer.
struct SessionDoor: RouterMiddleware {
    let desk: PageDesk

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let isStatic = request.uri.path.hasPrefix(StaticRoutes.prefix)
        if let accounts = desk.accounts, !isStatic { try await recognise(request, context.caller, accounts) }
        var response = try await next(request, context)
        for line in context.caller.cookies { response.headers.append(HTTPField(name: .setCookie, value: line)) }
        return response
    }

    private func recognise(_ request: Request, _ caller: Caller, _ accounts: AccountDesk) async throws {
        if let token = request.cookies[desk.cookies.session]?.value {
            if let signedIn = try await accounts.sessions.find(token) {
                caller.visitor = Visitor(signedIn)
                // The same for as long as the session lasts, also when its cookie changes: a form that is open stays good.
                caller.subject = "\(signedIn.person)|\(signedIn.expiresAt.milliseconds)"
                if let renewed = signedIn.renewedToken { caller.set(cookie: desk.cookies.keep(desk.cookies.session, renewed)) }
                return
            }
            caller.set(cookie: desk.cookies.forget(desk.cookies.session))
        }
        if let visit = request.cookies[desk.cookies.visit]?.value, (16...64).contains(visit.utf8.count) {
            caller.subject = "visit|\(visit)"
        } else {
            let visit = Visit.newKey()
            caller.subject = "visit|\(visit)"
            caller.set(cookie: desk.cookies.keep(desk.cookies.visit, visit))
        }
    }
}
