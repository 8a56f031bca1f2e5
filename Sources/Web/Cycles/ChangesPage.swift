import Domain
import Language
import Rules
import Storage

/// `/rulebooks/:edition/changes`: what a version changed against the one before it, in words, and whom it concerns.
struct ChangesPage: Sendable {
    let heading: String
    let crumbs: Frame.Link
    let changes: ChangesView

    static func reply(_ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(RulebookOf(edition: visit.id("edition")))
        let (words, links) = (visit.words, visit.links)
        let before = answer.versions.first { $0.version < answer.edition.version }
        // The first version changed nothing.
        let earlier = try await visit.ask(RulebookOf(edition: before?.edition ?? answer.edition.id))
        let difference = RulebookDiff(from: earlier.rulebook, to: answer.rulebook)
        let label = answer.rulebook.label.text(in: words.language.rawValue)
        let page = ChangesPage(
            heading: words("web.changes.heading", label, String(earlier.edition.version), String(answer.edition.version)),
            crumbs: Frame.Link(href: links.rulebook(answer.edition.id), text: label, current: false),
            changes: ChangesView(difference, words)
        )
        return visit.page(page.heading, .rulebooks, "cycles/changes", page)
    }
}

/// Differences between two rulebooks, told.
struct ChangesView: Sendable {
    let none: Aside
    let changes: [String]
    let affected: [String]

    init(_ difference: RulebookDiff, _ words: Words, more: [String] = []) {
        func text(_ phrase: Phrase) -> String { phrase.text(in: words.language.rawValue) { words.text($0, $1) } }
        changes = difference.changes.map { text($0.phrase) }
        affected = difference.changes.isEmpty ? [] : difference.affected.map(text) + more
        none = Aside(difference.changes.isEmpty ? words("web.changes.none") : nil)
    }
}
