import Domain
import Language
import Storage

/// What waits in the working papers: a block of the landing page for those who keep them, and one for the level above.
enum WorkLanding {
    static let landing = [
        LandingMaker(for: WorkHand.keepers) { visit, cycle in
            guard let cycle, let (answer, name) = try await waiting(visit, cycle, as: WorkHand.keepers) else { return nil }
            let words = visit.words
            let lines = [
                line(
                    answer.returnedProjects,
                    "returned_projects",
                    .bad,
                    visit.links.projects(cycle.text, [("state", "returned")]),
                    words
                ),
                line(answer.unreportedStages, "unreported_stages", .warning, visit.links.projects(cycle.text), words),
                line(answer.returnedTasks, "returned_tasks", .bad, visit.links.taskLists(cycle.text), words),
                line(answer.lateTasks, "late_tasks", .bad, visit.links.taskLists(cycle.text), words),
                line(answer.unansweredComments, "unanswered_comments", .warning, visit.links.doubleReports(cycle.text), words),
            ].compactMap { $0 }
            return LandingBlock(
                words("web.work.own_block", name),
                lines: lines,
                empty: words("web.work.own_empty"),
                more: (words("web.nav.projects"), visit.links.projects(cycle.text))
            )
        },
        LandingMaker(for: [.office, .reviewer, .secretary, .leader]) { visit, cycle in
            let roles: Set<Role> = [.office, .reviewer, .secretary, .leader]
            guard let cycle, let (answer, name) = try await waiting(visit, cycle, as: roles), answer.fromBelow > 0 else {
                return nil
            }
            let words = visit.words
            let lines = [
                line(
                    answer.projectsToApprove,
                    "projects_to_approve",
                    .warning,
                    visit.links.projects(cycle.text, [("state", "applied")]),
                    words
                ),
                line(
                    answer.resultsToCheck,
                    "results_to_check",
                    .warning,
                    visit.links.projects(cycle.text, [("state", "submitted")]),
                    words
                ),
                line(
                    answer.listsToSign,
                    "lists_to_sign",
                    .warning,
                    visit.links.taskLists(cycle.text, [("state", "submitted")]),
                    words
                ),
                line(
                    answer.tasksToCountersign,
                    "tasks_to_countersign",
                    .warning,
                    visit.links.taskLists(cycle.text, [("state", "signed")]),
                    words
                ),
            ].compactMap { $0 }
            return LandingBlock(words("web.work.below_block", name), lines: lines, empty: "")
        },
    ]

    private static func waiting(
        _ visit: Visit,
        _ cycle: Cycle.ID,
        as roles: Set<Role>
    ) async throws -> (WorkToDo.Answer, String)? {
        guard let power = try visit.visitor.organisations(as: roles, during: cycle).first else { return nil }
        let answer = try await visit.ask(WorkToDo(cycle: cycle, organisation: power.organisation, today: try visit.today))
        return (answer, power.organisationName)
    }

    private static func line(
        _ count: Int,
        _ key: String,
        _ tone: Grid.Cell.Tone,
        _ href: String,
        _ words: Words
    ) -> LandingBlock.Line? {
        guard count > 0 else { return nil }
        return LandingBlock.Line(state: String(count), tone: tone, words("web.work.todo.\(key)"), href: href)
    }
}
