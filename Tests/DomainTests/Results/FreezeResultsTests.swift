import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Freezing results` {
    @Test func `leaves a scorecard for every organisation with a rulebook`() throws {
        let books = try World.books(at: .deciding)
        let freeze = try books.require("2017" as ResultsFreeze.ID)
        #expect(freeze.organisations == 10)
        #expect(try books.count(Match<Scorecard>()) == 10)
        #expect(try books.find("2017|3302" as Scorecard.ID) == nil)
        #expect(freeze.rulebooks == (try World.edition().text))
        #expect(freeze.digest.count == 64)
    }

    @Test func `computes exactly from what was recorded`() throws {
        let books = try World.books(at: .deciding)
        // Audit 18 + 15, meetings 1 + 2, ballot 0.4 · 92 + 0.6 · 87 = 89, half of it.
        let card = try books.require("2017|330203" as Scorecard.ID)
        let columns = try card.columns()
        #expect(columns["appraisal"] == .number(89))
        #expect(columns["total"] == Exact("80.5").map { .number($0) })
        #expect(card.place == 1)
        #expect(!card.tied)
        #expect(try card.proposal("grade")?.grade == "good")
        // Audit 23.5, no meeting, ballot 0.4 · 76 + 0.6 · 55 = 63.4, half of it; the cap of one leaves it out of nothing.
        let other = try books.require("2017|330205" as Scorecard.ID)
        #expect(try other.columns()["total"] == Exact("55.2").map { .number($0) })
        #expect(try other.proposal("grade")?.grade == "fair")
        #expect(other.place == 2)
    }

    @Test func `leaves what was not recorded missing, and never 0`() throws {
        let books = try World.books(at: .deciding)
        let card = try books.require("2017|330203001" as Scorecard.ID)
        #expect(try card.columns()["total"] == .missing(Missing("not-given", ["audited"])))
        #expect(card.place == nil)
        #expect(try card.proposal("grade")?.grade == nil)
        #expect(try card.usedInputs()["meetings"] == .number(0))
        #expect(try card.usedInputs()["income"] == nil)
    }

    @Test func `compares inside the ancestor the pin states`() throws {
        let books = try World.books(at: .deciding)
        let scopes = try books.all(Scorecard.self).map { [$0.organisation.text, $0.scope.text] }
        #expect(scopes.contains(["330203", "3302"]))
        #expect(scopes.contains(["330203001201", "330203"]))
        #expect(scopes.contains(["330205001", "330205"]))
    }

    @Test func `shows what bound a proposal`() throws {
        let books = try World.books(at: .reviewing)
        let district = World.ballot(World.district, leaders: [10, 0, 0, 0], peers: [40, 0, 0, 0])
        try books.submit(district, by: World.ada)
        try books.submit(World.ballot(World.otherDistrict, leaders: [10, 0, 0, 0], peers: [40, 0, 0, 0]), by: World.ada)
        try books.submit(
            RecordObservations(
                cycle: World.cycle,
                indicator: "veto",
                values: [.init(organisation: World.district, value: "1")]
            ),
            by: World.ada
        )
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        let card = try books.require("2017|330203" as Scorecard.ID)
        #expect(try card.proposal("grade")?.grade == "fair")
        #expect(try card.proposal("grade")?.binds.map(\.rule) == ["veto"])
        #expect(try card.proposal("grade")?.binds.map(\.phrase.phrase.key) == ["rules.bind.ceiling"])
    }

    @Test func `leaves closed-out entries out of the count`() throws {
        let books = try World.books(at: .auditing)
        try books.submit(WithdrawActivity(activity: "2017|330203|m2", reason: "重复"), by: World.bo)
        try World.prepare(books, for: .reviewing)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .reviewing), by: World.ada)
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        #expect(try books.require("2017|330203" as Scorecard.ID).usedInputs()["meetings"] == .number(1))
    }

    @Test func `happens once, and again when it was lifted with a reason`() throws {
        let books = try World.books(at: .reviewing)
        let freeze = FreezeResults(cycle: World.cycle)
        let lift = LiftFreeze(cycle: World.cycle, reason: "漏计一票")
        #expect(throws: Refusal.noSuch("results_freeze", "2017")) { try books.submit(lift, by: World.ada) }
        try books.submit(freeze, by: World.ada)
        #expect(throws: Refusal.resultsFrozen(World.cycle)) { try books.submit(freeze, by: World.ada) }
        #expect(throws: Refusal.blank("reason")) { try books.submit(LiftFreeze(cycle: World.cycle, reason: ""), by: World.ada) }
        try books.submit(lift, by: World.ada)
        #expect(try books.count(Match<Scorecard>()) == 0)
        try books.submit(World.ballot(World.district, leaders: [9, 1, 0, 0], peers: [30, 8, 2, 5]), by: World.ada)
        try books.submit(freeze, by: World.ada)
    }

    @Test func `gives the same digest for the same inputs, and another for others`() throws {
        let digest = try World.books(at: .deciding).require("2017" as ResultsFreeze.ID).digest
        #expect(try World.books(at: .deciding).require("2017" as ResultsFreeze.ID).digest == digest)
        let books = try World.books(at: .reviewing)
        try books.submit(World.ballot(World.district, leaders: [9, 1, 0, 0], peers: [30, 8, 2, 5]), by: World.ada)
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        #expect(try books.require("2017" as ResultsFreeze.ID).digest != digest)
    }

    @Test func `holds whatever is done to problems afterwards, and counts them anew only when it is lifted`() throws {
        let books = try World.books(at: .auditing)
        try books.submit(raise, by: World.di)
        try World.prepare(books, for: .reviewing)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .reviewing), by: World.ada)
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        let cards = try books.all(Scorecard.self)
        let freeze = try books.require("2017" as ResultsFreeze.ID)

        try close("2017-330203-001", in: books)
        try books.submit(raise, by: World.di)
        try books.submit(raise, by: World.di)
        #expect(try books.all(Scorecard.self) == cards)
        for card in cards {
            let organisation = try books.require(card.organisation)
            let pinned = try books.pinnedRulebook(for: organisation, in: World.cycle)
            let then = try InputGathering(pinned, of: [organisation], before: card.recordedIn, in: books)
            #expect(try then.values(of: organisation) == card.usedInputs(), "\(card.organisation)")
        }
        let card = try books.require("2017|330203" as Scorecard.ID)
        #expect(try card.usedInputs()["standing"] == .number(1))
        #expect(try card.usedInputs()["settled"] == .number(0))

        try books.submit(LiftFreeze(cycle: World.cycle, reason: "重算"), by: World.ada)
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        #expect(try books.require("2017" as ResultsFreeze.ID).digest != freeze.digest)
        let again = try books.require("2017|330203" as Scorecard.ID)
        #expect(try again.usedInputs()["standing"] == .number(2))
        #expect(try again.usedInputs()["settled"] == .number(1))
    }

    @Test func `is not lifted any more once the results are published`() throws {
        let books = try World.books(at: .deciding)
        try books.submit(World.decisions, by: World.ed)
        try books.submit(PublishResults(cycle: World.cycle), by: World.ada)
        #expect(throws: Refusal.resultsPublished(World.cycle)) {
            try books.submit(LiftFreeze(cycle: World.cycle, reason: "重算"), by: World.ada)
        }
    }

    private let raise = RaiseProblem(
        cycle: World.cycle,
        organisation: World.district,
        text: "记录不全",
        category: .common,
        source: .audit
    )

    private func close(_ id: Problem.ID, in books: MemoryLedger) throws {
        let due = try World.day(12, 1)
        try books.submit(ClaimProblem(problem: id, measures: "补", responsible: "某", due: due), by: World.bo)
        try books.submit(SubmitRectification(problem: id, note: "补"), by: World.bo)
        try books.submit(CloseProblem(problem: id, note: "好"), by: World.ada)
    }

    @Test(arguments: [Phase.preparing, .recording, .auditing, .rectifying, .planning, .closed])
    func `is refused at other times`(phase: Phase) throws {
        let books = try World.books(at: phase)
        #expect(throws: Refusal.notWhile(phase)) { try books.submit(FreezeResults(cycle: World.cycle), by: World.ada) }
        #expect(throws: Refusal.notWhile(phase)) {
            try books.submit(LiftFreeze(cycle: World.cycle, reason: "x"), by: World.ada)
        }
    }
}
