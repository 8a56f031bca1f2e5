import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Contact points with their visits` {
    private func realm(_ visits: [(String, String, Int)]) async throws -> WorldRealm {
        let realm = try await WorldRealm.withWork()
        let items = try visits.enumerated().map { index, visit in
            LogActivities.Item(id: "visit-\(index)", kind: visit.0, day: try World.day(visit.2, 1), subject: visit.1)
        }
        if !items.isEmpty {
            try await realm.registrar.submit(
                LogActivities(cycle: World.cycle, organisation: World.district, items: items),
                by: World.bo
            )
        }
        return realm
    }

    private func lines(_ realm: WorldRealm, on day: Day) async throws -> ContactPoints.Answer {
        try await realm.ask(ContactPoints(cycle: World.cycle, organisation: World.district, today: day), by: World.bo)
    }

    @Test func `count what the log tells, and nothing else`() async throws {
        let realm = try await realm([
            ("village_visit", "滩头村", 2), ("village_visit", "滩头村、山前村", 4), ("meeting", "滩头村", 5),
            ("household_visit", "第1户", 3), ("village_visit", "第1户", 3), ("enterprise_visit", "甬江机械厂", 6),
        ])
        let answer = try await lines(realm, on: World.day(6, 30))
        func line(_ target: ContactPoint.Target, _ number: Int) throws -> ContactPoints.Line {
            try #require(answer.lines.first { $0.contact.target == target && $0.contact.number == number })
        }
        let village = try line(.organisation, 1)
        #expect(village.visits == 2)
        #expect(try village.lastVisit == World.day(4, 1))
        #expect(village.placeName == "滩头村")
        #expect(try line(.household, 1).visits == 1)
        #expect(try line(.household, 2).visits == 0)
        #expect(try line(.enterprise, 1).visits == 1)
        #expect(answer.linked == [.organisation: 1, .enterprise: 1, .household: 2, .talent: 1])
        #expect(answer.visits == 4)
    }

    @Test func `are overdue the day after the longest gap, not on it`() async throws {
        // Linked on 10 January, at most 100 days apart: 20 April is the hundredth day.
        let realm = try await realm([])
        let onTime = try await lines(realm, on: World.day(4, 20))
        #expect(onTime.lines.first { $0.contact.target == .organisation }?.standing == .inTime)
        let late = try await lines(realm, on: World.day(4, 21))
        #expect(late.lines.first { $0.contact.target == .organisation }?.standing == .overdue)
        #expect(late.overdue == 1)
        #expect(late.lines.first { $0.contact.target == .talent }?.standing == .free)
    }

    @Test func `lack visits only when the year is over`() async throws {
        let realm = try await realm([("household_visit", "第1户", 3), ("household_visit", "第1户", 9)])
        let during = try await lines(realm, on: World.day(12, 31))
        #expect(during.lines.first { $0.contact.id.text.hasSuffix("household|2") }?.standing == .inTime)
        let after = try await lines(realm, on: try #require(Day("2018-01-01")))
        #expect(after.lines.first { $0.contact.id.text.hasSuffix("household|1") }?.standing == .inTime)
        #expect(after.lines.first { $0.contact.id.text.hasSuffix("household|2") }?.standing == .tooFew)
    }

    @Test func `count no visit after they ended`() async throws {
        let realm = try await realm([("household_visit", "第1户", 3), ("household_visit", "第1户", 10)])
        try await realm.registrar.submit(
            EndContactPoint(contact: World.household, on: World.day(9, 1), reason: "已脱困"),
            by: World.bo
        )
        let dossier = try await realm.ask(ContactDossier(contact: World.household), by: World.bo)
        #expect(dossier.visits.map(\.day) == [try World.day(3, 1)])
        #expect(dossier.steps.map(\.act) == [.ended, .linked])
    }
}
