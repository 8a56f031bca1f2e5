import Domain
import Storage

/// `/cycles/:cycle/results` and `/cycles/:cycle/organisations/:code`.
enum ResultRoutes {
    static let navigation = [
        NavigationEntry(.results, isOfResults: true) { links, cycle in cycle.map { links.results($0.text) } }
    ]

    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/results", for: .signedIn) { visit in
            let answer = try await visit.ask(
                ResultsTable(
                    cycle: visit.id("cycle"),
                    kind: visit.query["kind"].map { Kind.ID($0) },
                    group: visit.query["class"]
                )
            )
            let page = ResultsPage(answer, choice: ResultsChoice(visit.query), words: visit.words, links: visit.links)
            return visit.page(page.heading, .results, "results/index", page)
        }
        map.get("/cycles/:cycle/organisations/:code", for: .signedIn) { visit in
            let cycle: Cycle.ID = try visit.id("cycle")
            let code: Organisation.ID = try visit.id("code")
            let card = try await visit.ask(ScorecardOf(cycle: cycle, organisation: code))
            let explained = try await visit.ask(ExplainScore(cycle: cycle, organisation: code))
            let records = ScorecardRecords(
                audits: try await visit.ask(AuditScoresOf(cycle: cycle, organisation: code)),
                ballots: try await visit.ask(BallotCountsOf(cycle: cycle, organisation: code))
            )
            let page = ScorecardPage(card, explained: explained, records: records, words: visit.words, links: visit.links)
            return visit.page(page.name, .results, "results/scorecard", page)
        }
    }
}

extension MadePage.Section {
    static let results = Self("results")
}
