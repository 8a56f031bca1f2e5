import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/counters`: the figures a secretary reports, with the activities behind each.
enum CounterRoutes {
    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/counters", for: .roles(DutyReading.roles)) { visit in
            let cycle: Cycle.ID = try visit.id("cycle")
            let scope = try await visit.ask(
                DutyScope(person: visit.visitor.person, cycle: cycle, isForWriting: false)
            )
            let place = try PlacePicker.place(scope, visit)
            let day = DutyDay.of(scope.cycle, visit)
            let answer = try await visit.ask(CountersOf(organisation: place, cycle: cycle, asOf: day))
            let page = CountersPage(answer, scope, visit)
            return visit.page(page.heading, .counters, "duties/counters", page)
        }
    }
}

/// `/cycles/:cycle/counters`.
struct CountersPage: Sendable {
    struct Counted: Sendable {
        let label: String
        let value: String
        let unit: String
        let how: String
        let rulebook: String
        let behind: String
        let lines: [Line]
    }

    struct Line: Sendable {
        let day: String
        let text: String
        let href: String
        let mark: Aside
    }

    let heading: String
    let note: String
    let picker: PlacePicker
    let empty: Aside
    let caption: String
    let counters: [Counted]

    init(_ answer: CountersOf.Answer, _ scope: DutyScope.Answer, _ visit: Visit) {
        let (words, links, cycle) = (visit.words, visit.links, scope.cycle.id.text)
        heading = words("web.counters.heading", answer.organisation.name)
        note = words("web.counters.note", answer.asOf.text)
        picker = PlacePicker(scope, place: answer.organisation.id, at: links.counters(cycle), keeping: ["day"], visit)
        empty = Aside(answer.lines.isEmpty ? words("web.counters.empty") : nil)
        caption = words("web.counters.caption")
        counters = answer.lines.map { line in
            Counted(
                label: words.label(line.counter.label),
                value: line.value.text,
                unit: line.counter.unit.map { words.label($0) } ?? "",
                how: words("duties.counts.\(line.counter.measure.rawValue)"),
                rulebook: words.label(line.rulebookLabel),
                behind: words("web.counters.behind", String(line.activities.count)),
                lines: line.activities.map { activity in
                    Line(
                        day: activity.day.text,
                        text: activity.subject,
                        href: links.activity(cycle, activity.organisation.text, activity.name),
                        mark: Aside(
                            activity.origin == .reported ? nil : words("activities.origin.\(activity.origin.rawValue)")
                        )
                    )
                }
            )
        }
    }
}
