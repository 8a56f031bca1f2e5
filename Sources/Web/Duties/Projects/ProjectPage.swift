import Domain
import Language
import Storage

/// `/projects/:project`: one led project, its months, its history.
struct ProjectPage: Sendable {
    struct Stage: Sendable {
        let month: String
        let plan: String
        let standing: String
        let tone: String
        let note: String
    }

    let back: Frame.Link
    let heading: String
    let number: String
    let facts: [WorkFact]
    let buttons: WorkButtons?
    let stages: [Stage]
    let evidence: WorkEvidence
    let history: WorkHistory

    init(_ dossier: ProjectDossier.Answer, _ today: Day, _ visit: Visit) {
        let (project, words) = (dossier.project, visit.words)
        let id = project.id.text
        let hand = (try? visit.visitor).map { WorkHand($0, over: dossier.organisation, during: dossier.cycle.id) }
        back = Frame.Link(
            href: visit.links.projects(dossier.cycle.id.text, [("below", dossier.organisation.id.text)]),
            text: words("web.nav.projects"),
            current: false
        )
        heading = project.plan.title
        number = words("web.projects.numbered", id)
        facts = Self.facts(dossier, today, words)
        let acts = hand.map { ProjectActs.possible(project, $0) } ?? []
        buttons = WorkButtons(
            acts.enumerated().map { index, act in
                WorkButton(
                    words("web.projects.act.\(act.rawValue)"),
                    visit.links.project(id, act.rawValue),
                    isPrimary: index == 0
                )
            }
        )
        let month = Month(of: today)
        stages = dossier.stages.map { stage in
            let isLate = stage.standing == .planned && stage.month < month && project.state == .underway
            return Stage(
                month: stage.month.text,
                plan: stage.plan,
                standing: words(isLate ? "web.projects.unreported" : "project.standing.\(stage.standing.rawValue)"),
                tone: (isLate || stage.standing == .behind
                    ? Grid.Cell.Tone.bad : stage.standing == .done ? .good : .soft).rawValue,
                note: stage.note ?? ""
            )
        }
        let adds = (hand?.isKeeper ?? false) || (hand?.isPatrol ?? false)
        evidence = WorkEvidence(
            dossier.evidence,
            add: adds
                ? visit.links.newEvidence(
                    dossier.cycle.id.text,
                    about: EvidenceUse.About.project.rawValue,
                    subject: id,
                    organisation: dossier.organisation.id.text
                ) : nil,
            visit
        )
        history = WorkHistory(
            lines: dossier.steps.map { step in
                WorkHistoryLine(step, part: Self.part(step, words), before: Self.before(step, words), visit)
            }
        )
    }

    private static func facts(_ dossier: ProjectDossier.Answer, _ today: Day, _ words: Words) -> [WorkFact] {
        let (project, plan) = (dossier.project, dossier.project.plan)
        let isOpen = project.state == .underway || project.state == .submitted
        var facts = [
            WorkFact(
                words("web.projects.state"),
                words("project.state.\(project.state.rawValue)"),
                tone: ProjectGrid.tone(ofState: project.state.rawValue)
            ), WorkFact(words("web.projects.place"), dossier.organisation.name),
            WorkFact(words("web.projects.leader"), plan.leader),
            WorkFact(words("web.projects.due"), plan.due.text, tone: isOpen && plan.due < today ? .bad : .plain),
            WorkFact(words("web.projects.problem"), plan.problem), WorkFact(words("web.projects.aim"), plan.aim),
            WorkFact(words("web.projects.measures"), plan.measures),
        ]
        if let team = plan.team { facts.append(WorkFact(words("web.projects.team"), team)) }
        if let budget = plan.budget { facts.append(WorkFact(words("web.projects.budget"), budget)) }
        if let result = project.result { facts.append(WorkFact(words("web.work.result"), result)) }
        if let rating = project.rating { facts.append(WorkFact(words("web.projects.rating"), rating, tone: .good)) }
        return facts
    }

    /// What part of the project a step was about, and what was found.
    private static func part(_ step: WorkStepLine, _ words: Words) -> String? {
        switch (step.act, step.after) {
        case (.reported, let standing?): "\(step.part ?? "") \(words("project.standing.\(standing)"))"
        case (.patrolled, let finding?): "\(step.part ?? "") \(words("project.finding.\(finding)"))"
        case (.judged, let rating?): rating
        default: step.part
        }
    }

    /// What an adjustment changed, field by field: what stood before and what stands now.
    private static func before(_ step: WorkStepLine, _ words: Words) -> String? {
        guard let before = plan(step.before), let after = plan(step.after) else {
            return step.act == .judged || step.act == .submitted ? step.before : nil
        }
        func lines(_ plan: ProjectPlan) -> [(String, String)] {
            [
                ("title", plan.title), ("leader", plan.leader), ("problem", plan.problem), ("aim", plan.aim),
                ("measures", plan.measures), ("team", plan.team ?? ""), ("budget", plan.budget ?? ""), ("due", plan.due.text),
                ("stages", plan.stages.map { "\($0.month.text) \($0.plan)" }.joined(separator: "; ")),
            ]
        }
        return zip(lines(before), lines(after)).filter { $0.1 != $1.1 }
            .map { words("web.work.changed", words("web.projects.\($0.0)"), $0.1, $1.1) }
            .joined(separator: "\n")
    }

    private static func plan(_ text: String?) -> ProjectPlan? {
        text.flatMap { try? CanonicalJSON.decode(ProjectPlan.self, from: $0.utf8) }
    }
}
