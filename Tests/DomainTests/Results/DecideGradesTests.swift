import Domain
import TestWorld
import Testing

@Suite struct `Deciding grades` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .deciding)
    }

    @Test func `records what was decided beside what was proposed`() throws {
        let stamp = try decide((World.district, "good", nil), (World.otherDistrict, "fair", nil))
        let decision = try books.require("2017|grade|330203" as Decision.ID)
        #expect(decision.grade == "good")
        #expect(decision.proposed == "good")
        #expect(decision.reason == nil)
        #expect(decision.decidedBy == World.ed.person)
        #expect(decision.recordedIn == stamp.sequence)
    }

    @Test func `says why it departs from the proposal`() throws {
        #expect(throws: Refusal.departsWithoutReason(World.district, "good", "fair")) {
            try decide((World.district, "fair", nil))
        }
        #expect(throws: Refusal.blank("reason")) { try decide((World.district, "fair", " ")) }
        try decide((World.district, "fair", "上级督办事项未完成"))
        let decision = try books.require("2017|grade|330203" as Decision.ID)
        #expect(decision.proposed == "good")
        #expect(decision.reason == "上级督办事项未完成")
    }

    @Test func `keeps to the caps of the rulebook, in one command or over several`() throws {
        let broken = try #require(throws: Refusal.self) {
            try decide((World.district, "good", nil), (World.otherDistrict, "good", "进步大"))
        }
        #expect(broken == Refusal(.conflict, "results.cap-broken", ["grade", "top", "1", "2", ""]))
        try decide((World.otherDistrict, "good", "进步大"))
        #expect(throws: broken) { try decide((World.district, "good", nil)) }
        try decide((World.district, "fair", "名额已满"))
    }

    @Test func `keeps to the floors of the rulebook as soon as they cannot be reached any more`() throws {
        let text = World.rulebook.replacing(
            "- {id: top, grades: [good], at_most: {setting: top_share}, rounding: down, of: class}",
            with: "- {id: low, grades: [fair, poor], at_least: 50 %, rounding: up, of: class}"
        )
        let books = try World.books(at: .deciding, under: text)
        func decide(_ organisation: Organisation.ID, _ grade: String) throws {
            let decisions = [DecideGrades.Decided(organisation: organisation, grade: grade, reason: "议定")]
            try books.submit(DecideGrades(cycle: World.cycle, grading: "grade", decisions: decisions), by: World.ed)
        }
        try decide(World.district, "good")
        #expect(throws: Refusal(.conflict, "results.floor-broken", ["grade", "low", "1", "0", ""])) {
            try decide(World.otherDistrict, "good")
        }
        try decide(World.otherDistrict, "poor")
    }

    @Test func `takes a decision again only with a reason and another grade`() throws {
        try decide((World.district, "good", nil))
        #expect(throws: Refusal.alreadyDecided(World.district, "good")) { try decide((World.district, "good", nil)) }
        #expect(throws: Refusal.alreadyDecided(World.district, "good")) { try decide((World.district, "good", "再议")) }
        try decide((World.district, "fair", "再议"))
        #expect(throws: Refusal.alreadyDecided(World.district, "fair")) { try decide((World.district, "good", nil)) }
        try decide((World.district, "poor", "三议"))
        #expect(try books.require("2017|grade|330203" as Decision.ID).grade == "poor")
    }

    @Test func `takes gradings and grades the rulebook has, for those who were scored`() {
        #expect(throws: Refusal.noSuchGrading("stars", "world-review")) { try decide((World.district, "good", nil), in: "stars") }
        #expect(throws: Refusal.noSuchGrade("best", "grade")) { try decide((World.district, "best", nil)) }
        #expect(throws: Refusal.noSuch("scorecard", "2017|3302")) { try decide((World.root, "good", nil)) }
        #expect(throws: Refusal.repeated("organisation", "330203")) {
            try decide((World.district, "good", nil), (World.district, "good", nil))
        }
        #expect(throws: Refusal.blank("decisions")) { try decide() }
    }

    @Test func `takes a grade for one the rules left without, and no reason is owed`() throws {
        try decide((World.township, "fair", nil))
        #expect(try books.require("2017|grade|330203001" as Decision.ID).proposed == nil)
    }

    @Test(arguments: [Phase.preparing, .recording, .auditing, .reviewing, .rectifying, .planning, .closed])
    func `is refused at other times`(phase: Phase) throws {
        let books = try World.books(at: phase)
        #expect(throws: Refusal.notWhile(phase)) { try books.submit(World.decisions, by: World.ed) }
    }

    @Test func `is not for those who are graded, even with the role`() throws {
        #expect(throws: Refusal.decidesFromBelow("330203")) { try books.submit(World.decisions, by: World.bo) }
        try books.submit(GrantRole(person: "bo", role: .leader, organisation: World.district), by: World.ada)
        #expect(throws: Refusal.decidesFromBelow("330203")) { try books.submit(World.decisions, by: World.bo) }
        let township = DecideGrades(
            cycle: World.cycle,
            grading: "grade",
            decisions: [.init(organisation: World.township, grade: "fair")]
        )
        try books.submit(township, by: World.bo)
    }

    @discardableResult
    private func decide(_ decisions: (Organisation.ID, String, String?)..., in grading: String = "grade") throws -> Stamp {
        try books.submit(
            DecideGrades(
                cycle: World.cycle,
                grading: grading,
                decisions: decisions.map { .init(organisation: $0.0, grade: $0.1, reason: $0.2) }
            ),
            by: World.ed
        )
    }
}
