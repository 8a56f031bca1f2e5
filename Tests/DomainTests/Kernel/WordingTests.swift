import Domain
import TestWorld
import Testing

@Suite struct `What people hand in` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    static let invisible: [Unicode.Scalar] = [
        "\u{0}", "\u{7F}", "\u{85}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}",
        "\u{202E}",
        "\u{2060}", "\u{2066}", "\u{2069}", "\u{FEFF}",
    ]

    @Test(arguments: invisible) func `has no characters that cannot be seen`(scalar: Unicode.Scalar) {
        let word = "记录\(Character(scalar))不全"
        #expect(throws: Refusal.controlCharacter("text")) { try raise(word) }
        #expect(throws: Refusal.notAName("dimension", word)) { try raise("记录不全", dimension: word) }
    }

    @Test(arguments: ["记录 不全", "记录\n不全", "记录\t不全", "记录　不全", "émile 👍🏽", "𠮷野家"])
    func `may have blanks, line ends and letters of every kind`(text: String) throws {
        try raise(text)
    }

    private func raise(_ text: String, dimension: String? = nil) throws {
        let problem = RaiseProblem(
            cycle: World.cycle,
            organisation: World.district,
            text: text,
            category: .field,
            source: .audit,
            dimension: dimension
        )
        try books.submit(problem, by: World.di)
    }
}
