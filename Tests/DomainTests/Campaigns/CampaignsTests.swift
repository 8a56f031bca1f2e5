import Domain
import TestWorld
import Testing

@Suite struct `A campaign` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    @Test func `is opened once, at a place`() throws {
        try open()
        let campaign = try books.require("weak" as Campaign.ID)
        #expect(campaign.name == "软弱落后党组织整顿")
        #expect(campaign.place == World.district)
        #expect(throws: Refusal.campaignExists("weak")) { try open() }
    }

    @Test func `has one result for a measure, exact`() throws {
        try open()
        let stamp = try result("145.0")
        let record = try books.require("weak|turned" as CampaignResult.ID)
        #expect(record.value == "145")
        #expect(record.recordedIn == stamp.sequence)
        #expect(throws: Refusal.campaignResultExists("weak", "turned")) { try result("146") }
        try result("3", measure: "left")
    }

    @Test func `takes names, numbers and places there are`() throws {
        #expect(throws: Refusal.blank("title")) { try open(title: "") }
        #expect(throws: Refusal.noSuch("campaign", "weak")) { try result("1") }
        try open()
        #expect(throws: Refusal.notANumber("value", "许多")) { try result("许多") }
        #expect(throws: Refusal.notAName("measure", "a|b")) { try result("1", measure: "a|b") }
    }

    @Test func `is not opened or reported on after the cycle`() throws {
        let books = try World.books(at: .planning)
        try books.submit(opening(), by: World.ada)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .closed), by: World.ada)
        #expect(throws: Refusal.notWhile(.closed)) {
            try books.submit(OpenCampaign(campaign: "x", cycle: World.cycle, title: "x", place: World.root), by: World.ada)
        }
        #expect(throws: Refusal.notWhile(.closed)) {
            try books.submit(RecordCampaignResult(campaign: "weak", measure: "m", value: "1"), by: World.ada)
        }
    }

    @Test func `is opened by an office and reported on by its place`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try books.submit(opening(), by: World.bo) }
        try open()
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try result("1", by: World.cy) }
        try result("1", by: World.bo)
    }

    private func opening(title: String = "软弱落后党组织整顿") -> OpenCampaign {
        OpenCampaign(campaign: "weak", cycle: World.cycle, title: title, place: World.district, criterion: "全部转化")
    }

    private func open(title: String = "软弱落后党组织整顿") throws {
        try books.submit(opening(title: title), by: World.ada)
    }

    @discardableResult
    private func result(_ value: String, measure: String = "turned", by signer: Signer = World.ada) throws -> Stamp {
        try books.submit(RecordCampaignResult(campaign: "weak", measure: measure, value: value, unit: "个"), by: signer)
    }
}
