import Domain
import Language
import Storage

/// `/cycles/:cycle/results`: one kind's results, sortable, with its filters kept.
struct ResultsPage: Sendable {
    struct Kind: Sendable {
        let href: String
        let label: String
        let count: Int
        let current: Bool
    }

    struct Head: Sendable {
        let href: String
        let label: String
        let number: Bool
        let sorted: Aside
        let arrow: Aside
    }

    struct Value: Sendable {
        let text: String
    }

    struct Line: Sendable {
        let place: String
        let href: String
        let name: String
        let generated: Aside
        let parent: String
        let values: [Value]
        let proposed: String
        let decided: String
        let departs: Aside
    }

    struct Table: Sendable {
        let note: String
        let caption: String
        let heads: [Head]
        let lines: [Line]
        let width: Int
        let totals: String
        let pages: Pages?
    }

    struct Pages: Sendable {
        let links: [Frame.Link]
    }

    let back: String
    let backText: String
    let heading: String
    let kinds: [Kind]
    let empty: Aside
    let table: Table?

    init(_ answer: ResultsTable.Answer, choice: ResultsChoice, words: Words, links: PageLinks) {
        back = links.published(answer.cycle)
        backText = words("web.published.heading", answer.cycle)
        heading = words("web.results.heading", answer.cycle)
        kinds = answer.kinds.map { kind in
            Kind(
                href: links.results(answer.cycle, [("kind", kind.kind)]),
                label: words.label(kind.labels),
                count: kind.count,
                current: kind.kind == answer.kind
            )
        }
        let isUnknown = choice.kind.map { asked in !answer.kinds.contains { $0.kind == asked } } ?? false
        let none =
            isUnknown && !answer.kinds.isEmpty ? words("web.results.kind_unknown", choice.kind ?? "") : words("web.empty.results")
        empty = Aside(answer.lines.isEmpty ? none : nil)
        table =
            answer.lines.isEmpty
            ? nil : ResultsTableMaker(answer: answer, choice: choice, words: words, links: links).table
    }
}
