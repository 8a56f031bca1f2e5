/// What a name or a formula can stand for.
package enum Value: Hashable, Sendable {
    case number(Exact)
    case truth(Bool)
    case text(String)
    /// Time parts or repeated marks, in order; a part may be missing.
    case series([Value])
    /// One mean per rater group, by group id; a group may be missing.
    case groups([String: Value])
    /// Counted ballots.
    case tally(Tally)
    /// Not computable, and why. It spreads; it is never 0.
    case missing(Missing)
}

/// Why a value is not there: a key of the language tables under `rules.missing.`, and what fills its places.
package struct Missing: Error, Hashable, Sendable {
    package let key: String
    package let arguments: [String]

    package init(_ key: String, _ arguments: [String] = []) {
        self.key = key
        self.arguments = arguments
    }
}

/// The counted ballots of one question: counts per option, by rater group and item.
///
/// A ballot without groups or items has the one group or item named `""`.
package struct Tally: Hashable, Sendable {
    /// group id → item id → counts in the order of the ballot's options.
    package let counts: [String: [String: [Int]]]

    package init(counts: [String: [String: [Int]]]) {
        self.counts = counts
    }
}
