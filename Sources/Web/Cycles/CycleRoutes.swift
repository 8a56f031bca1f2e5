import Domain
import Language
import Storage

/// `/cycles/:cycle/overview`.
enum CycleRoutes {
    static let navigation = [
        NavigationEntry(.cycle, isOfResults: true) { links, cycle in cycle.map { links.overview($0.text) } }
    ]

    /// Where the year stands, for everybody.
    static let landing = [
        LandingMaker(for: Set(Role.allCases)) { visit, cycle in
            let words = visit.words
            let frame = try await visit.ask(FrameOf())
            guard let cycle, let phase = frame.phase else {
                return LandingBlock(words("web.landing.cycle"), lines: [], empty: words("web.landing.no_cycle"))
            }
            let line = LandingBlock.Line(
                state: words("web.phases.\(phase.rawValue)"),
                tone: .good,
                words("web.cycle.heading", cycle.text),
                href: try visit.visitor.readsJournal || frame.published == cycle ? visit.links.overview(cycle.text) : nil
            )
            return LandingBlock(words("web.landing.cycle"), lines: [line], empty: "")
        }
    ]

    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/overview", for: .signedIn) { visit in
            let page = CyclePage(try await visit.ask(CycleOverview(cycle: visit.id("cycle"))), words: visit.words)
            return visit.page(page.heading, .cycle, "cycles/overview", page)
        }
    }
}

extension MadePage.Section {
    static let cycle = Self("cycle")
}
