import Domain
import Storage
import TestWorld

/// Working papers of every organisation of a random realm, marked with its code.
enum WorkRecords {
    static let holder = "书记"

    /// In the name of somebody who acts for all of them, and has no role any more afterwards.
    static func write(_ codes: [String], _ registrar: Registrar) async throws {
        let keeper = Signer("keeper")
        let role = (person: keeper.person, role: Role.secretary, organisation: World.root)
        try await registrar.submit(RegisterPeople(people: [.init(id: keeper.person, name: "管家")]), by: World.ada)
        try await registrar.submit(
            GrantRole(person: role.person, role: role.role, organisation: role.organisation),
            by: World.ada
        )
        for code in codes {
            for command in try commands(code) { try await registrar.submit(command, by: keeper) }
        }
        try await registrar.submit(
            WithdrawRole(person: role.person, role: role.role, organisation: role.organisation),
            by: World.ada
        )
    }

    private static func commands(_ code: String) throws -> [any Command] {
        let (cycle, organisation, mark) = (RandomRealm.cycle, Organisation.ID(code), RandomRealm.mark(code))
        let report = DoubleReport.id(cycle: cycle, organisation: organisation, secretary: holder)
        return [
            ApplyForProject(cycle: cycle, organisation: organisation, plan: try World.projectPlan(title: "项目\(mark)")),
            LinkContactPoints(
                cycle: cycle,
                organisation: organisation,
                leader: "领导\(mark)",
                since: try World.day(1, 10),
                items: [.init(target: .household)]
            ),
            DraftTaskList(
                cycle: cycle,
                organisation: organisation,
                holder: holder,
                items: [TaskPlan(text: "任务\(mark)", due: try World.day(6, 1))]
            ),
            WriteDoubleReport(
                cycle: cycle,
                organisation: organisation,
                secretary: holder,
                text: ReportText(results: "成绩\(mark)", problems: "问题", plans: "打算")
            ),
            DeliverDoubleReport(
                report: report,
                side: .downward,
                on: try World.day(12, 1),
                mode: .onSite,
                audience: "大会\(mark)"
            ),
            FileEvidence(
                evidence: Evidence.ID("e-\(code)"),
                cycle: cycle,
                organisation: organisation,
                title: "材料\(mark)",
                file: World.file(),
                keptUntil: try World.day(12, 31)
            ),
            AttachEvidence(
                evidence: Evidence.ID("e-\(code)"),
                about: .project,
                subject: Project.id(cycle: cycle, organisation: organisation, number: 1).text
            ),
        ]
    }
}

extension VisibilitySamples {
    /// Working papers: for whoever has a role over the organisation, or above it, in the cycle.
    static func work(_ realm: RandomRealm) throws -> [VisibilitySample] {
        let today = try World.day(8, 1)
        return realm.codes.flatMap { papers(of: $0, today) } + keepers(realm, today)
    }

    private static func papers(of code: String, _ today: Day) -> [VisibilitySample] {
        let (cycle, place) = (RandomRealm.cycle, Organisation.ID(code))
        let viewers: Set = ["office", "secretary", "clerk", "reviewer", "auditor", "leader", "observer"]
        func sample<Q: Query>(_ query: Q) -> VisibilitySample {
            VisibilitySample(
                Q.self,
                { _ in query },
                mayAsk: { $1.holds(viewers, $0, over: code, in: cycle.text) },
                maySee: { $2.holds(viewers, $0, over: $1, in: cycle.text) }
            )
        }
        let project = Project.id(cycle: cycle, organisation: place, number: 1)
        let list = TaskList.id(cycle: cycle, organisation: place, holder: WorkRecords.holder)
        let report = DoubleReport.id(cycle: cycle, organisation: place, secretary: WorkRecords.holder)
        let contact = ContactPoint.id(cycle: cycle, organisation: place, target: .household, number: 1)
        let evidence = Evidence.ID("e-\(code)")
        return [
            sample(LedProjects(cycle: cycle, below: place)), sample(ProjectDossier(project: project)),
            sample(ContactPoints(cycle: cycle, organisation: place, today: today)), sample(ContactDossier(contact: contact)),
            sample(TaskLists(cycle: cycle, below: place, today: today)), sample(TaskListOf(list: list, today: today)),
            sample(DoubleReports(cycle: cycle, below: place)), sample(DoubleReportDossier(report: report)),
            sample(EvidenceList(cycle: cycle, below: place)), sample(EvidenceDossier(evidence: evidence)),
            sample(EvidenceOn(about: .project, subject: project.text)),
            sample(EvidenceIsKept(evidence: evidence, digest: World.digest)),
            sample(WorkToDo(cycle: cycle, organisation: place, today: today)),
            sample(WorkPlaceOf(cycle: cycle, organisation: place)),
        ]
    }

    /// Those who look after the files of the whole realm.
    private static func keepers(_ realm: RandomRealm, _ today: Day) -> [VisibilitySample] {
        func sample<Q: Query>(_ query: Q, _ roles: Set<String>) -> VisibilitySample {
            VisibilitySample(
                Q.self,
                { _ in query },
                mayAsk: { $1.holds(roles, $0, over: $1.root) },
                maySee: { person, _, rules in rules.holds(roles, person, over: rules.root) }
            )
        }
        let store = realm.folder.evidence
        return [
            sample(EvidenceToDelete(today: today), ["office", "system-administrator"]),
            sample(EvidenceToPurge(store), ["office", "system-administrator"]),
            sample(EvidenceCheck(store), ["office", "system-administrator", "audit-administrator"]),
        ]
    }
}
