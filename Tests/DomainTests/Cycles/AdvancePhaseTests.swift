import Domain
import TestWorld
import Testing

@Suite struct `Advancing a cycle` {
    @Test func `goes through all phases, one after the other`() throws {
        let books = try World.books(at: .closed)
        #expect(try books.require(World.cycle).phase == .closed)
    }

    @Test(arguments: Phase.allCases)
    func `never skips a phase, goes back, or stays`(phase: Phase) throws {
        let books = try World.books(at: phase)
        for other in Phase.allCases where other != phase.next {
            #expect(throws: Refusal.notTheNextPhase(phase, other)) {
                try books.submit(AdvancePhase(cycle: World.cycle, to: other), by: World.ada)
            }
        }
    }

    @Test func `notes the moment`() throws {
        let books = try World.books(at: .preparing)
        let stamp = try books.submit(AdvancePhase(cycle: World.cycle, to: .recording), by: World.ada)
        #expect(try books.require(World.cycle).phaseSince == stamp.instant)
    }

    @Test func `is refused without a rulebook`() throws {
        let books = try World.books()
        let opening = OpenCycle(
            cycle: World.cycle,
            year: 2017,
            opens: try World.day(1, 1),
            closes: try World.day(12, 31),
            pins: []
        )
        try books.submit(opening, by: World.ada)
        #expect(throws: Refusal.gateNoPins) { try advance(books, .recording) }
    }

    @Test func `is refused to decide before the results are frozen`() throws {
        let books = try World.books(at: .reviewing)
        #expect(throws: Refusal.gateNotFrozen) { try advance(books, .deciding) }
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        try advance(books, .deciding)
    }

    @Test func `is refused to rectify before all who were scored are decided`() throws {
        let books = try World.books(at: .deciding)
        #expect(throws: Refusal.gateUndecided("grade", 2, World.district)) { try advance(books, .rectifying) }
        try books.submit(
            DecideGrades(
                cycle: World.cycle,
                grading: "grade",
                decisions: [.init(organisation: World.district, grade: "good")]
            ),
            by: World.ed
        )
        #expect(throws: Refusal.gateUndecided("grade", 1, World.otherDistrict)) { try advance(books, .rectifying) }
        try books.submit(
            DecideGrades(
                cycle: World.cycle,
                grading: "grade",
                decisions: [.init(organisation: World.otherDistrict, grade: "fair")]
            ),
            by: World.ed
        )
        try advance(books, .rectifying)
    }

    @Test func `is refused to plan before the results are published`() throws {
        let books = try World.books(at: .rectifying)
        #expect(throws: Refusal.gateNotPublished) { try advance(books, .planning) }
    }

    @Test func `is refused while an organisation came in after the freeze, which then is lifted and made again`() throws {
        let books = try World.books(at: .reviewing)
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        try books.submit(late("330207"), by: World.ada)
        #expect(throws: Refusal.gateUnscored(1, "330207")) { try advance(books, .deciding) }
        try refreeze(books)
        try advance(books, .deciding)

        try books.submit(World.decisions, by: World.ed)
        try books.submit(late("330208"), by: World.ada)
        #expect(throws: Refusal.gateUnscored(1, "330208")) { try advance(books, .rectifying) }
        #expect(throws: Refusal.gateUnscored(1, "330208")) {
            try books.submit(PublishResults(cycle: World.cycle), by: World.ada)
        }
        try books.submit(LiftFreeze(cycle: World.cycle, reason: "新设单位"), by: World.ada)
        #expect(try books.count(Match<Decision>()) == 0)
        #expect(throws: Refusal.gateNotFrozen) { try advance(books, .rectifying) }
        #expect(throws: Refusal.gateNotFrozen) { try books.submit(PublishResults(cycle: World.cycle), by: World.ada) }
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        try books.submit(World.decisions, by: World.ed)
        try advance(books, .rectifying)
    }

    @Test func `is not held up by an organisation without a rulebook, or one that comes in once all is decided`() throws {
        let books = try World.books(at: .deciding)
        try books.submit(AddOrganisation(code: "3303", title: "别市", kind: "city", parent: World.root, on: day()), by: World.ada)
        try books.submit(World.decisions, by: World.ed)
        try advance(books, .rectifying)
        try books.submit(late("330208"), by: World.ada)
        try books.submit(PublishResults(cycle: World.cycle), by: World.ada)
        try advance(books, .planning)
    }

    private func day() throws -> Day { try World.day(12, 1) }

    private func late(_ code: Organisation.ID) throws -> AddOrganisation {
        AddOrganisation(code: code, title: "新区", kind: "district", parent: World.root, on: try day())
    }

    private func refreeze(_ books: MemoryLedger) throws {
        try books.submit(LiftFreeze(cycle: World.cycle, reason: "新设单位"), by: World.ada)
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
    }

    @Test func `tells beforehand what blocks`() throws {
        let books = try World.books(at: .reviewing)
        let gates = CycleGates(of: try books.require(World.cycle), in: books)
        #expect(try gates.blocking(.deciding) == [Refusal.gateNotFrozen])
        #expect(try gates.blocking(.planning) == [Refusal.gateNotPublished])
        #expect(try gates.blocking(.recording) == [])
    }

    private func advance(_ books: MemoryLedger, _ phase: Phase) throws {
        try books.submit(AdvancePhase(cycle: World.cycle, to: phase), by: World.ada)
    }
}
