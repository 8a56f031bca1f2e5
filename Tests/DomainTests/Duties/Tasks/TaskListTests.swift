import Domain
import TestWorld
import Testing

@Suite struct `A task list` {
    let books: MemoryLedger
    private let id = World.taskList

    init() throws {
        books = try World.books(at: .recording)
        try books.submit(GrantRole(person: "bo", role: .office, organisation: World.root), by: World.ada)
    }

    @Test func `is drafted, handed in, sent back, drafted anew and signed`() throws {
        try draft()
        try submit()
        try books.submit(ReturnTaskList(list: id, reason: "缺时限"), by: World.ada)
        try books.submit(
            DraftTaskList(
                cycle: World.cycle,
                organisation: World.district,
                holder: "区委书记",
                items: [TaskPlan(text: "领办两个项目", due: World.day(6, 30))]
            ),
            by: World.bo
        )
        #expect(try items().map(\.text) == ["领办两个项目"])
        try submit()
        try sign()
        let list = try books.require(id)
        #expect(list.state == .signed && list.signedBy == World.ada.person)
        #expect(try acts() == [.drafted, .submitted, .returned, .drafted, .submitted, .signed])
        #expect(try steps()[3].before?.contains("为基层上党课") == true)
    }

    @Test func `is signed from above, by nobody who handed it in`() throws {
        try draft()
        try submit()
        #expect(throws: Refusal.judgesOwnWork) { try sign(by: World.bo) }
        #expect(throws: Refusal(.forbidden, "duties.not-from-above", ["330203"])) { try sign(by: World.cy) }
        try sign()
        #expect(throws: Refusal.taskListIs(.signed, try books.require(id))) { try draft() }
    }

    @Test func `has items that are reported by one and countersigned by another`() throws {
        try signed()
        try report(1)
        #expect(throws: Refusal.judgesOwnWork) { try countersign(1, by: World.bo) }
        try books.submit(ReturnTask(list: id, number: 1, reason: "项目未批准"), by: World.ada)
        #expect(try item(1).state == .returned)
        try report(1, note: "已获批准")
        try countersign(1)
        #expect(try item(1).state == .countersigned)
        #expect(try item(1).note == "已获批准")
        #expect(throws: Refusal.taskIs(try item(1))) { try report(1) }
        #expect(throws: Refusal.taskIs(try item(2))) { try countersign(2) }
    }

    @Test func `takes no report before it is signed`() throws {
        try draft()
        #expect(throws: Refusal.taskListIs(.draft, try books.require(id))) { try report(1) }
    }

