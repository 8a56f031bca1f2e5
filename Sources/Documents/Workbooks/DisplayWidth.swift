/// How wide a text is on a sheet, in characters of half width.
enum DisplayWidth {
    /// The widest line of a text; Chinese characters and full-width signs count two.
    static func of(_ text: String) -> Int {
        text.split(separator: "\n").map { line in line.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) } }.max() ?? 0
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x1100: false
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD, 0x2014...0x2026:
            true
        default: false
        }
    }
}
