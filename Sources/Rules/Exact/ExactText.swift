import BigInt

extension Exact {
    /// The longest text that is read as a number, in bytes.
    package static let longestText = 200

    /// Reads `12`, `-0.5`, `3780/41`, `15%` and `15 %`; nil for anything else, full-width digits among it.
    package init?(_ text: String) {
        guard text.utf8.count <= Exact.longestText else { return nil }
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        guard let magnitude = Exact.unsigned(bytes) else { return nil }
        self = isNegative ? -magnitude : magnitude
    }

    /// A whole number, a finite decimal of any length, or a fraction in lowest terms: `90`, `90.2`, `3780/41`.
    package var text: String {
        if isWhole { return String(numerator) }
        guard let decimals = decimalPlaces else { return "\(numerator)/\(denominator)" }
        return Exact.digits(numerator * BigInt(10).power(decimals) / denominator, decimals: decimals)
    }

    /// How many decimals write it out in full; nil when no number of them does.
    package var decimalPlaces: Int? {
        let bottom = denominator
        let twos = bottom.trailingZeroBitCount
        var (rest, fives) = (bottom >> twos, 0)
        while rest > 1 {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 5)
            guard remainder == 0 else { return nil }
            rest = quotient
            fives += 1
        }
        return max(twos, fives)
    }

    /// The digits with a point before the last `decimals` of them.
    static func digits(_ scaled: BigInt, decimals: Int) -> String {
        let sign = scaled.sign == .minus && scaled != 0 ? "-" : ""
        let digits = String(scaled.magnitude)
        if decimals == 0 { return sign + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    private static func unsigned(_ bytes: ArraySlice<UInt8>) -> Exact? {
        if bytes.last == UInt8(ascii: "%") {
            var rest = bytes.dropLast()
            if rest.last == UInt8(ascii: " ") { rest.removeLast() }
            return decimal(rest).flatMap { $0 / 100 }
        }
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return decimal(bytes) }
        guard let top = whole(bytes[..<slash]), let bottom = whole(bytes[(slash + 1)...]), bottom != 0 else { return nil }
        return reduced(top, over: bottom)
    }

    private static func decimal(_ bytes: ArraySlice<UInt8>) -> Exact? {
        guard let point = bytes.firstIndex(of: UInt8(ascii: ".")) else { return whole(bytes).map { reduced($0, over: 1) } }
        let fraction = bytes[(point + 1)...]
        guard point > bytes.startIndex, !fraction.isEmpty, let digits = whole(bytes[..<point] + fraction) else { return nil }
        return reduced(digits, over: BigInt(10).power(fraction.count))
    }

    private static func whole(_ bytes: ArraySlice<UInt8>) -> BigInt? {
        guard !bytes.isEmpty, bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        if bytes.count <= 18 { return BigInt(bytes.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }) }
        return BigInt(String(decoding: bytes, as: UTF8.self))
    }
}
