import Domain
import Language
import Storage

/// `/rulebooks/drafts`: the rulebooks that are being written.
enum DraftsPage {
    static func reply(_ visit: Visit) async throws -> Reply {
        let (words, links) = (visit.words, visit.links)
        let lines = try await visit.ask(RulebookDrafts())
        let grid = Grid(
            id: "rulebook-drafts",
            caption: words("web.drafts.heading"),
            columns: [
                .init(id: "title", label: words("web.drafts.title")), .init(id: "state", label: words("web.drafts.standing")),
                .init(id: "revision", label: words("web.drafts.number"), kind: .number),
                .init(id: "saved", label: words("web.drafts.saved"), kind: .day), .init(id: "by", label: words("web.drafts.by")),
            ],
            rows: lines.map { line in
                Grid.Row([
                    .init(line.title, href: links.draft(RulebookDraft.ID(line.id))),
                    .init(
                        words("draft-state.\(line.state)"),
                        tone: line.state == RulebookDraft.State.open.rawValue ? .warning : .soft
                    ), .init(String(line.revision)), .init(Moment.text(Instant(milliseconds: line.savedAt))),
                    .init(line.savedByName),
                ])
            },
            total: lines.count,
            isSearchable: false,
            empty: words("web.drafts.empty")
        )
        return visit.gridPage(
            .rulebooks,
            GridPage(
                words("web.drafts.heading"),
                note: words("web.drafts.note"),
                back: (words("web.rulebooks.heading"), links.rulebooks),
                actions: [
                    (words("web.drafts.new"), links.newDraft), (words("web.library.heading"), links.library),
                    (words("web.articles.heading"), links.articles),
                ],
                grid: GridView(grid, choice: GridChoice(visit.query), visit)
            )
        )
    }
}
