import Domain
import Storage

/// `/cycles/:cycle` and `/cycles/:cycle/figures/:figure`.
enum PublicationRoutes {
    static let navigation = [
        NavigationEntry(.published, isOfResults: true) { links, cycle in cycle.map { links.published($0.text) } }
    ]

    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle", for: .signedIn) { visit in
            let answer = try await visit.ask(PublishedResult(cycle: visit.id("cycle")))
            return .page(published(answer, visit.reading))
        }
        map.get("/cycles/:cycle/figures/:figure", for: .signedIn) { visit in
            let cycle = try visit.part("cycle")
            let answer = try await visit.ask(FigureRecords(cycle: Cycle.ID(cycle), figure: visit.part("figure")))
            let page = FigurePage(answer, cycle: cycle, words: visit.words, links: visit.links)
            return visit.page(page.heading, .published, "publications/figure", page)
        }
    }

    static func published(_ answer: PublishedResult.Answer, _ reading: PageReading) -> MadePage {
        let page = PublishedPage(answer, words: reading.words, links: reading.links)
        return MadePage(title: page.heading, section: .published, template: "publications/show", body: page)
    }
}

extension MadePage.Section {
    static let published = Self("published")
}
