package import Domain
package import Exchange
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Storage

/// The pages of a realm, for whoever signs in.
package struct WebApplication: Sendable {
    private var desk: PageDesk
    private let api: APIDoor

    /// - Parameters:
    ///   - accounts: where people sign in.
    ///   - evidence: where the bytes of evidence lie.
    ///   - isSecure: whether browsers reach it over https or on this computer only, so that they keep its cookies accordingly.
    ///   - imports: where files are handed in; nil: none are taken in.
    ///   - clock: the time that is printed on pages.
    package init(
        registrar: Registrar,
        accounts: AccountDesk,
        evidence: EvidenceStore? = nil,
        isSecure: Bool,
        imports: ImportDesk? = nil,
        clock: @escaping @Sendable () -> Instant = SystemClock.now
    ) throws {
        desk = PageDesk(
            registrar: registrar,
            accounts: accounts,
            clock: clock,
            views: try Views(),
            cookies: SessionCookies(areSecure: isSecure),
            evidence: evidence,
            imports: imports
        )
        api = APIDoor(desk: desk, map: try Self.apiMap())
    }

    /// The same, where people may also sign in through an identity provider; nil: none is asked for anything.
    ///
    /// - Parameter log: where it is written down why a provider was not believed.
    package func signingIn(through settings: OpenIDSettings?, log: Logger) -> WebApplication {
        guard let settings else { return self }
        return signingIn(through: OpenIDDesk(settings, log: log, clock: desk.clock))
    }

    func signingIn(through provider: OpenIDDesk) -> WebApplication {
        var copy = self
        copy.desk.openID = provider
        return copy
    }

    /// All routes; tests run it without a socket.
    package func router() -> Router<PageContext> {
        let router = Router(context: PageContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: SecurityHeaders(isSecure: desk.cookies.areSecure))
        router.add(middleware: api)
        router.add(middleware: ProblemPages(desk: desk))
        router.add(middleware: Methods())
        router.add(middleware: SessionDoor(desk: desk))
        Self.map.add(to: router, desk: desk)
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

    /// Every page there is.
    static let map: PageMap = {
        var map = PageMap()
        SignInRoutes.add(to: &map)
        OpenIDRoutes.add(to: &map)
        SubjectRoutes.add(to: &map)
        InvitationRoutes.add(to: &map)
        AccountRoutes.add(to: &map)
        SecondFactorRoutes.add(to: &map)
        TokenRoutes.add(to: &map)
        AdministratorRoutes.add(to: &map)
        LandingRoutes.add(to: &map)
        FindRoutes.add(to: &map)
        DraftRoutes.add(to: &map)
        ImportRoutes.add(to: &map)
        LongTaskRoutes.add(to: &map)
        PublicationRoutes.add(to: &map)
        ResultRoutes.add(to: &map)
        CycleRoutes.add(to: &map)
        FilledFormRoutes.add(to: &map)
        TimelineRoutes.add(to: &map)
        RulebookRoutes.add(to: &map)
        DutyRoutes.add(to: &map)
        OrganisationRoutes.add(to: &map)
        TreeChangeRoutes.add(to: &map)
        PostRoutes.add(to: &map)
        GroupingRoutes.add(to: &map)
        PeopleRoutes.add(to: &map)
        PowerRoutes.add(to: &map)
        SecurityLogRoutes.add(to: &map)
        JournalRoutes.add(to: &map)
        ProjectRoutes.add(to: &map)
        ContactRoutes.add(to: &map)
        TaskListRoutes.add(to: &map)
        DoubleReportRoutes.add(to: &map)
        EvidenceRoutes.add(to: &map)
        return map
    }()

    /// Everything programs can ask for and do.
    static func apiMap() throws -> APIMap {
        var map = APIMap()
        OrganisationsAPI.add(to: &map)
        CyclesAPI.add(to: &map)
        try ActivitiesAPI.add(to: &map)
        try FormsAPI.add(to: &map)
        ProjectsAPI.add(to: &map)
        ResultsAPI.add(to: &map)
        PublicationsAPI.add(to: &map)
        try CommandsAPI.add(to: &map)
        return map
    }

    /// Every route with who may open it, in order: kept in a golden file.
    package static let routes = map.routes.map(\.text) + StaticRoutes.paths.map { "GET \($0) everyone" }
}
