import Domain
import Language
import Storage

/// `/cycles/:cycle/plan`: from when to when each phase is meant to last.
enum PlanPage {
    private static let phases = Phase.allCases.filter { $0 != .closed }

    static func reply(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let words = visit.words
        let cycle: Cycle.ID = try visit.id("cycle")
        let answer = try await visit.ask(CycleTimeline(cycle: cycle, today: visit.today))
        let wasSent = phases.contains { visit.form.has("begins-\($0.rawValue)") }
        let fields = phases.flatMap { phase -> [FieldView] in
            let plan = answer.stages.first { $0.phase == phase }?.plan
            func value(_ name: String, _ day: Day?) -> String? { wasSent ? visit.form[name] : day?.text }
            let (begins, ends) = ("begins-\(phase.rawValue)", "ends-\(phase.rawValue)")
            return [
                .heading(words("web.phases.\(phase.rawValue)")),
                .day(begins, words("web.plan.begins"), value: value(begins, plan?.begins)),
                .day(ends, words("web.plan.ends"), value: value(ends, plan?.ends)),
            ]
        }
        let form = FormView(
            visit,
            to: visit.links.plan(cycle),
            submit: words("web.plan.save"),
            refusals: refusals.map { $0.naming(phasesIn: words) },
            fields: fields,
            cancel: visit.links.timeline(cycle),
            isDense: true
        )
        return visit.formPage(
            .timeline,
            FormPage(
                words("web.plan.heading", cycle.text),
                note: words("web.plan.note"),
                back: (words("web.timeline.heading", cycle.text), visit.links.timeline(cycle)),
                form: form
            )
        )
    }

    /// A phase with neither day is not planned; one day alone is refused.
    static func save(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let stages = try phases.compactMap { phase -> PlanCycle.Stage? in
            let (begins, ends) = ("begins-\(phase.rawValue)", "ends-\(phase.rawValue)")
            guard visit.form[begins] != nil || visit.form[ends] != nil else { return nil }
            return PlanCycle.Stage(phase: phase, begins: try visit.day(begins), ends: try visit.day(ends))
        }
        let receipt = try await visit.submit(PlanCycle(cycle: cycle, stages: stages))
        return visit.done(at: visit.links.timeline(cycle), receipt)
    }
}
