import Domain
import Rules
import TestWorld
import Testing

@Suite struct `A led project` {
    let books: MemoryLedger
    private let id = World.project

    init() throws {
        books = try World.books(at: .recording)
        // Somebody who acts for the district and looks on from above: the rules must keep the two apart.
        try books.submit(GrantRole(person: "bo", role: .office, organisation: World.root), by: World.ada)
    }

    @Test func `gets a number for life, counted by organisation and year`() throws {
        try apply()
        try books.submit(World.application(), by: World.bo)
        try books.submit(World.application(in: World.otherDistrict), by: World.cy)
        #expect(try books.all(Project.self).map(\.id) == ["2017-330203-P01", "2017-330203-P02", "2017-330205-P01"])
    }

    @Test func `goes from application to judgement, and every step stays readable`() throws {
        try apply()
        try approve()
        try report(3)
        try books.submit(PatrolProject(project: id, on: World.day(4, 10), finding: .orderly, note: "有序"), by: World.di)
        try finish()
        try close()
        try judge()

        let project = try books.require(id)
        #expect(project.state == .closed)
        #expect(project.approvedBy == World.ada.person)
        #expect(project.rating == "优秀")
        #expect(project.lastReport == Month("2017-03"))
        #expect(try project.lastPatrol == World.day(4, 10))
        #expect(try acts() == [.applied, .approved, .reported, .patrolled, .submitted, .closed, .judged])
    }

    @Test func `comes back with a reason and is handed in again`() throws {
        try apply()
        try books.submit(ReturnProject(project: id, reason: "目标太笼统"), by: World.ed)
        #expect(try books.require(id).state == .returned)
        #expect(throws: Refusal.projectIs(.returned, id)) { try approve() }
        try books.submit(ReviseProject(project: id, plan: World.projectPlan(title: "建五个片区党委")), by: World.bo)
        #expect(try books.require(id).plan.title == "建五个片区党委")
        try approve()
        #expect(try steps().contains { $0.act == .returned && $0.note == "目标太笼统" })
        #expect(try steps().first { $0.act == .revised }?.before?.contains("破解城郊村党建难题") == true)
    }

