import Domain
import Language
import Storage

/// `/`: everybody's own page, with what waits for them and one thing to do next.
enum LandingRoutes {
    static let navigation = [
        NavigationEntry(.landing) { links, _ in links.home }
    ]

    /// The blocks in the order in which they stand; the first that has one gives the primary action.
    static let makers: [LandingMaker] =
        AdministratorRoutes.landing
        + TimelineRoutes.landing
        + AdministratorHomes.landing
        + SecurityLogRoutes.landing
        + FilledFormRoutes.landing
        + DutyRoutes.landing
        + WorkLanding.landing
        + LongTaskRoutes.landing
        + CycleRoutes.landing
        + PostRoutes.landing
        + ExpiredEvidence.landing
        + SubjectRoutes.landing

    static func add(to map: inout PageMap) {
        map.get("/", for: .signedIn) { visit in
            let visitor = try visit.visitor
            let cycle = try await visit.ask(FrameOf()).cycle
            var blocks: [LandingBlock] = []
            for maker in makers where visitor.has(maker.roles) {
                if let block = try await maker.make(visit, cycle) { blocks.append(block) }
            }
            let page = LandingPage(
                heading: visit.words("web.landing.heading"),
                greeting: visit.words("web.landing.greeting", visitor.name),
                primary: blocks.lazy.compactMap(\.primary).first,
                blocks: blocks
            )
            return visit.page(page.heading, .landing, "landing/index", page)
        }
    }
}

/// `/`.
struct LandingPage: Sendable {
    let heading: String
    let greeting: String
    let primary: LandingBlock.Primary?
    let blocks: [LandingBlock]
}

extension MadePage.Section {
    static let landing = Self("landing")
}