    @Test func `is changed item by item with a reason once it is signed, and says what stood before`() throws {
        try signed()
        let plan = TaskPlan(text: "为基层上党课两次", due: try World.day(11, 30))
        try books.submit(ChangeTask(list: id, number: 2, plan: plan, reason: "任务加重"), by: World.ada)
        #expect(try item(2).text == "为基层上党课两次")
        try books.submit(ChangeTask(list: id, number: 3, plan: plan, reason: "新增"), by: World.ada)
        try books.submit(ChangeTask(list: id, number: 1, plan: nil, reason: "重复"), by: World.ada)
        #expect(try item(1).state == .struck)
        #expect(try books.require(id).changes == 3)
        let step = try #require(try steps().first { $0.part == "2" })
        #expect(step.note == "任务加重" && step.before?.contains("为基层上党课\"") == true)
        #expect(throws: Refusal.noSuch("task_item", "5")) {
            try books.submit(ChangeTask(list: id, number: 5, plan: plan, reason: "新增"), by: World.ada)
        }
        #expect(throws: Refusal.taskIs(try item(1))) {
            try books.submit(ChangeTask(list: id, number: 1, plan: plan, reason: "恢复"), by: World.ada)
        }
        #expect(throws: Refusal(.forbidden, "duties.not-from-above", ["330203"])) {
            try books.submit(ChangeTask(list: id, number: 2, plan: plan, reason: "自改"), by: World.cy)
        }
    }

    @Test func `opens an item again that is changed after it was reported`() throws {
        try signed()
        try report(1)
        let plan = TaskPlan(text: "领办三个项目", due: try World.day(11, 30))
        try books.submit(ChangeTask(list: id, number: 1, plan: plan, reason: "任务加重"), by: World.ada)
        #expect(try item(1).state == .open)
    }

    @Test func `leaves items that a duty checks to the log`() throws {
        let text = World.rulebook.replacing(
            "score:\n",
            with: """
                duties:
                  - id: lectures
                    label: {zh-Hans: 上党课}
                    source: {note: {zh-Hans: 测试}}
                    softness: local
                    type: cadence
                    events: [party_lecture]
                    least: 2
                    per: year
                score:

                """,
            maxReplacements: 1
        )
        let books = try World.books(at: .recording, under: text)
        let unknown = TaskPlan(text: "上党课", due: try World.day(12, 31), duty: "sermons")
        let draft = DraftTaskList(
            cycle: World.cycle,
            organisation: World.district,
            holder: "区委书记",
            items: [TaskPlan(text: "上党课", due: try World.day(12, 31), duty: "lectures")]
        )
        #expect(throws: Refusal.noSuchDuty("sermons")) {
            try books.submit(
                DraftTaskList(cycle: World.cycle, organisation: World.district, holder: "区委书记", items: [unknown]),
                by: World.bo
            )
        }
        try books.submit(draft, by: World.bo)
        try books.submit(SubmitTaskList(list: id), by: World.bo)
        try books.submit(SignTaskList(list: id), by: World.ada)
        #expect(throws: Refusal.taskComesFromTheLog(1, "lectures")) {
            try books.submit(ReportTask(list: id, number: 1, note: "上了"), by: World.bo)
        }
    }

    @Test func `has items with words and days of the year`() throws {
        func draft(_ items: [TaskPlan]) throws {
            try books.submit(
                DraftTaskList(cycle: World.cycle, organisation: World.district, holder: "区委书记", items: items),
                by: World.bo
            )
        }
        let late = try #require(Day("2018-01-01"))
        #expect(throws: Refusal.blank("items")) { try draft([]) }
        #expect(throws: Refusal.taskOutsideCycle(late, try books.require(World.cycle))) {
            try draft([TaskPlan(text: "做", due: late)])
        }
        let plan = TaskPlan(text: "做", due: try World.day(5, 1))
        #expect(throws: Refusal.tooManyTasks(201, 200)) { try draft(Array(repeating: plan, count: 201)) }
        #expect(throws: Never.self) { try draft(Array(repeating: plan, count: 200)) }
    }

    private func draft() throws { try books.submit(World.tasks(), by: World.bo) }
    private func submit() throws { try books.submit(SubmitTaskList(list: id), by: World.bo) }
    private func sign(by signer: Signer = World.ada) throws { try books.submit(SignTaskList(list: id), by: signer) }
    private func signed() throws {
        try draft()
        try submit()
        try sign()
    }
    private func report(_ number: Int, note: String = "已申报") throws {
        try books.submit(ReportTask(list: id, number: number, note: note), by: World.bo)
    }
    private func countersign(_ number: Int, by signer: Signer = World.ada) throws {
        try books.submit(CountersignTask(list: id, number: number), by: signer)
    }
    private func item(_ number: Int) throws -> TaskItem { try books.require(TaskItem.id(list: id, number: number)) }
    private func items() throws -> [TaskItem] { try books.list(Match<TaskItem>("task_list", .id(id))) }
    private func steps() throws -> [WorkStep] {
        try books.list(Match<WorkStep>("subject", .id(id))).sorted { $0.recordedIn < $1.recordedIn }
    }
    private func acts() throws -> [WorkStep.Act] { try steps().map(\.act) }
}
