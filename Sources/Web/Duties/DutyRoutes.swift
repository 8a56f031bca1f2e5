import Domain
import Language
import Rules
import Storage

/// The pages about duties, and what they put into the navigation and on people's own page.
enum DutyRoutes {
    static func add(to map: inout PageMap) {
        ActivityListRoutes.add(to: &map)
        ActivityRoutes.add(to: &map)
        PasteRoutes.add(to: &map)
        ComplianceRoutes.add(to: &map)
        DutyStateRoutes.add(to: &map)
        CounterRoutes.add(to: &map)
        PostRoleRoutes.add(to: &map)
    }

    static let navigation = [
        NavigationEntry(.activities, for: DutyReading.roles) { links, cycle in cycle.map { links.activities($0.text) } },
        NavigationEntry(.compliance, for: DutyReading.roles) { links, cycle in cycle.map { links.complianceBelow($0.text) } },
        NavigationEntry(.counters, for: DutyReading.roles) { links, cycle in cycle.map { links.counters($0.text) } },
        NavigationEntry(.postRoles, for: [.office]) { links, _ in links.postRoles },
    ]

    /// 我的待办: for clerks and secretaries.
    static let landing = [
        LandingMaker(for: [.clerk, .secretary]) { visit, cycle in
            let words = visit.words
            guard let cycle else { return nil }
            let scope = try await visit.ask(
                DutyScope(person: visit.visitor.person, cycle: cycle, isForWriting: true)
            )
            let answer = try await visit.ask(
                DutyTaskList(person: visit.visitor.person, cycle: cycle, asOf: DutyDay.of(scope.cycle, visit))
            )
            guard let place = scope.places.first?.code else { return nil }
            return LandingBlock(
                words("web.todo.title"),
                lines: answer.tasks.prefix(12).map { line($0, cycle, visit) },
                empty: words("web.todo.empty"),
                more: (
                    words("web.todo.more", String(answer.count), String(answer.late)),
                    visit.links.complianceBelow(cycle.text, place: place)
                ),
                primary: LandingBlock.Primary(
                    text: words("web.activities.new"),
                    href: visit.links.newActivity(cycle.text, place: place),
                    why: words("web.todo.why")
                )
            )
        }
    ]

    private static func line(_ task: DutyTaskList.Task, _ cycle: Cycle.ID, _ visit: Visit) -> LandingBlock.Line {
        let words = visit.words
        let (state, tone): (String, Grid.Cell.Tone)
        switch (task.due, task.daysLeft) {
        case (.some, let left?): (state, tone) = (words("web.todo.days_left", String(left)), left <= 7 ? .warning : .plain)
        case (nil, let late?): (state, tone) = (words("web.todo.days_late", String(-late)), .bad)
        default: (state, tone) = (words("duties.standing.\(task.standing.rawValue)"), .bad)
        }
        return LandingBlock.Line(
            state: state,
            tone: tone,
            words("web.todo.task", task.organisationName, words.label(task.duty.label)),
            href: visit.links.compliance(cycle.text, task.organisation.text) + "#duty-\(task.duty.id)",
            remark: task.shortfall.map { words.phrase($0.mend) } ?? ""
        )
    }
}
