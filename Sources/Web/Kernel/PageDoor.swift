import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Lets in who may open a page, and reads what they send.
struct PageDoor: Sendable {
    let route: PageMap.Route
    let desk: PageDesk

    func answer(_ request: Request, _ context: PageContext) async throws -> Response {
        let reading = PageReading(request, context)
        guard route.access.admits(context.caller.visitor) else { return try turnAway(reading) }
        let form = route.method == .post ? try await form(request, context) : Form()
        let visit = Visit(
            desk: desk,
            reading: reading,
            parameters: Dictionary(
                context.parameters.map { (String($0.key), PercentCoding.decoded(String($0.value)) ?? "") },
                uniquingKeysWith: { first, _ in first }
            ),
            form: form,
            caller: context.caller,
            address: context.address,
            sessionToken: context.caller.visitor == nil ? nil : request.cookies[desk.cookies.session]?.value
        )
        return try await desk.response(route.handler(visit), visit)
    }

    /// Nobody is asked to sign in first; somebody is told for whom the page is.
    private func turnAway(_ reading: PageReading) throws -> Response {
        guard reading.visitor == nil else { throw NotForThisRole(access: route.access) }
        guard route.method == .get else { throw Refusal.notSignedInAnyMore }
        let next = reading.links.address(reading.path, reading.query.pairs.map { ($0.name, Optional($0.value)) })
        return .redirect(to: reading.links.signIn(next: next == "/" ? nil : next), type: .normal)
    }

    private func form(_ request: Request, _ context: PageContext) async throws -> Form {
        try SameSite.check(request)
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: route.mostBytes)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
        let form = try Form(Array(buffer.readableBytesView), type: request.headers[.contentType] ?? "")
        let shown = form["token"] ?? FormToken.header.flatMap { request.headers[$0] } ?? ""
        guard FormToken.areEqual(shown, desk.token(of: context.caller)) else { throw Refusal.formRanOut }
        return form
    }
}

/// The page is for other roles than this visitor holds.
struct NotForThisRole: Error {
    let access: Access
}

extension Refusal {
    static let formRanOut = Refusal(.forbidden, "web.form-ran-out")
    static let notSignedInAnyMore = Refusal(.forbidden, "web.not-signed-in")
    static let foreignOrigin = Refusal(.forbidden, "web.foreign-origin")
}
