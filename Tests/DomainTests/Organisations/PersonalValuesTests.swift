import Domain
import TestWorld
import Testing

@Suite struct `A personal value` {
    let books: MemoryLedger
    let commitment = Commitment(hex: String(repeating: "0123456789abcdef", count: 4))

    init() throws {
        books = try World.books()
    }

    @Test func `is sealed as a commitment`() throws {
        try seal()
        #expect(try value().state == .sealed)
        #expect(try value().commitment == commitment)
        #expect(!books.isErased(commitment))
    }

    @Test func `is erased for good, with the reason`() throws {
        try seal()
        try erase()
        #expect(try value().state == .erased)
        #expect(try value().reason == "本人申请")
        #expect(books.isErased(commitment))
    }

    @Test func `is sealed once, erased once, and may be sealed anew after that`() throws {
        try seal()
        #expect(throws: Refusal.valueSealed("birth")) { try seal() }
        try erase()
        #expect(throws: Refusal.valueErased("birth")) { try erase() }
        try seal(Commitment(hex: String(repeating: "f", count: 64)))
        #expect(try value().state == .sealed)
    }

    @Test(arguments: ["", "0123", String(repeating: "G", count: 64), String(repeating: "A", count: 64)])
    func `needs a commitment in its form`(hex: String) {
        #expect(throws: Refusal.notACommitment(Commitment(hex: hex))) { try seal(Commitment(hex: hex)) }
    }

    @Test func `is erased with a reason only, and only where there is one`() throws {
        #expect(throws: Refusal.noSuch("personal_value", "330203|bo|birth")) { try erase() }
        try seal()
        #expect(throws: Refusal.blank("reason")) { try erase(reason: "  ") }
    }

    @Test func `is about somebody who is registered`() {
        #expect(throws: Refusal.noSuch("person", "zo")) { try seal(person: "zo") }
    }

    @Test func `is not for other places to seal, nor for the secretary to erase`() throws {
        let sealing = SealPersonalValue(organisation: World.district, person: "bo", field: "birth", commitment: commitment)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try books.submit(sealing, by: World.cy) }
        try seal()
        let erasing = ErasePersonalValue(organisation: World.district, person: "bo", field: "birth", reason: "x")
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try books.submit(erasing, by: World.bo) }
    }

    private func seal(_ commitment: Commitment? = nil, person: Person.ID = "bo") throws {
        try books.submit(
            SealPersonalValue(
                organisation: World.district,
                person: person,
                field: "birth",
                commitment: commitment ?? self.commitment
            ),
            by: World.bo
        )
    }

    private func erase(reason: String = "本人申请") throws {
        try books.submit(
            ErasePersonalValue(organisation: World.district, person: "bo", field: "birth", reason: reason),
            by: World.ada
        )
    }

    private func value() throws -> SealedValue {
        try books.require(SealedValue.id(organisation: World.district, person: "bo", field: "birth"))
    }
}
