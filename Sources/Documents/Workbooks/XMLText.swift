/// What spreadsheets write for characters that XML cannot have: `_x000D_` for a carriage return.
///
/// Source: ECMA-376 part 1, 22.9.2.19. A text that has such letters itself is written with its first stroke escaped.
enum XMLText {
    static func unescaped(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var scalars: [UInt16] = []
        let units = Array(text.utf16)
        var position = 0
        while position < units.count {
            if let unit = escape(units[position...]) {
                scalars.append(unit)
                position += 7
            } else {
                scalars.append(units[position])
                position += 1
            }
        }
        return String(decoding: scalars, as: UTF16.self)
    }

    static func escaped(_ text: String) -> String {
        guard text.utf16.contains(where: { needsEscape($0) || $0 == 0x5F }) else { return text }
        let units = Array(text.utf16)
        var result: [UInt16] = []
        for position in units.indices {
            if needsEscape(units[position]) || escape(units[position...]) != nil {
                let digits = String(units[position], radix: 16, uppercase: true)
                result.append(contentsOf: "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".utf16)
            } else {
                result.append(units[position])
            }
        }
        return String(decoding: result, as: UTF16.self)
    }

    private static func needsEscape(_ unit: UInt16) -> Bool {
        (unit < 0x20 && unit != 0x09 && unit != 0x0A) || unit == 0xFFFE || unit == 0xFFFF
    }

    /// The character that `_xHHHH_` at the beginning stands for.
    private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
        let piece = Array(units.prefix(7))
        guard piece.count == 7, piece[0] == 0x5F, piece[1] == 0x78, piece[6] == 0x5F else { return nil }
        let digits = String(decoding: piece[2..<6], as: UTF16.self)
        guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
        return UInt16(digits, radix: 16)
    }
}
