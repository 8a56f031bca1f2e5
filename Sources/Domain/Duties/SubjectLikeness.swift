/// How much two subjects have in common: pairs of neighbouring characters, blanks and marks left out.
///
/// Source: L. R. Dice, “Measures of the Amount of Ecologic Association Between Species”, Ecology 26 (1945): twice the common
/// pairs over all pairs.
package struct SubjectLikeness: Hashable, Sendable {
    package let common: Int
    /// The pairs of both together.
    package let all: Int

    package init(_ first: String, _ second: String) {
        let (left, right) = (Self.pairs(first), Self.pairs(second))
        var rest: [String: Int] = [:]
        for pair in right { rest[pair, default: 0] += 1 }
        var common = 0
        for pair in left {
            guard let count = rest[pair], count > 0 else { continue }
            rest[pair] = count - 1
            common += 1
        }
        self.common = common
        all = left.count + right.count
    }

    /// At least three pairs in five in common: the same matter told in other words.
    package var isAlike: Bool { all > 0 && 10 * common >= 3 * all }

    /// A text of one character is a pair by itself.
    private static func pairs(_ text: String) -> [String] {
        let kept = text.lowercased().filter { $0.isLetter || $0.isNumber }
        let characters = Array(kept)
        guard characters.count > 1 else { return characters.map { String($0) } }
        return zip(characters, characters.dropFirst()).map { "\($0)\($1)" }
    }
}
