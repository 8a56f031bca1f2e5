import Domain
import Language
import Rules
import Storage

/// `/task-lists/:list`: the year's task list of a secretary, as it is printed and signed.
struct TaskListPage: Sendable {
    struct Line: Sendable {
        let number: String
        let text: String
        let due: String
        /// Where its state comes from.
        let checked: String
        let standing: String
        let tone: String
        let note: String
        let acts: [WorkButton]
    }

    let back: Frame.Link
    let heading: String
    let facts: [WorkFact]
    let buttons: WorkButtons?
    let lines: [Line]
    let summary: String
    let evidence: WorkEvidence
    let history: WorkHistory

    init(_ answer: TaskListOf.Answer, _ visit: Visit) {
        let (list, words) = (answer.list, visit.words)
        let id = list.id.text
        let hand = (try? visit.visitor).map { WorkHand($0, over: answer.organisation, during: answer.cycle.id) }
        back = Frame.Link(
            href: visit.links.taskLists(answer.cycle.id.text, [("below", answer.organisation.id.text)]),
            text: words("web.nav.task_lists"),
            current: false
        )
        heading = words("web.tasks.title", answer.organisation.name, list.holder, answer.cycle.id.text)
        var facts = [
            WorkFact(
                words("web.tasks.state"),
                words("tasks.state.\(list.state.rawValue)"),
                tone: TaskListRoutes.tone(ofState: list.state.rawValue)
            )
        ]
        if let signer = answer.signedByName, let at = list.signedAt {
            facts.append(WorkFact(words("web.tasks.signed_by"), "\(signer) \(Moment.day(at))"))
        }
        if list.changes > 0 { facts.append(WorkFact(words("web.tasks.changes"), String(list.changes))) }
        self.facts = facts
        let acts = hand.map { TaskActs.possible(list, $0) } ?? []
        let rewrites = (list.state == .draft || list.state == .returned) && (hand.map { $0.isKeeper || $0.isOffice } ?? false)
        buttons = WorkButtons(
            acts.enumerated().map {
                WorkButton(words("web.tasks.act.\($1.rawValue)"), visit.links.taskList(id, $1.rawValue), isPrimary: $0 == 0)
            }
                + (rewrites
                    ? [
                        WorkButton(
                            words("web.tasks.rewrite"),
                            visit.links.adding(
                                [("organisation", answer.organisation.id.text), ("holder", list.holder)],
                                to: visit.links.newTaskList(answer.cycle.id.text)
                            )
                        )
                    ] : [])
        )
        lines = answer.lines.map { Self.line($0, list, hand, visit) }
        let done = answer.lines.count { $0.standing == .done }
        let all = answer.lines.count { $0.standing != .struck }
        summary = words("web.tasks.summary", String(all), String(done), String(answer.lines.count { $0.standing == .late }))
        evidence = WorkEvidence(
            answer.evidence,
            add: hand?.isKeeper ?? false
                ? visit.links.newEvidence(
                    answer.cycle.id.text,
                    about: EvidenceUse.About.taskList.rawValue,
                    subject: id,
                    organisation: answer.organisation.id.text
                ) : nil,
            visit
        )
        history = WorkHistory(
            lines: answer.steps.map { step in
                WorkHistoryLine(
                    step,
                    part: step.part.map { words("web.tasks.numbered", $0) } ?? "",
                    before: Self.before(step, words),
                    visit
                )
            }
        )
    }

    private static func line(_ line: TaskListOf.Line, _ list: TaskList, _ hand: WorkHand?, _ visit: Visit) -> Line {
        let (words, item) = (visit.words, line.item)
        let duty = item.duty.map { line.dutyLabels[words.language.rawValue] ?? line.dutyLabels["zh-Hans"] ?? $0 }
        return Line(
            number: String(item.number),
            text: item.text,
            due: item.due.text,
            checked: duty.map { words("web.tasks.by_log", $0) } ?? words("web.tasks.by_report"),
            standing: words("tasks.standing.\(line.standing.rawValue)"),
            tone: tone(line.standing).rawValue,
            note: item.note ?? line.finding.map { words("web.tasks.counted", String($0.counted.count)) } ?? "",
            acts: hand.map { hand in
                TaskActs.possible(item, of: list, hand).map {
                    WorkButton(
                        words("web.tasks.act.\($0.rawValue)"),
                        visit.links.taskList(list.id.text, $0.rawValue, item: item.number)
                    )
                }
            } ?? []
        )
    }

    private static func tone(_ standing: TaskListOf.Line.Standing) -> Grid.Cell.Tone {
        switch standing {
        case .done: .good
        case .waiting: .warning
        case .late, .returned: .bad
        case .open: .plain
        case .struck, .unknown: .soft
        }
    }

    private static func before(_ step: WorkStepLine, _ words: Words) -> String? {
        if let before = plan(step.before) {
            let after = plan(step.after).map { TaskText.text(of: [$0]) } ?? words("tasks.standing.struck")
            return words("web.work.before_after", TaskText.text(of: [before]), after)
        }
        guard let before = step.before.flatMap({ try? CanonicalJSON.decode([TaskPlan].self, from: $0.utf8) }) else { return nil }
        return words("web.work.before", TaskText.text(of: before))
    }

    private static func plan(_ text: String?) -> TaskPlan? {
        text.flatMap { try? CanonicalJSON.decode(TaskPlan.self, from: $0.utf8) }
    }
}
