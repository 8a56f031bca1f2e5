package import Domain
import HTTPTypes
package import Hummingbird
import Language
package import Logging
import NIOCore
import Storage
import Synchronization

/// The one page of a program that has no realm yet: it sets one up, for whoever can read the window it was started in.
///
/// There is no default password. A code that only that window shows keeps others on the network from being first.
package struct SetupApplication: Sendable {
    /// What was filled in.
    package struct Filled: Sendable {
        package let command: CreateRealm
        package let password: String
        package let address: String
    }

    /// - Throws: a `Refusal`, or ``PasswordRefused``: then nothing was set up.
    package typealias SetUp = @Sendable (Filled) async throws -> Void

    private let code: String
    private let kinds: [CreateRealm.KindOfRealm]
    private let views: Views
    private let setUp: SetUp
    private let token = Visit.newKey() + Visit.newKey()
    private let attempts = Attempts()

    /// - Parameters:
    ///   - code: the code the window shows.
    ///   - kinds: the kinds of organisation the realm will have.
    ///   - setUp: founds the books and opens the founder's account.
    package init(code: String, kinds: [CreateRealm.KindOfRealm], setUp: @escaping SetUp) throws {
        self.code = code
        self.kinds = kinds
        views = try Views()
        self.setUp = setUp
    }

    /// A fresh set-up code.
    package static func newCode() -> String { PrintedCode.invitation() }

    /// All routes; tests run it without a socket.
    package func router() -> Router<PageContext> {
        let router = Router(context: PageContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: SecurityHeaders(isSecure: false))
        router.get("/") { request, context in try page(PageReading(request, context), Form()) }
        router.post("/") { request, context in try await submitted(request, context) }
        StaticRoutes(version: views.version).add(to: router)
        return router
    }

    package func application(host: String, port: Int, logger: Logger, listening: @escaping @Sendable () -> Void)
        -> some ApplicationProtocol
    {
        Application(
            router: router(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { _ in listening() },
            logger: logger
        )
    }

    private func submitted(_ request: Request, _ context: PageContext) async throws -> Response {
        let reading = PageReading(request, context)
        var form = Form()
        do {
            try SameSite.check(request)
            let buffer = try await request.body.collect(upTo: 65_536)
            form = try Form(Array(buffer.readableBytesView), type: request.headers[.contentType] ?? "")
            guard FormToken.areEqual(form.raw("token"), token) else { throw Refusal.formRanOut }
            guard attempts.take(), PrintedCode.meant(by: form["setup-code"] ?? "") == PrintedCode.meant(by: code) else {
                throw Refusal.setupCode
            }
            guard form.raw("password") == form.raw("again") else { throw Refusal.passwordsDiffer }
            try await setUp(Filled(command: command(form), password: form.raw("password"), address: context.address))
            return try done(reading)
        } catch let refusal as Refusal {
            return try page(reading, form, [refusal])
        } catch let refused as PasswordRefused {
            return try page(reading, form, refused.refusals)
        }
    }

    private func command(_ form: Form) -> CreateRealm {
        CreateRealm(
            code: Organisation.ID(form["code"] ?? ""),
            title: form["title"] ?? "",
            kind: Kind.ID(form["kind"] ?? ""),
            kinds: kinds,
            office: CreateRealm.FirstPerson(id: Person.ID(form["office"] ?? ""), name: form["office-name"] ?? "")
        )
    }

    private func page(_ reading: PageReading, _ form: Form, _ refusals: [Refusal] = []) throws -> Response {
        let words = reading.words
        let fields: [FieldView] = [
            .text(
                "setup-code",
                words("web.setup.code"),
                value: form["setup-code"],
                hint: words("web.setup.code_hint"),
                isRequired: true,
                isFocused: true
            ),
            .heading(words("web.setup.realm")),
            .text("title", words("web.setup.title"), value: form["title"], isRequired: true),
            .text(
                "code",
                words("web.setup.root_code"),
                value: form["code"],
                hint: words("web.setup.root_code_hint"),
                isRequired: true
            ),
            .choice(
                "kind",
                words("web.setup.kind"),
                kinds.map { ($0.id.text, words.label($0.labels)) },
                value: form["kind"],
                isRequired: true
            ),
            .heading(words("web.setup.founder")),
            .text("office", words("web.people.id"), value: form["office"], hint: words("web.people.id_hint"), isRequired: true),
            .text("office-name", words("web.people.name"), value: form["office-name"], isRequired: true),
        ]
        let view = FormView(
            token: token,
            words: words,
            to: reading.links.home,
            submit: words("web.setup.submit"),
            refusals: refusals,
            fields: fields + NewPasswordFields.both(words)
        )
        let page = AccountPage(heading: words("web.setup.heading"), note: Aside(words("web.setup.note")), form: view, links: [])
        return try response(page, reading, refusals.isEmpty ? .ok : .unprocessableContent)
    }

    private func done(_ reading: PageReading) throws -> Response {
        let link = Frame.Link(href: reading.links.signIn(), text: reading.words("web.sign_in.heading"), current: false)
        let page = AccountPage(
            heading: reading.words("web.setup.heading"),
            note: Aside(reading.words("web.setup.done")),
            form: nil,
            links: [link]
        )
        return try response(page, reading, .ok)
    }

    private func response(_ page: AccountPage, _ reading: PageReading, _ status: HTTPResponse.Status) throws -> Response {
        let frame = Frame.plain(title: page.heading, reading)
        let html = try views.render(page, template: "account/form", frame: frame, words: reading.words)
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = reading.words.language.rawValue
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// How often the code was tried: after a hundred wrong ones the program must be started anew.
    private final class Attempts: Sendable {
        private let left = Mutex(100)

        func take() -> Bool {
            left.withLock { left in
                left -= 1
                return left >= 0
            }
        }
    }
}

/// Everything that is wrong with the founder's password.
package struct PasswordRefused: Error {
    package let refusals: [Refusal]

    package init(refusals: [Refusal]) {
        self.refusals = refusals
    }
}

extension Refusal {
    static let setupCode = Refusal(.forbidden, "web.setup-code")
}
