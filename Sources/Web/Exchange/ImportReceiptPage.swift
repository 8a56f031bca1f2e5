import Domain
import Exchange
import Language
import Storage

/// `/imports/files/:file` once it was taken in: exactly what was written, by whom, when, from which file.
struct ImportReceiptPage: Sendable {
    struct Entry: Sendable {
        let number: String
        let href: String
    }

    struct Remains: Sendable {
        let text: String
        let href: Aside
        let link: String
    }

    /// Entries that are linked one by one; beyond that their ranges are enough.
    private static let mostLinks = 20

    let crumbs: Frame.Link
    let heading: String
    let state: String
    let tone: String
    let summary: String
    let reason: Aside
    let remains: Remains?
    let facts: [ImportFact]
    let counts: [ImportFact]
    let ranges: Aside
    let entries: [Entry]
    let again: String

    init(_ outcome: ImportOutcome, _ visit: Visit) {
        let (words, links, file, task) = (visit.words, visit.links, outcome.file, outcome.task.kept)
        let name = words("exchange.form.\(file.form)")
        crumbs = Frame.Link(href: links.imports(), text: words("web.imports.heading"), current: false)
        heading = words("web.imports.receipt_heading", name)
        state = words("web.long_tasks.state.\(task.state.rawValue)")
        tone = LongTaskPage.tone(task.state).rawValue
        summary = words("web.imports.written", String(outcome.written), String(outcome.entries.count))
        reason = Aside(
            outcome.tally?.refusal.map { words.refusal(key: $0.key, arguments: $0.arguments) } ?? Self.unsaid(task, words)
        )
        let bad = (outcome.tally?.count(.bad) ?? 0) + (outcome.tally?.refusedLate ?? 0)
        remains =
            bad == 0
            ? nil
            : Remains(
                text: words(outcome.isFileKept ? "web.imports.remains" : "web.imports.remains_gone", String(bad)),
                href: Aside(outcome.isFileKept ? links.importBadRows(file.id) : nil),
                link: words("web.imports.bad_rows")
            )
        facts =
            ImportFact.list(of: file, words)
            + [
                ImportFact(label: words("web.imports.by"), value: outcome.ownerName),
                ImportFact(label: words("web.imports.confirmed_at"), value: file.confirmedAt.map(Moment.text) ?? ""),
                ImportFact(label: words("web.imports.ended_at"), value: task.endedAt.map(Moment.text) ?? ""),
                ImportFact(label: words("web.imports.number"), value: file.id),
            ]
            .filter { !$0.value.isEmpty }
        counts = RowStanding.allCases.compactMap { standing in
            guard let number = outcome.tally?.count(standing), number > 0 else { return nil }
            return ImportFact(label: words("web.imports.standing.\(standing.rawValue)"), value: String(number))
        }
        ranges = Aside(outcome.entries.isEmpty ? nil : outcome.entryRanges)
        // Who may not read the journal gets the numbers alone.
        let isReader = visit.reading.visitor?.has(JournalRoutes.readers) ?? false
        entries =
            !isReader || outcome.entries.count > Self.mostLinks
            ? [] : outcome.entries.map { Entry(number: String($0), href: links.entry($0)) }
        again = links.imports(file.form, cycle: file.cycle?.text)
    }

    /// Why it did not come to its end, where no refusal says it.
    private static func unsaid(_ task: KeptTask, _ words: Words) -> String? {
        switch task.state {
        case .cancelled: words("web.imports.was_cancelled")
        case .interrupted: words("web.imports.was_interrupted")
        case .stopped: words("web.imports.was_broken")
        case .waiting, .running, .done: nil
        }
    }
}
