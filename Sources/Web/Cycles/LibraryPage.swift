import Domain
import Language
import RulebookLibrary
import Rules
import Storage

/// `/rulebooks/library`: the rulebooks that come with the program, to be read and to start one's own from.
enum LibraryPage {
    /// A rulebook of the library, read.
    struct Shelved: Sendable {
        let part: LibraryPart
        let name: String
        let rulebook: Rulebook
    }

    /// Part by part, by name; the library never changes while the program runs.
    static let all: [Shelved] = LibraryPart.allCases.flatMap { part in
        part.entries.compactMap { entry in
            guard case .success(let rulebook) = Rulebook.read(entry.text) else { return nil }
            return Shelved(part: part, name: entry.name, rulebook: rulebook)
        }
    }

    static func reply(_ visit: Visit) -> Reply {
        let (words, links) = (visit.words, visit.links)
        let choice = GridChoice(visit.query)
        let lines = all.filter { isFound($0, choice, words) }
        let comma = words("rules.words.comma")
        let language = words.language.rawValue
        var grid = Grid(
            id: "library",
            caption: words("web.library.heading"),
            columns: [
                .init(id: "label", label: words("web.rulebooks.label")), .init(id: "part", label: words("web.library.part")),
                .init(id: "for", label: words("web.library.for")),
                .init(id: "duties", label: words("web.library.duties"), kind: .number),
                .init(id: "examples", label: words("web.library.examples"), kind: .number),
                .init(id: "publisher", label: words("web.library.publisher")),
            ],
            rows: lines.map { line in
                Grid.Row([
                    .init(line.rulebook.label.text(in: language), href: links.library(line.name)),
                    .init(words("library.part.\(line.part.rawValue)"), tone: line.part == .seed ? .soft : .plain),
                    .init(line.rulebook.appliesTo.map { $0.text(in: language) }.joined(separator: comma)),
                    .init(String(line.rulebook.duties.count)), .init(String(line.rulebook.examples.count)),
                    .init(line.rulebook.source.publisher ?? ""),
                ])
            },
            total: lines.count,
            empty: words("web.library.heading")
        )
        let kinds = Set(all.flatMap(\.rulebook.kinds)).sorted()
        grid.filters = [
            .init(
                name: "from",
                label: words("web.library.part"),
                options: LibraryPart.allCases.map { ($0.rawValue, words("library.part.\($0.rawValue)")) }
            ),
            .init(name: "kind", label: words("web.rulebooks.kinds"), options: kinds.map { ($0, $0) }),
        ]
        return visit.gridPage(
            .rulebooks,
            GridPage(
                words("web.library.heading"),
                note: words("web.library.note"),
                back: (words("web.rulebooks.heading"), links.rulebooks),
                grid: GridView(grid, choice: choice, visit)
            )
        )
    }

    private static func isFound(_ line: Shelved, _ choice: GridChoice, _ words: Words) -> Bool {
        if let part = choice.filter("from"), part != line.part.rawValue { return false }
        if let kind = choice.filter("kind"), !line.rulebook.kinds.isEmpty, !line.rulebook.kinds.contains(kind) { return false }
        guard let search = choice.search else { return true }
        return line.name.contains(search.lowercased())
            || ([line.rulebook.label] + line.rulebook.appliesTo)
                .contains { FindRoutes.matches($0.text(in: words.language.rawValue), search) }
    }

    static func shelved(_ name: String) throws -> Shelved {
        guard let found = all.first(where: { $0.name == name }) else {
            throw Refusal.noSuch(RulebookEdition.shape.table, name)
        }
        return found
    }

    /// `/rulebooks/library/:name`: one of them, told in words.
    static func show(_ visit: Visit) async throws -> Reply {
        let found = try shelved(visit.part("name"))
        let (words, links) = (visit.words, visit.links)
        let isOffice = try visit.visitor.has([.office])
        let page = LibraryRulebookPage(
            heading: found.rulebook.label.text(in: words.language.rawValue),
            crumbs: Frame.Link(href: links.library, text: words("web.library.heading"), current: false),
            note: words("web.library.is_\(found.part.rawValue)"),
            actions: [
                Frame.Link(href: links.library(found.name, "preview"), text: words("web.preview.short"), current: false)
            ],
            start: isOffice
                ? FormView(
                    visit,
                    to: links.library(found.name, "draft"),
                    submit: words("web.library.start"),
                    note: words("web.library.start_note"),
                    fields: []
                ) : nil,
            sections: RulebookPage.sections(of: found.rulebook, words)
        )
        return visit.page(page.heading, .rulebooks, "cycles/library", page)
    }

    /// Starts a draft from it.
    static func start(_ visit: Visit) async throws -> Reply {
        let found = try shelved(visit.part("name"))
        let draft = RulebookDraft.ID("\(found.name)-\(visit.draftSuffix)")
        let receipt = try await visit.submit(
            SaveRulebookDraft(
                draft: draft,
                title: String(found.rulebook.label.text(in: visit.words.language.rawValue).prefix(200)),
                text: found.rulebook.text,
                basedOn: 0
            )
        )
        return visit.done(at: visit.links.draft(draft), receipt)
    }
}

/// `/rulebooks/library/:name`.
struct LibraryRulebookPage: Sendable {
    let heading: String
    let crumbs: Frame.Link
    let note: String
    let actions: [Frame.Link]
    let start: FormView?
    let sections: [RulebookPage.Section]
}
