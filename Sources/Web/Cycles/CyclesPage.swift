import Domain
import Language
import Storage

/// `/cycles`: the years there are.
enum CyclesPage {
    static func reply(_ visit: Visit) async throws -> Reply {
        let (words, links) = (visit.words, visit.links)
        let lines = try await visit.ask(CyclesList())
        let sees = try visit.visitor.has(Reading.roles)
        let grid = Grid(
            id: "cycles",
            caption: words("web.cycles.heading"),
            columns: [
                .init(id: "cycle", label: words("web.cycles.cycle")),
                .init(id: "opens", label: words("web.cycles.opens"), kind: .day),
                .init(id: "closes", label: words("web.cycles.closes"), kind: .day),
                .init(id: "phase", label: words("web.cycles.phase")),
                .init(id: "since", label: words("web.cycles.since"), kind: .day),
                .init(id: "rulebooks", label: words("web.nav.rulebooks"), kind: .number),
            ],
            rows: lines.map { line in
                let cycle = line.cycle
                let href = sees ? links.timeline(cycle.id) : line.isPublished ? links.published(cycle.id.text) : nil
                return Grid.Row([
                    .init(cycle.id.text, href: href), .init(cycle.opens.text), .init(cycle.closes.text),
                    .init(words("web.phases.\(cycle.phase.rawValue)"), tone: cycle.phase == .closed ? .soft : .good),
                    .init(Moment.day(cycle.phaseSince)), .init(String(line.rulebooks)),
                ])
            },
            total: lines.count,
            isSearchable: false,
            empty: words("web.cycles.empty")
        )
        let actions = try visit.visitor.has([.office]) ? [(words("web.cycles.open"), links.newCycle)] : []
        let view = GridView(grid, choice: GridChoice(visit.query), visit)
        return visit.gridPage(.timeline, GridPage(words("web.cycles.heading"), actions: actions, grid: view))
    }
}
