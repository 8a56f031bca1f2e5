import Domain
import Language
import Rules
import Storage

/// `/rulebooks/drafts/:draft`: a rulebook while it is being written.
///
/// With what is wrong beside each line, what it would cost, what it would change, and the way to publish it.
struct RulebookDraftPage: Sendable {
    struct Note: Sendable {
        let place: String
        let href: String
        let text: String
    }

    struct Line: Sendable {
        let number: String
        let id: String
        let text: String
        let isWrong: Bool
        let notes: [String]
    }

    struct Listing: Sendable {
        let caption: String
        let lines: [Line]
    }

    let heading: String
    let crumbs: Frame.Link
    let state: String
    let verdict: String
    let verdictTone: String
    let hasMistakes: Bool
    let mistakes: [Note]
    let hasWarnings: Bool
    let warnings: [Note]
    let failures: [String]
    let hasFailures: Bool
    let preview: Frame.Link?
    let burden: BurdenView?
    let changes: ChangesView?
    let editor: FormView?
    let listing: Listing?
    let publish: FormView?
    let discard: FormView?
    let revisions: [Frame.Link]

    /// A listing of more lines shows only those with something wrong, and what stands around them.
    private static let mostLines = 3_000

    init(_ answer: RulebookDraftOf.Answer, refusals: [Refusal], _ visit: Visit) {
        let (words, links, draft) = (visit.words, visit.links, answer.draft)
        let weighed = answer.weighed
        let isNewest = answer.number == draft.revision
        let isOpen = draft.state == .open && isNewest
        heading = draft.title
        crumbs = Frame.Link(href: links.drafts, text: words("web.drafts.heading"), current: false)
        state = words(
            "web.drafts.state",
            words("draft-state.\(draft.state.rawValue)"),
            String(answer.number),
            Moment.text(
                answer.revisions.first { $0.number == answer.number }.map { Instant(milliseconds: $0.savedAt) } ?? draft.savedAt
            ),
            answer.revisions.first { $0.number == answer.number }?.savedByName ?? draft.savedBy.text
        )
        mistakes = weighed.mistakes.map { Note($0, words) }
        warnings = weighed.warnings.map { Note($0, words) }
        (hasMistakes, hasWarnings) = (!mistakes.isEmpty, !warnings.isEmpty)
        failures = weighed.failedExamples.flatMap { example in
            [words("cli.rulebook.example-failed", example.name)]
                + example.differences.map { words("cli.rulebook.difference", $0.what, $0.expected, $0.found) }
        }
        hasFailures = !failures.isEmpty
        (verdict, verdictTone) = Self.verdict(of: weighed, words)
        preview = weighed.rulebook.map { _ in
            Frame.Link(href: links.draft(draft.id, "preview"), text: words("web.preview.short"), current: false)
        }
        burden = weighed.rulebook.flatMap { rulebook in weighed.burden.flatMap { BurdenView($0, of: rulebook, words) } }
        changes = weighed.comparison.map { Self.changes($0, words) }
        editor = isOpen ? Self.editor(answer, refusals: refusals, visit) : nil
        listing = Self.listing(answer.text, weighed, words)
        publish = isOpen && weighed.canBePublished ? Self.publish(answer, visit) : nil
        discard =
            isOpen
            ? FormView(
                visit,
                to: links.draft(draft.id, "discard"),
                submit: words("web.drafts.discard"),
                fields: [.text("reason", words("web.drafts.reason"), isRequired: true)],
                confirm: words("web.drafts.discard_confirm")
            ) : nil
        revisions = answer.revisions.map { revision in
            Frame.Link(
                href: links.draft(draft.id, revision: revision.number),
                text: words(
                    "web.drafts.revision",
                    String(revision.number),
                    Moment.text(Instant(milliseconds: revision.savedAt)),
                    revision.savedByName
                ),
                current: revision.number == answer.number
            )
        }
    }

    private static func verdict(of weighed: WeighRulebook.Answer, _ words: Words) -> (String, String) {
        if !weighed.mistakes.isEmpty {
            return (words("web.drafts.mistakes", String(weighed.mistakes.count)), Grid.Cell.Tone.bad.rawValue)
        }
        if weighed.isVersionTaken { return (words("web.drafts.version_taken"), Grid.Cell.Tone.bad.rawValue) }
        if !weighed.failedExamples.isEmpty { return (words("web.drafts.examples_fail"), Grid.Cell.Tone.warning.rawValue) }
        return (words("web.drafts.sound"), Grid.Cell.Tone.good.rawValue)
    }

    private static func changes(_ comparison: WeighRulebook.Comparison, _ words: Words) -> ChangesView {
        let cycles = comparison.cycles.joined(separator: words("rules.words.comma"))
        let more =
            comparison.cycles.isEmpty
            ? words("web.changes.unused") : words("web.changes.used", cycles, String(comparison.organisations))
        return ChangesView(comparison.difference, words, more: [more])
    }

    private static func editor(_ answer: RulebookDraftOf.Answer, refusals: [Refusal], _ visit: Visit) -> FormView {
        let words = visit.words
        return FormView(
            visit,
            to: visit.links.draft(answer.draft.id),
            submit: words("web.drafts.save"),
            refusals: refusals,
            fields: [
                .hidden("basedOn", String(answer.draft.revision)),
                .text("title", words("web.drafts.title"), value: visit.form["title"] ?? answer.draft.title, isRequired: true),
                .area(
                    "text",
                    words("web.drafts.text"),
                    value: visit.form.has("text") ? visit.form.raw("text") : answer.text,
                    rows: 30,
                    hint: words("web.drafts.text_hint")
                ),
            ],
            draft: "rulebook-drafts/\(answer.draft.id)"
        )
    }

    private static func publish(_ answer: RulebookDraftOf.Answer, _ visit: Visit) -> FormView {
        let words = visit.words
        let version = answer.weighed.rulebook.map { String($0.version) } ?? ""
        return FormView(
            visit,
            to: visit.links.draft(answer.draft.id, "publish"),
            submit: words("web.drafts.publish", version),
            note: words(answer.weighed.warnings.isEmpty ? "web.drafts.publish_note" : "web.drafts.publish_warned"),
            fields: [.hidden("revision", String(answer.draft.revision))],
            confirm: words("web.drafts.publish_confirm", answer.draft.title, version)
        )
    }

    private static func listing(_ text: String, _ weighed: WeighRulebook.Answer, _ words: Words) -> Listing? {
        let notes = Dictionary(grouping: weighed.mistakes + weighed.warnings, by: \.line)
        guard !notes.isEmpty else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isShort = lines.count <= mostLines
        let near = Set(notes.keys.flatMap { ($0 - 3)...($0 + 3) })
        return Listing(
            caption: words("web.drafts.listing"),
            lines: lines.enumerated().compactMap { index, line in
                let number = index + 1
                guard isShort || near.contains(number) else { return nil }
                let own = notes[number] ?? []
                return Line(
                    number: String(number),
                    id: "line-\(number)",
                    text: String(line.prefix(400)),
                    isWrong: !own.isEmpty,
                    notes: own.map { words.mistake(key: $0.key, arguments: $0.arguments) }
                )
            }
        )
    }
}

extension RulebookDraftPage.Note {
    init(_ mistake: Mistake, _ words: Words) {
        place = words("web.drafts.place", String(mistake.line), String(mistake.column))
        href = "#line-\(mistake.line)"
        text = words.mistake(key: mistake.key, arguments: mistake.arguments)
    }
}
