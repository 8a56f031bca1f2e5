import Documents
import Testing

@Suite struct `A square code` {
    /// ISO/IEC 18004, 6.3.3: seven by seven, dark, light, dark, in three corners.
    @Test(arguments: ["a", "otpauth://totp/甬城:bo?secret=JBSWY3DPEHPK3PXP", String(repeating: "x", count: 1600)])
    func `has its three finders`(text: String) throws {
        let square = try #require(Square(text))
        #expect(square.side >= 21 && (square.side - 17) % 4 == 0)
        for (row, column) in [(0, 0), (0, square.side - 7), (square.side - 7, 0)] {
            for down in 0..<7 {
                for right in 0..<7 {
                    let ring = max(abs(down - 3), abs(right - 3))
                    #expect(square.isDark[(row + down) * square.side + column + right] == (ring != 2))
                }
            }
        }
    }

    @Test func `says nothing for nothing, or for too much`() {
        #expect(Square("") == nil)
        #expect(Square(String(repeating: "x", count: 1601)) == nil)
    }

    @Test func `is drawn with as many dark modules as it has, and its quiet zone`() throws {
        let square = try #require(Square("shuzhi"))
        let runs = square.svg.matches(of: /h(\d+)v1/).compactMap { Int($0.1) }
        #expect(runs.reduce(0, +) == square.isDark.count { $0 })
        #expect(square.svg.contains("viewBox=\"0 0 \(square.side + 8) \(square.side + 8)\""))
    }
}
