import Domain
import Language
import Storage

/// The plan of a led project as fields of a form, and read back from it.
enum ProjectPlanFields {
    /// - Parameter plan: what stands in the fields at first; nil: nothing.
    static func fields(_ plan: ProjectPlan?, in cycle: Cycle, _ visit: Visit) -> [FieldView] {
        let words = visit.words
        func value(_ name: String, _ text: String?) -> String? { visit.form.has(name) ? visit.form[name] : text }
        func label(_ name: String) -> String { words("web.projects.\(name)") }
        let head: [FieldView] = [
            .text("title", label("title"), value: value("title", plan?.title), isRequired: true, isFocused: true),
            .text("leader", label("leader"), value: value("leader", plan?.leader), isRequired: true),
            .area("problem", label("problem"), value: value("problem", plan?.problem), rows: 3, isRequired: true),
            .area("aim", label("aim"), value: value("aim", plan?.aim), rows: 3, isRequired: true),
            .area("measures", label("measures"), value: value("measures", plan?.measures), isRequired: true),
            .text("team", label("team"), value: value("team", plan?.team)),
            .number("budget", label("budget"), value: value("budget", plan?.budget)),
            .day("due", label("due"), value: value("due", plan?.due.text), isRequired: true),
            .heading(words("web.projects.stages")),
        ]
        return head
            + months(of: cycle).map { month in
                let planned = plan?.stages.first { $0.month == month }?.plan
                return .text("stage-\(month.text)", month.text, value: value("stage-\(month.text)", planned))
            }
    }

    /// The plan that was filled in.
    ///
    /// - Throws: the refusals of what cannot be read.
    static func plan(in cycle: Cycle, _ visit: Visit) throws -> ProjectPlan {
        ProjectPlan(
            title: try visit.filled("title"),
            leader: try visit.filled("leader"),
            problem: try visit.filled("problem"),
            aim: try visit.filled("aim"),
            measures: try visit.filled("measures"),
            team: visit.form["team"],
            budget: visit.form["budget"],
            due: try visit.day("due"),
            stages: months(of: cycle).compactMap { month in
                visit.form["stage-\(month.text)"].map { ProjectPlan.Stage(month: month, plan: $0) }
            }
        )
    }

    /// The months of a cycle in their order.
    static func months(of cycle: Cycle) -> [Month] {
        let (first, last) = (Month(of: cycle.opens), Month(of: cycle.closes))
        return (first.year...last.year).flatMap { year in
            (1...12).compactMap { Day(year: year, month: $0, day: 1).map { Month(of: $0) } }
        }.filter { (first...last).contains($0) }
    }
}
