/// How names in a rulebook are written.
enum NameForm {
    static let longest = 60

    /// A letter, then letters, digits, `_` and `-`; letters of any script, but no capitals.
    static func isIdentifier(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, scalars.count <= longest, isLetter(first) else { return false }
        return scalars.allSatisfy { isLetter($0) || isDigit($0) || $0 == "_" || $0 == "-" }
    }

    /// The same without `-`, which formulas read as a minus.
    static func isFormulaName(_ text: String) -> Bool {
        isIdentifier(text) && !text.unicodeScalars.contains("-")
    }

    /// `a-z`, `0-9` and `-` only, starting with a letter or digit: what is safe in a file name and an address.
    static func isRulebookName(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, first != "-", scalars.count <= longest else { return false }
        return scalars.allSatisfy { ("a"..."z").contains($0) || isDigit($0) || $0 == "-" }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) }
        let isFullWidthLatin = (0xFF00...0xFFEF).contains(scalar.value)
        return scalar.properties.isAlphabetic && !scalar.properties.isUppercase && !isFullWidthLatin
    }
}
