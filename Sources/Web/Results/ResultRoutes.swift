import Domain
import Hummingbird
import Storage

/// `/cycles/:cycle/results` and `/cycles/:cycle/organisations/:code`.
struct ResultRoutes: Sendable {
    static let paths = ["/cycles/:cycle/results", "/cycles/:cycle/organisations/:code"]

    let desk: PageDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get("cycles/:cycle/results") { request, context in
            let reading = PageReading(request)
            let cycle = try context.part("cycle")
            return try await desk.page(reading, request) {
                let kind = reading.query["kind"].map { Kind.ID($0) }
                let answer = try await desk.ask(
                    ResultsTable(cycle: Cycle.ID(cycle), kind: kind, group: reading.query["class"])
                )
                let page = ResultsPage(answer, choice: ResultsChoice(reading.query), words: reading.words, links: reading.links)
                return MadePage(title: page.heading, section: .results, template: "results/index", body: page)
            }
        }
        router.get("cycles/:cycle/organisations/:code") { request, context in
            let reading = PageReading(request)
            let cycle = Cycle.ID(try context.part("cycle"))
            let code = Organisation.ID(try context.part("code"))
            return try await desk.page(reading, request) {
                let card = try await desk.ask(ScorecardOf(cycle: cycle, organisation: code))
                let explained = try await desk.ask(ExplainScore(cycle: cycle, organisation: code))
                let records = ScorecardRecords(
                    audits: try await desk.ask(AuditScoresOf(cycle: cycle, organisation: code)),
                    ballots: try await desk.ask(BallotCountsOf(cycle: cycle, organisation: code))
                )
                let page = ScorecardPage(card, explained: explained, records: records, words: reading.words, links: reading.links)
                return MadePage(title: page.name, section: .results, template: "results/scorecard", body: page)
            }
        }
    }
}
