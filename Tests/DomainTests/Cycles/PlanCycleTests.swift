import Domain
import TestWorld
import Testing

@Suite struct `Planning a cycle` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    private func plan(_ stages: [(Phase, String, String)], by signer: Signer = World.ada) throws {
        let stages = try stages.map { phase, begins, ends in
            PlanCycle.Stage(phase: phase, begins: try #require(Day(begins)), ends: try #require(Day(ends)))
        }
        try books.submit(PlanCycle(cycle: World.cycle, stages: stages), by: signer)
    }

    private func planned() throws -> [String] {
        try books.list(Match<PhasePlan>("cycle", .id(World.cycle))).sorted { $0.phase < $1.phase }
            .map { "\($0.phase.rawValue) \($0.begins.text) \($0.ends.text)" }
    }

    @Test func `keeps the days of each phase, and takes the place of an earlier plan`() throws {
        try plan([(.auditing, "2017-12-01", "2017-12-20"), (.recording, "2017-01-04", "2017-11-30")])
        #expect(try planned() == ["recording 2017-01-04 2017-11-30", "auditing 2017-12-01 2017-12-20"])
        try plan([(.auditing, "2017-12-05", "2017-12-20")])
        #expect(try planned() == ["auditing 2017-12-05 2017-12-20"])
        try plan([])
        #expect(try planned().isEmpty)
    }

    @Test func `lets phases follow one another`() throws {
        #expect(throws: Refusal.stagesOverlap(.recording, .auditing)) {
            try plan([(.auditing, "2017-12-01", "2017-12-20"), (.recording, "2017-01-04", "2017-12-01")])
        }
        #expect(throws: Refusal.stagesOverlap(.recording, .auditing)) {
            try plan([(.auditing, "2017-01-01", "2017-01-02"), (.recording, "2017-02-01", "2017-02-02")])
        }
        #expect(throws: Refusal.stageEndsFirst(.auditing)) { try plan([(.auditing, "2017-12-02", "2017-12-01")]) }
        #expect(throws: Refusal.repeated("phase", "auditing")) {
            try plan([(.auditing, "2017-12-01", "2017-12-02"), (.auditing, "2017-12-05", "2017-12-06")])
        }
    }

    @Test func `is the office's act, until the cycle is closed`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try plan([], by: World.ed) }
        let closed = try World.books(at: .closed)
        #expect(throws: Refusal.notWhile(.closed)) {
            try closed.submit(PlanCycle(cycle: World.cycle, stages: []), by: World.ada)
        }
    }
}

@Suite struct `The history of a cycle` {
    @Test func `says when it came into each phase, by whom, and what was noted`() throws {
        let books = try World.books(at: .recording)
        let stamp = try books.submit(
            AdvancePhase(cycle: World.cycle, to: .auditing, note: "考核办会议议定"),
            by: World.ada
        )
        let change = try books.require(PhaseChange.id(cycle: World.cycle, phase: .auditing))
        #expect(change.note == "考核办会议议定")
        #expect(change.changedBy == World.ada.person)
        #expect(change.changedAt == stamp.instant)
        #expect(change.recordedIn == stamp.sequence)
        #expect(try books.list(Match<PhaseChange>("cycle", .id(World.cycle))).count == 3)
        #expect(throws: Refusal.blank("note")) {
            try books.submit(AdvancePhase(cycle: World.cycle, to: .reviewing, note: " "), by: World.ada)
        }
    }
}
