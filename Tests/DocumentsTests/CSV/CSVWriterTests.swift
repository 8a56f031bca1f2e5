import Documents
import Testing

@Suite struct `Writing comma-separated values` {
    @Test func `writes UTF-8 with a mark, quoted where it must be`() {
        let bytes = CSVWriter.bytes(
            header: ["代码", "名称"],
            rows: [[.text("1"), .text("a,b")], [.number("-5"), .text("c\"d\ne")]]
        )
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "代码,名称\r\n1,\"a,b\"\r\n-5,\"c\"\"d\ne\"\r\n")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x", "＝1", "＋1", "－1", "＠x"])
    func `lets no text be taken for a formula`(text: String) {
        let cell = CSVWriter.bytes(header: [], rows: [[.text(text)]]).dropFirst(5)
        #expect(String(decoding: cell, as: UTF8.self).contains("'" + text))
    }

    @Test(arguments: ["0", "-5", "90.20", "12345678901234567890"])
    func `leaves numbers numbers`(text: String) {
        let file = String(decoding: CSVWriter.bytes(header: ["n"], rows: [[.number(text)]]).dropFirst(3), as: UTF8.self)
        #expect(file == "n\r\n\(text)\r\n")
    }

    @Test(arguments: ["-", "=1", "1+1", "1.2.3", "-1e5", "--1", ""])
    func `takes nothing else for a number`(text: String) {
        let number = CSVWriter.bytes(header: ["n"], rows: [[.number(text)]])
        #expect(number == CSVWriter.bytes(header: ["n"], rows: [[.text(text)]]))
    }

    @Test func `is read back as it was, whatever is in it`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = Generator(state: seed)
        let alphabet = Array("ab,;\"\n '海曙·𠀀\u{301}")
        for _ in 0..<200 {
            let rows = (0..<3).map { _ in
                (0..<3).map { _ in "x" + String((0..<random.below(6)).map { _ in alphabet[random.below(alphabet.count)] }) }
            }
            let bytes = CSVWriter.bytes(header: ["a", "b", "c"], rows: rows.map { $0.map(CSVValue.text) })
            let read = try CSVReader.rows(of: bytes).dropFirst().map { $0.cells.map(\.text) }
            #expect(read == rows, "seed \(seed)")
        }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &self)
    }
}
