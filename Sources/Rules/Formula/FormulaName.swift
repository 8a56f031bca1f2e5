/// What can be a name in a formula: a letter of any script, then letters, digits and `_`.
package enum FormulaName {
    /// Words that mean something else in a formula.
    package static let reserved: Set<String> = Set(FormulaFunction.allCases.map(\.rawValue))
        .union(["true", "false", "and", "or", "not", "missing"])

    /// The longest name, in characters.
    package static let longest = 100

    /// Whether the text can be a name; a reserved word cannot.
    package static func isName(_ text: String) -> Bool {
        guard let first = text.first, starts(with: first), text.utf8.count <= longest * 4, text.count <= longest else {
            return false
        }
        return text.dropFirst().allSatisfy(continues) && !reserved.contains(text)
    }

    static func starts(with character: Character) -> Bool {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return false }
        if scalar.isASCII { return character.isLetter }
        return scalar.properties.isAlphabetic && !isWide(scalar)
    }

    static func continues(with character: Character) -> Bool {
        starts(with: character) || character == "_" || ("0"..."9").contains(character)
    }

    /// Full-width letters and digits look like plain ones and are different names; they are refused.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0xFF01...0xFF5E).contains(scalar.value)
    }
}
