import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// What is done to a led project: each a form of its own at `/projects/:project/:act`.
enum ProjectActs {
    enum Act: String, CaseIterable {
        case revise, approve, `return`, adjust, report, patrol, result
        case resultReturn = "result-return"
        case close, judge, withdraw
    }

    /// What a visitor can do to a project as it stands; what comes first is the thing to do.
    static func possible(_ project: Project, _ hand: WorkHand) -> [Act] {
        switch project.state {
        case .applied: (hand.isSuperior ? [.approve, .return] : []) + (hand.isKeeper ? [.withdraw] : [])
        case .returned: hand.isKeeper ? [.revise, .withdraw] : []
        case .underway:
            (hand.isKeeper ? [.report, .result] : []) + (hand.isPatrol ? [.patrol] : [])
                + (hand.isSecretary || hand.isSuperior ? [.adjust] : []) + (hand.isSuperior ? [.withdraw] : [])
        case .submitted:
            (hand.isSuperior ? [.close, .resultReturn] : []) + (hand.isPatrol ? [.patrol] : [])
                + (hand.isSuperior ? [.withdraw] : [])
        case .closed: hand.isJudge ? [.judge] : []
        case .withdrawn: []
        }
    }

    static func form(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let act = try act(of: visit)
        let dossier = try await visit.ask(ProjectDossier(project: visit.id("project")))
        let (words, project) = (visit.words, dossier.project)
        let form = FormView(
            visit,
            to: visit.links.project(project.id.text, act.rawValue),
            submit: words("web.projects.act.\(act.rawValue)"),
            refusals: refusals,
            fields: fields(act, dossier, visit),
            cancel: visit.links.project(project.id.text),
            draft: "project/\(project.id)/\(act.rawValue)"
        )
        return visit.formPage(
            .projects,
            FormPage(
                words("web.projects.act_heading", words("web.projects.act.\(act.rawValue)"), project.plan.title),
                note: words("web.projects.act_note.\(act.rawValue)"),
                back: (project.id.text, visit.links.project(project.id.text)),
                form: form
            )
        )
    }

    static func submit(_ visit: Visit) async throws -> Reply {
        let act = try act(of: visit)
        let id: Project.ID = try visit.id("project")
        return try await visit.attempt {
            try await form(visit, refusals: $0)
        } act: {
            let dossier = try await visit.ask(ProjectDossier(project: id))
            let receipt = try await visit.submit(try command(act, id, dossier.cycle, visit))
            try await visit.forgetDraft("project/\(id)/\(act.rawValue)")
            return visit.done(at: visit.links.project(id.text), receipt)
        }
    }

    private static func act(of visit: Visit) throws -> Act {
        guard let act = Act(rawValue: try visit.part("act")) else { throw HTTPError(.notFound) }
        return act
    }

    private static func fields(_ act: Act, _ dossier: ProjectDossier.Answer, _ visit: Visit) -> [FieldView] {
        let words = visit.words
        func area(_ name: String, isRequired: Bool = true) -> FieldView {
            .area(name, words("web.work.\(name)"), value: visit.form[name], isRequired: isRequired)
        }
        switch act {
        case .revise: return ProjectPlanFields.fields(dossier.project.plan, in: dossier.cycle, visit)
        case .adjust: return ProjectPlanFields.fields(dossier.project.plan, in: dossier.cycle, visit) + [area("reason")]
        case .approve: return [area("note", isRequired: false)]
        case .return, .resultReturn, .withdraw: return [area("reason")]
        case .result: return [area("result")]
        case .close: return [area("note")]
        case .report:
            let due = dossier.stages.first { $0.standing == .planned } ?? dossier.stages.last
            return [
                .choice(
                    "month",
                    words("web.work.month"),
                    dossier.stages.map { ($0.month.text, "\($0.month.text) \($0.plan)") },
                    value: visit.form["month"] ?? due?.month.text,
                    isRequired: true
                ),
                .radios(
                    "standing",
                    words("web.work.standing"),
                    [ProjectStage.Standing.done, .behind].map { ($0.rawValue, words("project.standing.\($0.rawValue)")) },
                    value: visit.form["standing"]
                ), area("note"),
            ]
        case .patrol:
            return [
                .day("on", words("web.work.on"), value: visit.form["on"], isRequired: true),
                .radios(
                    "finding",
                    words("web.work.finding"),
                    PatrolProject.Finding.allCases.map { ($0.rawValue, words("project.finding.\($0.rawValue)")) },
                    value: visit.form["finding"]
                ), area("note"),
            ]
        case .judge:
            let rating: FieldView =
                dossier.ratings.isEmpty
                ? .text("rating", words("web.work.rating"), value: visit.form["rating"], isRequired: true)
                : .choice(
                    "rating",
                    words("web.work.rating"),
                    dossier.ratings.map { ($0, $0) },
                    value: visit.form["rating"],
                    blank: words("web.work.choose"),
                    isRequired: true
                )
            return [rating, area("note")]
        }
    }

    private static func command(_ act: Act, _ id: Project.ID, _ cycle: Cycle, _ visit: Visit) throws -> any Command {
        switch act {
        case .revise: return ReviseProject(project: id, plan: try ProjectPlanFields.plan(in: cycle, visit))
        case .approve: return ApproveProject(project: id, note: visit.form["note"])
        case .return: return ReturnProject(project: id, reason: try visit.filled("reason"))
        case .adjust:
            return AdjustProject(
                project: id,
                plan: try ProjectPlanFields.plan(in: cycle, visit),
                reason: try visit.filled("reason")
            )
        case .report:
            guard let month = Month(try visit.filled("month")) else { throw Refusal.blank("month") }
            return ReportProjectStage(
                project: id,
                month: month,
                standing: try visit.chosen("standing"),
                note: try visit.filled("note")
            )
        case .patrol:
            return PatrolProject(
                project: id,
                on: try visit.day("on"),
                finding: try visit.chosen("finding"),
                note: try visit.filled("note")
            )
        case .result: return SubmitProjectResult(project: id, result: try visit.filled("result"))
        case .resultReturn: return ReturnProjectResult(project: id, reason: try visit.filled("reason"))
        case .close: return CloseProject(project: id, note: try visit.filled("note"))
        case .judge:
            return JudgeProject(project: id, rating: try visit.filled("rating"), note: try visit.filled("note"))
        case .withdraw: return WithdrawProject(project: id, reason: try visit.filled("reason"))
        }
    }
}
