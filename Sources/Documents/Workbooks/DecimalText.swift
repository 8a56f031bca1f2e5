import Glibc

/// Decimal numbers as text, without ever becoming binary ones.
enum DecimalText {
    /// The digits of a number written plainly or with an exponent (`-1.5E-3` is `-0.0015`); nil for anything else, and where the
    /// exponent would make more than 400 digits.
    ///
    /// Excel keeps numbers in binary and writes them with up to 17 digits, so that 9.95 stands in its files as
    /// 9.9499999999999993. Such a long notation is taken for the short one (at most 15 digits, all that Excel shows and keeps of
    /// what is typed) if both name the same binary number. Any other number stays digit for digit.
    static func normalised(_ bytes: some Collection<UInt8>) -> String? {
        guard let parts = Parts(bytes) else { return nil }
        if parts.digits.count >= 16, parts.digits.count <= 17, let short = shortNotation(bytes, digits: parts.digits.count) {
            return short.plain
        }
        return parts.plain
    }

    /// How many digits a number has between its first and its last that is not zero.
    static func significantDigits(_ text: String) -> Int? {
        Parts(text.utf8).map(\.digits.count)
    }

    private static func shortNotation(_ bytes: some Collection<UInt8>, digits: Int) -> Parts? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let binary = Double(text), binary.isFinite, let given = Parts(text.utf8) else { return nil }
        guard let short = Parts(printed(binary, digits: 15).utf8), let shortText = short.plain, Double(shortText) == binary,
            Parts(printed(binary, digits: digits).utf8) == given
        else { return nil }
        return short
    }

    private static func printed(_ number: Double, digits: Int) -> String {
        var buffer = [CChar](repeating: 0, count: 64)
        let written = withVaList([Int32(digits - 1), number]) { vsnprintf(&buffer, buffer.count, "%.*e", $0) }
        return String(decoding: buffer.prefix(max(0, Int(written))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A number as its digits and where the point stands.
    private struct Parts: Hashable {
        var isNegative = false
        /// Without zeros at either end; none for zero.
        var digits: [UInt8] = []
        /// How many digits stand before the point; may be negative, and more than there are.
        var whole = 0

        init?(_ bytes: some Collection<UInt8>) {
            var rest = bytes[...]
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
                isNegative = rest.removeFirst() == UInt8(ascii: "-")
            }
            var point: Int?
            while let byte = rest.first, byte == UInt8(ascii: ".") || Self.isDigit(byte) {
                rest.removeFirst()
                if byte == UInt8(ascii: ".") {
                    guard point == nil else { return nil }
                    point = digits.count
                } else {
                    digits.append(byte)
                }
            }
            guard !digits.isEmpty, point != digits.count, let exponent = Self.exponent(rest) else { return nil }
            whole = (point ?? digits.count) + exponent
            let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
            digits.removeFirst(leading)
            whole -= leading
            while digits.last == UInt8(ascii: "0") { digits.removeLast() }
            if digits.isEmpty { (isNegative, whole) = (false, 0) }
        }

        var plain: String? {
            guard abs(whole) <= 400, digits.count <= 400 else { return nil }
            guard !digits.isEmpty else { return "0" }
            var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
            if whole <= 0 {
                text += [UInt8(ascii: "0"), UInt8(ascii: ".")] + Array(repeating: UInt8(ascii: "0"), count: -whole) + digits
            } else if whole >= digits.count {
                text += digits + Array(repeating: UInt8(ascii: "0"), count: whole - digits.count)
            } else {
                text += digits[..<whole] + [UInt8(ascii: ".")] + digits[whole...]
            }
            return String(decoding: text, as: UTF8.self)
        }

        private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

        private static func exponent(_ rest: some Collection<UInt8>) -> Int? {
            guard let mark = rest.first else { return 0 }
            guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"), rest.count <= 6 else { return nil }
            return Int(String(decoding: rest.dropFirst(), as: UTF8.self))
        }
    }
}
