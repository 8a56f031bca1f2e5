import Domain
import Language
import Storage

/// `/cycles/new`: opens a year; its rulebooks are pinned afterwards.
enum NewCyclePage {
    static func reply(_ visit: Visit, _ refusals: [Refusal] = []) -> Reply {
        let words = visit.words
        func field(_ name: String) -> String { words("web.cycles.\(name)") }
        let form = FormView(
            visit,
            to: visit.links.newCycle,
            submit: words("web.cycles.open"),
            refusals: refusals,
            fields: [
                .text(
                    "cycle",
                    field("cycle"),
                    value: visit.form["cycle"],
                    hint: words("web.cycles.cycle_hint"),
                    isRequired: true,
                    isFocused: true
                ),
                .text("year", field("year"), value: visit.form["year"], hint: words("web.cycles.year_hint"), pattern: "[0-9]{4}"),
                .day("opens", field("opens"), value: visit.form["opens"], hint: words("web.cycles.days_hint"), isRequired: true),
                .day("closes", field("closes"), value: visit.form["closes"], isRequired: true),
            ],
            cancel: visit.links.cycles
        )
        return visit.formPage(
            .timeline,
            FormPage(
                words("web.cycles.open"),
                note: words("web.cycles.note"),
                back: (words("web.cycles.heading"), visit.links.cycles),
                form: form
            )
        )
    }

    static func open(_ visit: Visit) async throws -> Reply {
        let opens = try visit.day("opens")
        let closes = try visit.day("closes")
        let cycle = Cycle.ID(visit.form["cycle"] ?? "")
        let year = visit.form["year"].flatMap { Int($0) } ?? Int(cycle.text) ?? opens.year
        let receipt = try await visit.submit(OpenCycle(cycle: cycle, year: year, opens: opens, closes: closes, pins: []))
        return visit.done(at: visit.links.timeline(cycle), receipt)
    }
}
