import Domain
import Language
import Rules
import Storage

/// `/rulebooks/:edition`: a published rulebook, told in words, with its sources, its burden and its versions.
struct RulebookPage: Sendable {
    struct Section: Sendable {
        let heading: String
        let lines: [String]
    }

    let heading: String
    let crumbs: Frame.Link
    let hash: String
    let actions: [Frame.Link]
    let versions: [Frame.Link]
    let hasVersions: Bool
    let sections: [Section]
    let burden: BurdenView?

    static func reply(_ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(RulebookOf(edition: visit.id("edition")))
        let (words, links, edition) = (visit.words, visit.links, answer.edition.id)
        let language = words.language.rawValue
        var actions = [
            (words("web.preview.short"), links.rulebook(edition, "preview")),
            (words("web.rulebooks.file"), links.rulebook(edition, "file")),
        ]
        if let before = answer.versions.first(where: { $0.version < answer.edition.version }) {
            actions.append((words("web.changes.since", String(before.version)), links.rulebook(edition, "changes")))
        }
        let page = RulebookPage(
            heading: words("web.rulebooks.versioned", answer.rulebook.label.text(in: language), String(answer.edition.version)),
            crumbs: Frame.Link(href: links.rulebooks, text: words("web.rulebooks.heading"), current: false),
            hash: words("web.rulebooks.hash", edition.text, Moment.text(answer.edition.publishedAt)),
            actions: actions.map { Frame.Link(href: $0.1, text: $0.0, current: false) },
            versions: answer.versions.map { version in
                Frame.Link(
                    href: links.rulebook(version.edition),
                    text: words("web.rulebooks.version_number", String(version.version)),
                    current: version.edition == edition
                )
            },
            hasVersions: answer.versions.count > 1,
            sections: Self.sections(of: answer.rulebook, words),
            burden: BurdenView(answer.burden, of: answer.rulebook, words)
        )
        return visit.page(page.heading, .rulebooks, "cycles/rulebook", page)
    }

    static func sections(of rulebook: Rulebook, _ words: Words) -> [Section] {
        RulebookWords(rulebook).parts.map { part in
            Section(
                heading: words(part.section.key),
                lines: part.lines.map { $0.text(in: words.language.rawValue) { words.text($0, $1) } }
            )
        }
    }

    /// The rulebook as its file.
    static func file(_ visit: Visit) async throws -> Reply {
        let edition = try await visit.ask(RulebookOf(edition: visit.id("edition"))).edition
        return .file(
            FileReply(
                name: "\(edition.name)-v\(edition.version).yaml",
                type: "text/yaml; charset=utf-8",
                bytes: Array(edition.text.utf8)
            )
        )
    }
}

/// What a rulebook costs those it is for.
struct BurdenView: Sendable {
    struct Line: Sendable {
        let item: String
        let kind: String
        let minutes: String
        let times: String
        let organisations: String
        let hours: String
    }

    struct Total: Sendable {
        let kind: String
        let each: String
        let hours: String
    }

    let lines: [Line]
    let totals: [Total]
    let whole: String
    let unstated: Aside

    /// Nil where nobody stated any time, and nothing would have to be.
    init?(_ meter: BurdenMeter, of rulebook: Rulebook, _ words: Words) {
        guard !meter.lines.isEmpty || !meter.unstated.isEmpty else { return nil }
        let language = words.language.rawValue
        lines = meter.lines.map { line in
            Line(
                item: line.label.text(in: language),
                kind: line.kind,
                minutes: line.minutes.text,
                times: line.times.text,
                organisations: String(line.organisations),
                hours: Self.hours(line.total)
            )
        }
        totals = Set(meter.lines.map(\.kind)).sorted().map { kind in
            Total(kind: kind, each: Self.hours(meter.each(of: kind)), hours: Self.hours(meter.total(of: kind)))
        }
        whole = words("web.burden.whole", Self.hours(meter.total))
        unstated = Aside(meter.unstated.isEmpty ? nil : words("web.burden.unstated", String(meter.unstated.count)))
    }

    /// Minutes as hours, to a tenth.
    private static func hours(_ minutes: Exact) -> String {
        (minutes / 60 ?? minutes).shown(decimals: 1, rounding: .halfUp)
    }
}
