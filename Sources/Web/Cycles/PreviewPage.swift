import Domain
import Language
import Rules
import Storage

/// A rulebook as people will meet it: what they record, fill in, score and vote on.
struct PreviewPage: Sendable {
    struct Field: Sendable {
        let label: String
        let answer: String
        let mark: Aside
    }

    struct Form: Sendable {
        let title: String
        let note: String
        let fields: [Field]
    }

    struct Part: Sendable {
        let heading: String
        let note: String
        let forms: [Form]
    }

    let heading: String
    let crumbs: Frame.Link
    let note: String
    let parts: [Part]
    let empty: Aside

    static func published(_ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(RulebookOf(edition: visit.id("edition")))
        return reply(answer.rulebook, back: visit.links.rulebook(answer.edition.id), visit)
    }

    static func reply(_ rulebook: Rulebook, back: String, _ visit: Visit) -> Reply {
        let words = visit.words
        let label = rulebook.label.text(in: words.language.rawValue)
        let parts = PreviewParts(RulebookPreview(rulebook), words).all
        let page = PreviewPage(
            heading: words("web.preview.heading", label),
            crumbs: Frame.Link(href: back, text: label, current: false),
            note: words("web.preview.note"),
            parts: parts,
            empty: Aside(parts.isEmpty ? words("web.preview.empty") : nil)
        )
        return visit.page(page.heading, .rulebooks, "cycles/preview", page)
    }
}
