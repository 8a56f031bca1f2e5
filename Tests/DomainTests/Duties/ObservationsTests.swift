import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Recording observations` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    @Test func `keeps each value with the entry it came from`() throws {
        let stamp = try record(("330203", "120.50"), ("330205", "1/3"))
        let observation = try observe(World.district)
        #expect(observation?.value == Exact("120.5"))
        #expect(
            observation?.source
                == Provenance(table: "observation_block", record: "2017|income", entry: stamp.sequence)
        )
        #expect(try observe(World.otherDistrict)?.value == Exact("1/3"))
        #expect(try observe(World.village) == nil)
    }

    @Test func `adds to what was recorded before, and tells the entries apart`() throws {
        let first = try record(("330203", "1"))
        let second = try record(("330205", "2"))
        let all = try books.allObservations(of: "income", in: World.cycle)
        #expect(all.sorted { $0.key < $1.key }.map(\.value.source.entry) == [first.sequence, second.sequence])
    }

    @Test func `writes over nothing`() throws {
        try record(("330203", "1"))
        #expect(throws: Refusal.observationExists("income", "330203")) { try record(("330205", "2"), ("330203", "1")) }
        #expect(try observe(World.otherDistrict) == nil)
    }

    @Test func `takes exact numbers within the bounds of the rulebook, ends included`() throws {
        #expect(throws: Refusal.notANumber("income", "１２")) { try record(("330203", "１２")) }
        #expect(throws: Refusal.observationOutOfBounds("income", "330203", "-1")) { try record(("330203", "-1")) }
        #expect(throws: Refusal.observationOutOfBounds("income", "330203", "1000.01")) { try record(("330203", "1000.01")) }
        try record(("330203", "0"), ("330205", "1000"))
    }

    @Test(arguments: [("veto", "2"), ("field", "0"), ("field", "3"), ("field", "1.5"), ("quarters", "1"), ("views", "1")])
    func `takes for truths, choices and parts only what they can be`(indicator: String, value: String) throws {
        #expect(throws: Refusal.observationOutOfBounds(indicator, "330203", value)) {
            try record(("330203", value), indicator: indicator)
        }
    }

    @Test func `takes any number for an indicator no rulebook asks for`() throws {
        try record(("330203", "-5"), indicator: "warmth")
    }

    @Test func `refuses an organisation twice, an unknown one, and an empty list`() {
        #expect(throws: Refusal.repeated("organisation", "330203")) { try record(("330203", "1"), ("330203", "1")) }
        #expect(throws: Refusal.noSuch("organisation", "9")) { try record(("9", "1")) }
        #expect(throws: Refusal.blank("values")) { try record() }
    }

    @Test func `is refused for a place outside the signer's reach, even among others`() {
        let values = [("330205", "1"), ("330203", "1")].map {
            RecordObservations.Observed(organisation: .init($0.0), value: $0.1)
        }
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try books.submit(RecordObservations(cycle: World.cycle, indicator: "income", values: values), by: World.cy)
        }
    }

    @Test func `is corrected with a reason, and the correction wins`() throws {
        try record(("330203", "1"), ("330205", "2"))
        let stamp = try correct("3")
        let source = Provenance(table: "observation_correction", record: "2017|income|330203", entry: stamp.sequence)
        #expect(try observe(World.district)?.value == 3)
        #expect(try observe(World.district)?.source == source)
        let all = try books.allObservations(of: "income", in: World.cycle)
        #expect(all[try books.require(World.district).ordinal]?.source == source)
        #expect(all[try books.require(World.otherDistrict).ordinal]?.value == 2)
        try correct("4")
        #expect(try observe(World.district)?.value == 4)
    }

    @Test func `is corrected only where there is a value, to another one, within bounds, with a reason`() throws {
        #expect(throws: Refusal.nothingToCorrect("income", "330203")) { try correct("3") }
        try record(("330203", "1"))
        #expect(throws: Refusal.sameValue("income", "330203")) { try correct("1.0") }
        #expect(throws: Refusal.observationOutOfBounds("income", "330203", "-1")) { try correct("-1") }
        #expect(throws: Refusal.blank("reason")) { try correct("3", reason: "") }
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try correct("3", by: World.cy) }
    }

    @discardableResult
    private func record(_ values: (String, String)..., indicator: String = "income") throws -> Stamp {
        try books.submit(
            RecordObservations(
                cycle: World.cycle,
                indicator: indicator,
                values: values.map { .init(organisation: .init($0.0), value: $0.1) }
            ),
            by: World.ada
        )
    }

    @discardableResult
    private func correct(_ value: String, reason: String = "报表误抄", by signer: Signer = World.bo) throws -> Stamp {
        try books.submit(
            CorrectObservation(
                cycle: World.cycle,
                indicator: "income",
                organisation: World.district,
                value: value,
                reason: reason
            ),
            by: signer
        )
    }

    private func observe(_ organisation: Organisation.ID) throws -> Observation? {
        try books.observation(of: "income", in: World.cycle, for: books.require(organisation))
    }
}

@Suite struct `A table of observations` {
    @Test func `reads back from its bytes`() throws {
        var table = ObservationTable()
        table[0] = try cell("0", 0)
        table[127] = try cell("-12.25", 128)
        table[128] = try cell("2/7", 16_384)
        table[300_000] = try cell("99999999999999999999999.5", 4_000_000_000, .generated)
        #expect(try ObservationTable(bytes: table.bytes) == table)
        #expect(table.ordinals == [0, 127, 128, 300_000])
        #expect(try ObservationTable(bytes: ObservationTable().bytes).count == 0)
    }

    @Test func `is a fault wherever its bytes are cut short or run on`() throws {
        var table = ObservationTable()
        table[3] = try cell("1.5", 7)
        table[9] = try cell("2", 300)
        let bytes = table.bytes
        for length in bytes.indices {
            #expect(throws: Fault.self) { try ObservationTable(bytes: Array(bytes[..<length])) }
        }
        #expect(throws: Fault.self) { try ObservationTable(bytes: bytes + [0]) }
    }

    private func cell(_ value: String, _ entry: Int64, _ origin: Organisation.Origin = .reported) throws -> ObservationTable.Cell
    {
        .init(value: try #require(Exact(value)), entry: entry, origin: origin)
    }
}
