import Domain
import Rules
import Storage
import TestWorld
import Testing

/// Enter once: one event serves every rule, counter, score and figure.
@Suite struct `One activity logged once` {
    private func compliance(_ realm: DutyRealm) async throws -> ComplianceOf.Answer {
        try await realm.ask(ComplianceOf(organisation: World.district, cycle: World.cycle, asOf: try World.day(4, 10)))
    }

    @Test func `counts in four places: duty, counter, score and published figure`() async throws {
        let realm = try await DutyRealm()
        let before = try await compliance(realm)
        #expect(before.lines.first { $0.duty.id == "quarterly" }?.finding.standing == .notMet)

        try await realm.log("m1", on: try World.day(3, 1))

        let id: Activity.ID = "2017|330203|m1"
        let duty = try #require(try await compliance(realm).lines.first { $0.duty.id == "quarterly" })
        #expect(duty.finding.standing == .met)
        #expect(duty.judged.map(\.activity) == [id])

        let counters = try await realm.ask(
            CountersOf(organisation: World.district, cycle: World.cycle, asOf: try World.day(4, 10))
        )
        let counter = try #require(counters.lines.first { $0.counter.id == "sessions" })
        #expect(counter.value == 1 && counter.activities.map(\.id) == [id])

        let (value, sources) = try await realm.folder.database.read { connection in
            let ledger = SQLLedger(connection)
            let district = try ledger.require(World.district)
            let pinned = try ledger.pinnedRulebook(for: district, in: World.cycle)
            let gathering = try InputGathering(pinned, of: [district], in: ledger)
            return (gathering.values(of: district)["meetings"], gathering.sources(of: "meetings", for: district))
        }
        #expect(value == .number(1) && sources.map(\.record) == [id.text])

        let figure = try await realm.ask(FigureRecords(cycle: World.cycle, figure: "activities.330203.meeting"))
        #expect(figure.value == "1" && figure.lines.map(\.record) == [id.text])

        let uses = try await realm.ask(ActivityUses(activity: id, asOf: try World.day(4, 10)))
        #expect(uses.count == 5)
        #expect(uses.contains(.figure("activities.330203.meeting")))
        let named = uses.compactMap { use -> String? in
            switch use {
            case .duty(_, let duty, _): duty.id
            case .counter(_, let counter, _): counter.id
            case .input(_, let input): input.id
            case .figure: nil
            }
        }
        #expect(named == ["quarterly", "chaired", "sessions", "meetings"])
    }

    @Test func `counts nowhere once it was withdrawn`() async throws {
        let realm = try await DutyRealm()
        try await realm.log("m1", on: try World.day(3, 1))
        let id: Activity.ID = "2017|330203|m1"
        try await realm.registrar.submit(WithdrawActivity(activity: id, reason: "重复"), by: World.bo)
        #expect(try await compliance(realm).lines.first { $0.duty.id == "quarterly" }?.finding.standing == .notMet)
        let uses = try await realm.ask(ActivityUses(activity: id, asOf: try World.day(4, 10)))
        #expect(uses.isEmpty)
        let counters = try await realm.ask(
            CountersOf(organisation: World.district, cycle: World.cycle, asOf: try World.day(4, 10))
        )
        #expect(counters.lines.map(\.value) == [0, 0])
    }
}
