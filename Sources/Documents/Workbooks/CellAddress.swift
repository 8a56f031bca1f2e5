/// Where a cell stands: `B7` is column 2, row 7.
package struct CellAddress: Hashable, Sendable {
    /// From 1.
    package let row: Int
    /// From 1.
    package let column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B7` or `$B$7`; nil for anything else, for row 0, and for more digits or letters than any workbook has.
    package init?(_ text: some StringProtocol) {
        self.init(utf8: text.utf8)
    }

    init?(utf8 bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        var digits = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && column < 1 << 20:
                column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && digits < 8:
                row = row * 10 + Int(byte) - 48
                digits += 1
            case UInt8(ascii: "$"):
                continue
            default:
                return nil
            }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    package var text: String { Self.letters(column) + "\(row)" }

    /// The letters of a column: 1 is `A`, 28 is `AB`.
    package static func letters(_ column: Int) -> String {
        var letters: [UInt8] = []
        var left = column
        while left > 0 {
            letters.append(UInt8(65 + (left - 1) % 26))
            left = (left - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
