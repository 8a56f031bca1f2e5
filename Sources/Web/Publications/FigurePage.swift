import Domain
import Language
import Storage

/// `/cycles/:cycle/figures/:figure`: the records behind a figure, each with its journal entry.
struct FigurePage: Sendable {
    struct Line: Sendable {
        let record: String
        let text: String
        let day: String
        let quantity: String
        let origin: String
        let generated: Bool
        let entered: String
        let entry: String
        let href: Aside
    }

    let back: String
    let backText: String
    let heading: String
    let value: String
    let unit: Aside
    let explanation: Aside
    let caption: String
    let lines: [Line]
    let more: Aside

    init(_ answer: FigureRecords.Answer, cycle: String, words: Words, links: PageLinks) {
        back = links.published(cycle)
        backText = words("web.published.heading", cycle)
        let named =
            [answer.place, answer.who, answer.what.map { words.activityKind($0) }].compactMap { $0 }
            + answer.labels.map { words.label($0) }
        heading = named.isEmpty ? words("web.figure.heading") : named.joined(separator: " · ")
        value = answer.value
        unit = Aside(answer.unit)
        let notes = [answer.note, answer.source.map { words("web.figure.source", $0) }].compactMap { $0 }
        explanation = Aside(notes.joined(separator: " · "))
        caption = words("web.figure.records", String(answer.count))
        lines = answer.lines.map { line in
            Line(
                record: line.record,
                text: line.text,
                day: line.day ?? "",
                quantity: line.quantity ?? "",
                origin: line.origin.map { words("web.origins.\($0)") } ?? "",
                generated: line.origin != Organisation.Origin.reported.rawValue,
                entered: "\(line.stamp.actor) \(Moment.text(line.stamp.at))",
                entry: String(line.stamp.entry),
                href: links.source(line.stamp.entry)
            )
        }
        more = Aside(
            answer.count > answer.lines.count
                ? words("web.figure.more", String(answer.lines.count), String(answer.count)) : nil
        )
    }
}
