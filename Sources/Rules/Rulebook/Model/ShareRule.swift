/// A limit on how many of a class may or must have certain grades.
package struct ShareRule: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case atMost(ShareAmount)
        case atLeast(ShareAmount)
        /// Neither more nor, as a rule, much less: it limits like ``atMost``, with its own rounding.
        case about(ShareAmount)
        /// What the other limits of the grading leave over.
        case rest
    }

    package let id: String
    package let label: Label?
    /// Neighbours in the order of the names, best first.
    package let grades: [String]
    package let kind: Kind
    /// How a share of people becomes a number of people; nil for ``Kind/rest``.
    package let rounding: Stated<Rounding>?
    package let of: OrderRule.Within
}
