import Domain
import TestWorld
import Testing

@Suite struct `A problem` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
        // Somebody of the district may both submit and oversee: the rules must keep the two apart.
        try books.submit(GrantRole(person: "bo", role: .reviewer, organisation: World.district), by: World.ada)
    }

    @Test func `gets a number for life, counted by organisation`() throws {
        try raise()
        try raise()
        try raise(in: World.otherDistrict)
        #expect(try books.all(Problem.self).map(\.id) == ["2017-330203-001", "2017-330203-002", "2017-330205-001"])
    }

    @Test func `goes from found to closed, and says who did what and when`() throws {
        let raised = try raise()
        let claimed = try claim()
        let submitted = try submit()
        let closed = try close()

        let problem = try books.require(id)
        #expect(problem.state == .closed)
        #expect(problem.raisedBy == World.di.person)
        #expect(problem.raisedIn == raised.sequence)
        #expect(problem.claimedAt == claimed.instant)
        #expect(problem.responsible == "组织委员")
        #expect(problem.submittedBy == World.bo.person)
        #expect(problem.submittedAt == submitted.instant)
        #expect(problem.closedBy == World.ada.person)
        #expect(problem.closingNote == "现场核对属实")
        #expect(problem.closedIn == closed.sequence)
    }

    @Test func `goes back with a reason and is submitted again`() throws {
        try raise()
        try claim()
        try submit()
        try giveBack()
        #expect(try books.require(id).state == .returned)
        #expect(try books.require(id).returnReason == "缺少记录")
        try submit(note: "已补记录")
        try close()
        #expect(try books.require(id).submission == "已补记录")
    }

    @Test func `is judged by nobody who submitted it, whatever their roles`() throws {
        try raise()
        try claim()
        try submit()
        #expect(throws: Refusal.judgesOwnSubmission) { try close(by: World.bo) }
        #expect(throws: Refusal.judgesOwnSubmission) { try giveBack(by: World.bo) }
    }

    @Test func `takes each step only from the one before`() throws {
        try raise()
        #expect(throws: not(.claimed)) { try submit() }
        #expect(throws: not(.submitted)) { try close() }
        #expect(throws: not(.submitted)) { try giveBack() }
        try claim()
        #expect(throws: not(.found)) { try claim() }
        #expect(throws: not(.submitted)) { try close() }
        try submit()
        #expect(throws: not(.claimed)) { try submit() }
        try close()
        #expect(throws: not(.submitted)) { try close() }
        #expect(throws: not(.submitted)) { try giveBack() }
    }

    @Test func `takes words at every step, and a day not before the cycle`() throws {
        #expect(throws: Refusal.blank("text")) { try raise(text: " ") }
        try raise()
        let early = try #require(Day("2016-12-31"))
        #expect(throws: Refusal.dueBeforeTheCycle(early)) { try claim(due: early) }
        #expect(throws: Refusal.blank("measures")) { try claim(measures: "") }
        #expect(throws: Refusal.blank("responsible")) { try claim(responsible: "") }
        try claim()
        #expect(throws: Refusal.blank("note")) { try submit(note: "") }
        try submit()
        #expect(throws: Refusal.blank("reason")) { try giveBack(reason: "") }
        #expect(throws: Refusal.blank("note")) { try close(note: "") }
    }

    @Test func `is claimed by its own people and closed by others`() throws {
        try raise()
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try claim(by: World.cy) }
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try claim(by: World.ada) }
        try claim()
        try submit()
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try close(by: World.cy) }
    }

    @Test(arguments: [Phase.preparing, .closed]) func `is not raised before or after the cycle`(phase: Phase) throws {
        let books = try World.books(at: phase)
        #expect(throws: Refusal.notWhile(phase)) { try books.submit(raising(), by: World.di) }
    }

    @Test func `keeps three digits and grows beyond them`() {
        #expect(Problem.id(cycle: "2017", organisation: "330205", number: 3) == "2017-330205-003")
        #expect(Problem.id(cycle: "2017", organisation: "330205", number: 1234) == "2017-330205-1234")
    }

    private let id: Problem.ID = "2017-330203-001"

    /// The refusal that the problem is not in a state.
    private func not(_ state: Problem.State) -> Refusal {
        Refusal(.conflict, "problems.not-\(state.rawValue)", [id.text])
    }

    private func raising(in organisation: Organisation.ID = World.district, text: String = "三会一课记录不全") -> RaiseProblem {
        RaiseProblem(
            cycle: World.cycle,
            organisation: organisation,
            text: text,
            category: .individual,
            source: .audit,
            dimension: "lead"
        )
    }

    @discardableResult private func raise(in organisation: Organisation.ID = World.district, text: String = "三会一课记录不全") throws
        -> Stamp
    {
        try books.submit(raising(in: organisation, text: text), by: World.di)
    }

    @discardableResult private func claim(
        measures: String = "逐月补记",
        responsible: String = "组织委员",
        due: Day? = nil,
        by signer: Signer = World.bo
    ) throws -> Stamp {
        try books.submit(
            ClaimProblem(problem: id, measures: measures, responsible: responsible, due: try due ?? World.day(8, 1)),
            by: signer
        )
    }

    @discardableResult private func submit(note: String = "已经补齐") throws -> Stamp {
        try books.submit(SubmitRectification(problem: id, note: note), by: World.bo)
    }

    @discardableResult private func giveBack(reason: String = "缺少记录", by signer: Signer = World.ob) throws -> Stamp {
        try books.submit(ReturnRectification(problem: id, reason: reason), by: signer)
    }

    @discardableResult private func close(note: String = "现场核对属实", by signer: Signer = World.ada) throws -> Stamp {
        try books.submit(CloseProblem(problem: id, note: note), by: signer)
    }
}
