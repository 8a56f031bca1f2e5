import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Stating facts about organisations` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    private func state(
        _ fact: String,
        _ value: String,
        since: (Int, Int) = (1, 1),
        of organisation: Organisation.ID = World.district,
        reason: String? = nil,
        by signer: Signer = World.bo
    ) throws {
        let stated = StateDutyFacts.Stated(
            organisation: organisation,
            fact: fact,
            value: value,
            since: try World.day(since.0, since.1)
        )
        try books.submit(StateDutyFacts(facts: [stated], reason: reason), by: signer)
    }

    private func facts(asOf day: (Int, Int)) throws -> [String: String] {
        let record = try books.dutyRecord(
            of: try books.require(World.district),
            in: World.cycle,
            asOf: try World.day(day.0, day.1)
        )
        return record.facts.mapValues { "\($0)" }
    }

    @Test func `holds from its day on, and what held before stays`() throws {
        try state("full_members", "6")
        try state("full_members", "7", since: (6, 1))
        #expect(try books.count(Match<OrganisationFact>()) == 2)
        let (may, june) = (try facts(asOf: (5, 31)), try facts(asOf: (6, 1)))
        #expect(may["full_members"] != june["full_members"])
        #expect(try facts(asOf: (5, 30)) == may)
    }

    @Test func `replaces a statement for the same day only with a reason`() throws {
        try state("full_members", "6")
        let day = try World.day(1, 1)
        #expect(throws: Refusal.sameFact("full_members", day)) { try state("full_members", "6.0") }
        #expect(throws: Refusal.factNeedsReason("full_members", day)) { try state("full_members", "7") }
        try state("full_members", "7", reason: "漏计一名")
        let kept = try #require(try books.all(OrganisationFact.self).first)
        #expect(kept.value == "7" && kept.reason == "漏计一名")
    }

    @Test(arguments: [
        ("full_members", "-1"), ("full_members", "six"), ("has_committee", "yes"), ("form", "党支部"), ("satisfaction", "101"),
        ("fixed_day.theme_day", "32"), ("fixed_day.theme_day", "8/1"), ("fixed_day.theme_day", "1/5"), ("form", ""),
    ])
    func `refuses what is no value of the fact`(fact: String, value: String) {
        #expect(throws: Refusal.notAValueOf(fact, value)) { try state(fact, value) }
    }

    @Test(arguments: ["fulle_members", "fixed_day.", ""]) func `refuses facts there are not`(fact: String) {
        #expect(throws: Refusal.noSuchFact(fact)) { try state(fact, "1") }
    }

    @Test func `counts members where only their parts are stated, and knows villages by their field`() throws {
        try state("full_members", "6")
        #expect(try facts(asOf: (2, 1))["members"] == nil)
        try state("probationary_members", "2")
        try state("field", "village")
        let record = try books.dutyRecord(of: try books.require(World.district), in: World.cycle, asOf: try World.day(2, 1))
        #expect(record.facts["members"] == .number(8))
        #expect(record.facts["village_or_community"] == .truth(true))
        try state("members", "9", since: (2, 1))
        try state("village_or_community", "false", since: (2, 1))
        let later = try books.dutyRecord(of: try books.require(World.district), in: World.cycle, asOf: try World.day(2, 1))
        #expect(later.facts["members"] == .number(9))
        #expect(later.facts["village_or_community"] == .truth(false))
    }

    @Test func `gives the fixed day of a kind of activity`() throws {
        try state("fixed_day.theme_day", "5/1")
        let record = try books.dutyRecord(of: try books.require(World.district), in: World.cycle, asOf: try World.day(2, 1))
        #expect(record.fixedDays["theme_day"] == .weekday(5, week: 1))
    }

    @Test func `is for the people of each place`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try state("full_members", "6", by: World.cy) }
        try state("full_members", "6", of: World.village)
        try state("full_members", "6", of: World.otherDistrict, by: World.cy)
        #expect(throws: Refusal.blank("facts")) { try books.submit(StateDutyFacts(facts: []), by: World.bo) }
    }
}
