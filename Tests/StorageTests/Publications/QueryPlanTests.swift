import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The queries of the pages` {
    /// Counts over every organisation there is: they read all of them, once.
    static let readAll: Set<String> = ["SELECT organisation.kind AS kind, kind.labels AS labels,"]

    @Test func `find what they need by an index in every table that grows`() async throws {
        let realm = try await WorldRealm()
        try await realm.addWork()
        let plans = try await Self.plans(of: realm)
        #expect(plans.count > 40)
        let growing = [
            "activity", "audit_score", "ballot_count", "campaign_result", "decision", "figure", "journal_entry", "organisation",
            "problem", "scorecard", "led_project", "led_project_stage", "work_step", "contact_point", "task_list", "task_item",
            "double_report", "double_report_comment", "double_report_side", "evidence_item", "item", "evidence_revision",
            "evidence_use", "newest", "report", "given", "said", "stage", "found",
        ]
        for plan in plans
        where !Self.readAll.contains(where: { plan.statement.hasPrefix($0) && plan.statement.contains("FROM organisation") }) {
            for step in plan.steps {
                let scanned = step.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                let isFull = step.hasPrefix("SCAN ") && growing.contains(scanned)
                #expect(!isFull, "\(step) in: \(plan.statement)")
            }
        }
    }

    private static func plans(of realm: WorldRealm) async throws -> [(statement: String, steps: [String])] {
        try await realm.folder.database.read { connection in
            let planning = PlanningConnection(connection)
            let cycle = World.cycle
            _ = try PublishedResult(cycle: cycle).answer(from: planning)
            _ = try ResultsTable(cycle: cycle, kind: "district").answer(from: planning)
            _ = try ScorecardOf(cycle: cycle, organisation: World.district).answer(from: planning)
            _ = try ExplainScore(cycle: cycle, organisation: World.district).answer(from: planning)
            _ = try AuditScoresOf(cycle: cycle, organisation: World.district).answer(from: planning)
            _ = try BallotCountsOf(cycle: cycle, organisation: World.district).answer(from: planning)
            _ = try OrganisationTree(below: World.district).answer(from: planning)
            _ = try CycleOverview(cycle: cycle).answer(from: planning)
            _ = try JournalEntries(from: 0, limit: 100).answer(from: planning)
            _ = try JournalEntryOf(number: 3).answer(from: planning)
            try Self.askAboutWork(planning)
            let figures = [
                "figure.contact-points", "campaign.weak-villages|cleared", "activities.330203.meeting",
                "organisations.village.reported", "problems.individual.found", "grades.district.grade.good",
            ]
            for figure in figures {
                _ = try FigureRecords(cycle: cycle, figure: figure).answer(from: planning)
            }
            return planning.plans
        }
    }

    private static func askAboutWork(_ planning: PlanningConnection) throws {
        let (cycle, place, today) = (World.cycle, World.district, try World.day(6, 1))
        _ = try LedProjects(cycle: cycle, below: place, state: .applied, text: "党").answer(from: planning)
        _ = try ContactPoints(cycle: cycle, organisation: place, today: today).answer(from: planning)
        _ = try TaskLists(cycle: cycle, below: place, state: .signed, today: today).answer(from: planning)
        _ = try DoubleReports(cycle: cycle, below: place).answer(from: planning)
        _ = try EvidenceList(cycle: cycle, below: place, text: "册").answer(from: planning)
        _ = try EvidenceToDelete(today: today).answer(from: planning)
        _ = try WorkToDo(cycle: cycle, organisation: place, today: today).answer(from: planning)
        _ = try ProjectDossier(project: World.project).answer(from: planning)
        _ = try ContactDossier(contact: World.household).answer(from: planning)
        _ = try TaskListOf(list: World.taskList, today: today).answer(from: planning)
        _ = try DoubleReportDossier(report: World.doubleReport).answer(from: planning)
        _ = try EvidenceDossier(evidence: World.evidence).answer(from: planning)
    }
}
