package import Domain
package import Hummingbird
import HummingbirdCore
package import Language
package import Logging
import NIOCore
package import Storage

/// The read-only pages of a realm.
package struct WebApplication: Sendable {
    private let desk: PageDesk

    /// - Parameters:
    ///   - reader: in whose name pages are read; what that person may not see is not shown.
    ///   - clock: the time that is printed on pages.
    package init(
        registrar: Registrar,
        reader: Signer,
        clock: @escaping @Sendable () -> Instant = SystemClock.now
    ) throws {
        desk = PageDesk(
            registrar: registrar,
            reader: reader,
            readerName: { try await registrar.ask(NameOfPerson(person: reader.person), by: reader) ?? reader.person.text },
            clock: clock,
            views: try Views()
        )
    }

    /// All routes; tests run it without a socket.
    package func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ProblemPages(desk: desk))
        router.add(middleware: ReadOnly())
        PublicationRoutes(desk: desk).add(to: router)
        ResultRoutes(desk: desk).add(to: router)
        CycleRoutes(desk: desk).add(to: router)
        OrganisationRoutes(desk: desk).add(to: router)
        JournalRoutes(desk: desk).add(to: router)
        StaticRoutes(version: desk.views.version).add(to: router)
        return router
    }

    /// The application, ready to be run; a connection that says nothing for half a minute is closed.
    ///
    /// - Parameter listening: called once it can be reached.
    package func application(
        host: String,
        port: Int,
        logger: Logger,
        listening: @escaping @Sendable () -> Void
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            server: .http1(
                configuration: .init(additionalChannelHandlers: [RequestDeadlines()], idleTimeout: .seconds(30))
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(ConnectionLimit.raised())
            ),
            onServerRunning: { _ in listening() },
            logger: logger
        )
    }

    /// The published page of a cycle as one HTML file that needs nothing beside it: its stylesheet is in it.
    package func publishedPage(cycle: String, language: Language) async throws -> String {
        let links = PageLinks(language: language)
        let reading = PageReading(path: links.published(cycle), query: "lang=\(language.rawValue)", acceptLanguage: nil)
        let html = try await desk.html(PublicationRoutes(desk: desk).published(cycle, reading), reading)
        return html.replacing(Views.stylesheetLink, with: "<style>\n\(Views.stylesheet)</style>")
    }

    /// Every route as `GET /path`, in order: kept in a golden file.
    package static let routes = [
        PublicationRoutes.paths, ResultRoutes.paths, CycleRoutes.paths, OrganisationRoutes.paths, JournalRoutes.paths,
        StaticRoutes.paths,
    ].flatMap { $0 }.map { "GET \($0)" }
}
