import Domain
import Language
import Rules
import Storage

/// `/rulebooks`: the rulebooks that are published in these books.
enum RulebooksPage {
    static func reply(_ visit: Visit) async throws -> Reply {
        let (words, links) = (visit.words, visit.links)
        let choice = GridChoice(visit.query)
        let all = try await visit.ask(PublishedRulebooks())
        let lines = all.filter { line in
            let label = line.label.text(in: words.language.rawValue)
            guard choice.search.map({ FindRoutes.matches(label, $0) || line.name.contains($0) }) ?? true else { return false }
            switch choice.filter("purpose") {
            case Pin.Purpose.scoring.rawValue: return line.isForScoring
            case Pin.Purpose.duties.rawValue: return line.isForDuties
            default: return true
            }
        }
        var grid = Grid(
            id: "rulebooks",
            caption: words("web.rulebooks.heading"),
            columns: [
                .init(id: "label", label: words("web.rulebooks.label")), .init(id: "name", label: words("web.rulebooks.name")),
                .init(id: "version", label: words("web.rulebooks.version"), kind: .number),
                .init(id: "purpose", label: words("web.rulebooks.purpose")),
                .init(id: "kinds", label: words("web.rulebooks.kinds")),
                .init(id: "cycles", label: words("web.rulebooks.cycles")),
                .init(id: "published", label: words("web.rulebooks.published"), kind: .day),
            ],
            rows: lines.map { row($0, words, links) },
            total: lines.count,
            empty: words("web.rulebooks.empty")
        )
        grid.filters = [
            .init(
                name: "purpose",
                label: words("web.rulebooks.purpose"),
                options: Pin.Purpose.allCases.map { ($0.rawValue, words("purpose.\($0.rawValue)")) }
            )
        ]
        var actions = [(words("web.library.heading"), links.library)]
        if try visit.visitor.has([.office]) {
            actions =
                [
                    (words("web.drafts.new"), links.newDraft), (words("web.drafts.heading"), links.drafts),
                    (words("web.articles.heading"), links.articles),
                ] + actions
        }
        let page = GridPage(
            words("web.rulebooks.heading"),
            note: words("web.rulebooks.note"),
            actions: actions,
            grid: GridView(grid, choice: choice, visit)
        )
        return visit.gridPage(.rulebooks, page)
    }

    private static func row(_ line: PublishedRulebooks.Line, _ words: Words, _ links: PageLinks) -> Grid.Row {
        let purposes = [
            line.isForScoring ? words("purpose.scoring") : nil, line.isForDuties ? words("purpose.duties") : nil,
        ].compactMap(\.self)
        let comma = words("rules.words.comma")
        return Grid.Row([
            .init(line.label.text(in: words.language.rawValue), href: links.rulebook(line.edition)), .init(line.name),
            .init(String(line.version)), .init(purposes.joined(separator: comma)), .init(line.kinds.joined(separator: comma)),
            .init(line.cycles.joined(separator: comma)), .init(Moment.day(line.publishedAt)),
        ])
    }
}
