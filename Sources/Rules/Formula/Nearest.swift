/// Finds the word somebody probably meant.
package enum Nearest {
    /// The known word with the fewest changed letters; nil when none is near enough to be offered.
    ///
    /// Of words equally near, the first in the order of their bytes.
    package static func word(to word: String, among known: some Sequence<String>) -> String? {
        let letters = Array(word.prefix(100))
        let allowed = max(1, letters.count / 3)
        var nearest: (word: String, changes: Int)?
        for candidate in known.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !candidate.isEmpty {
            let changes = distance(letters, Array(candidate.prefix(100)))
            if changes <= allowed, changes < nearest?.changes ?? .max { nearest = (candidate, changes) }
        }
        return nearest?.word
    }

    /// How many letters are changed, left out, added, or swapped with their neighbour (optimal string alignment).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var (beforePrevious, previous) = ([Int](), Array(0...right.count))
        for row in left.indices {
            var current = [row + 1]
            for place in right.indices {
                let change = previous[place] + (left[row] == right[place] ? 0 : 1)
                var least = min(change, previous[place + 1] + 1, current[place] + 1)
                if row > 0, place > 0, left[row] == right[place - 1], left[row - 1] == right[place] {
                    least = min(least, beforePrevious[place - 1] + 1)
                }
                current.append(least)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