    @Test func `is approved, returned and closed from above, by nobody who handed it in`() throws {
        try apply()
        #expect(throws: Refusal.judgesOwnWork) { try approve(by: World.bo) }
        #expect(throws: Refusal.judgesOwnWork) {
            try books.submit(ReturnProject(project: id, reason: "不行"), by: World.bo)
        }
        let below = Refusal(.forbidden, "duties.not-from-above", ["330203"])
        #expect(throws: below) { try approve(by: World.cy) }
        // The auditor is above, and approves nothing.
        #expect(throws: below) { try approve(by: World.di) }
        try approve()
        try finish()
        #expect(throws: Refusal.judgesOwnWork) { try close(by: World.bo) }
        try close()
        #expect(throws: Refusal.judgesOwnWork) { try judge(by: World.bo) }
        // A leader closes, only the office judges.
        #expect(throws: below) { try judge(by: World.ed) }
    }

    @Test func `takes each step only from the one before`() throws {
        try apply()
        #expect(throws: Refusal.projectIs(.applied, id)) { try report(3) }
        #expect(throws: Refusal.projectIs(.applied, id)) { try finish() }
        #expect(throws: Refusal.projectIs(.applied, id)) { try close() }
        try approve()
        #expect(throws: Refusal.projectIs(.underway, id)) { try approve() }
        #expect(throws: Refusal.projectIs(.underway, id)) { try close() }
        #expect(throws: Refusal.projectIs(.underway, id)) { try judge() }
        try finish()
        #expect(throws: Refusal.projectIs(.submitted, id)) { try finish() }
        try books.submit(ReturnProjectResult(project: id, reason: "缺数据"), by: World.ed)
        #expect(try books.require(id).state == .underway)
        try finish()
        try close()
        #expect(throws: Refusal.projectIs(.closed, id)) { try close() }
        #expect(throws: Refusal.projectIs(.closed, id)) {
            try books.submit(WithdrawProject(project: id, reason: "不做了"), by: World.ada)
        }
    }

    @Test func `keeps what was reported for a month when its plan is adjusted, and the plan before`() throws {
        try apply()
        try approve()
        try report(3, .behind)
        let shorter = try ProjectPlan(
            title: "破解城郊村党建难题",
            leader: "薄书记",
            problem: "党员分散",
            aim: "参加率提高",
            measures: "按片活动",
            due: World.day(10, 31),
            stages: [.init(month: Month(of: World.day(9, 1)), plan: "组建片区党委")]
        )
        try books.submit(AdjustProject(project: id, plan: shorter, reason: "拆迁推迟"), by: World.bo)
        let stages = try books.list(Match<ProjectStage>("led_project", .id(id)))
        #expect(stages.map(\.month.text) == ["2017-03", "2017-09"])
        #expect(stages.first?.standing == .behind)
        #expect(try books.require(id).adjustments == 1)
        let step = try #require(try steps().first { $0.act == .adjusted })
        #expect(step.note == "拆迁推迟")
        #expect(step.before?.contains("2017-11-30") == true)
        #expect(step.after?.contains("2017-10-31") == true)
        #expect(throws: Refusal.projectUnchanged(id)) {
            try books.submit(AdjustProject(project: id, plan: shorter, reason: "再调"), by: World.bo)
        }
    }

    @Test func `is reported for planned months only, and a later report takes the place of an earlier`() throws {
        try apply()
        try approve()
        #expect(throws: Refusal.monthNotPlanned(Month(of: try World.day(4, 1)), id)) { try report(4) }
        #expect(throws: Refusal.blank("standing")) { try report(3, .planned) }
        try report(3, .behind)
        try report(6)
        try report(3, .done)
        #expect(try books.require(ProjectStage.id(project: id, month: Month(of: World.day(3, 1)))).standing == .done)
        #expect(try books.require(id).lastReport == Month("2017-06"))
        #expect(try acts().count { $0 == .reported } == 3)
    }

    @Test func `is given up by its own people before it was approved, by the level above afterwards`() throws {
        try apply()
        try books.submit(WithdrawProject(project: id, reason: "另行安排"), by: World.bo)
        #expect(try books.require(id).state == .withdrawn)

        try books.submit(World.application(), by: World.bo)
        try books.submit(ApproveProject(project: "2017-330203-P02"), by: World.ada)
        try books.submit(WithdrawRole(person: "bo", role: .office, organisation: World.root), by: World.ada)
        #expect(throws: Refusal(.forbidden, "duties.not-from-above", ["330203"])) {
            try books.submit(WithdrawProject(project: "2017-330203-P02", reason: "不做了"), by: World.bo)
        }
    }

    @Test func `has a plan that lies in the year, with months that rise`() throws {
        func plan(due: String = "2017-11-30", months: [String] = ["2017-03"], budget: String? = nil) throws -> ApplyForProject {
            ApplyForProject(
                cycle: World.cycle,
                organisation: World.district,
                plan: ProjectPlan(
                    title: "题",
                    leader: "薄书记",
                    problem: "难",
                    aim: "目标",
                    measures: "办法",
                    budget: budget,
                    due: try #require(Day(due)),
                    stages: try months.map { .init(month: try #require(Month($0)), plan: "做") }
                )
            )
        }
        let cycle = try books.require(World.cycle)
        let late = try #require(Day("2018-01-01"))
        #expect(throws: Refusal.projectOutsideCycle(late, cycle)) { try books.submit(plan(due: "2018-01-01"), by: World.bo) }
        #expect(throws: Refusal.blank("stages")) { try books.submit(plan(months: []), by: World.bo) }
        #expect(throws: Refusal.repeated("stage", "2017-03")) {
            try books.submit(plan(months: ["2017-03", "2017-03"]), by: World.bo)
        }
        let december = try #require(Month("2017-12"))
        #expect(throws: Refusal.stageOutsideProject(december, try World.day(11, 30))) {
            try books.submit(plan(months: ["2017-12"]), by: World.bo)
        }
        #expect(throws: Refusal.budgetNegative("-1")) { try books.submit(plan(budget: "-1"), by: World.bo) }
        #expect(throws: Refusal.notANumber("budget", "十万")) { try books.submit(plan(budget: "十万"), by: World.bo) }
        #expect(throws: Never.self) { try books.submit(plan(months: ["2017-01", "2017-11"]), by: World.bo) }
    }

    @Test func `is judged in the words of the pinned rulebook, where it has any`() throws {
        let text = World.rulebook.replacing(
            "settings:\n",
            with: "settings:\n  - {id: project_rating, label: {zh-Hans: 项目评定}, value: 好, choices: [好, 较好, 一般]}\n",
            maxReplacements: 1
        )
        let books = try World.books(at: .recording, under: text)
        for (command, signer): (any Command, Signer) in try [
            (World.application(), World.bo), (ApproveProject(project: id), World.ada),
            (SubmitProjectResult(project: id, result: "成"), World.bo), (CloseProject(project: id, note: "属实"), World.ada),
        ] {
            try books.submit(command, by: signer)
        }
        #expect(throws: Refusal.noSuchRating("优秀", ["好", "较好", "一般"])) {
            try books.submit(JudgeProject(project: id, rating: "优秀", note: "可推广"), by: World.ada)
        }
        try books.submit(JudgeProject(project: id, rating: "较好", note: "可推广"), by: World.ada)
        #expect(try books.require(id).rating == "较好")
    }

    @Test func `counts as a led project and its reports as progress without being written down again`() throws {
        try apply()
        #expect(try events().isEmpty)
        try approve()
        try report(3)
        #expect(try events() == ["led_project", "project_progress"])
        let record = try books.dutyRecord(of: books.require(World.district), in: World.cycle, asOf: World.day(12, 31))
        #expect(record.events.contains { $0.kind == "led_project" && $0.subject == id.text })
        try books.submit(WithdrawProject(project: id, reason: "撤并"), by: World.ada)
        #expect(try events().isEmpty)
    }

    @Test func `changes no more when the year is over`() throws {
        let books = try World.books(at: .planning)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .closed), by: World.ada)
        #expect(throws: Refusal.notWhile(.closed)) { try books.submit(World.application(), by: World.bo) }
    }

    private func apply() throws { try books.submit(World.application(), by: World.bo) }
    private func approve(by signer: Signer = World.ada) throws { try books.submit(ApproveProject(project: id), by: signer) }
    private func finish() throws { try books.submit(SubmitProjectResult(project: id, result: "建成"), by: World.bo) }
    private func close(by signer: Signer = World.ed) throws {
        try books.submit(CloseProject(project: id, note: "核对属实"), by: signer)
    }
    private func judge(by signer: Signer = World.ada) throws {
        try books.submit(JudgeProject(project: id, rating: "优秀", note: "可推广"), by: signer)
    }
    private func report(_ month: Int, _ standing: ProjectStage.Standing = .done) throws {
        let month = Month(of: try World.day(month, 1))
        try books.submit(ReportProjectStage(project: id, month: month, standing: standing, note: "按计划"), by: World.bo)
    }
    private func steps() throws -> [WorkStep] {
        try books.list(Match<WorkStep>("subject", .id(id))).sorted { $0.recordedIn < $1.recordedIn }
    }
    private func acts() throws -> [WorkStep.Act] { try steps().map(\.act) }
    private func events() throws -> [String] {
        try books.standingEvents(of: World.district, in: World.cycle).map(\.kind)
    }
}
