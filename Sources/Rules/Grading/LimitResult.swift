/// A limit on the number of peers with certain grades, worked out for one class.
package struct LimitResult: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case atMost, atLeast, about, rest
    }

    package let grading: String
    /// The id of the share rule.
    package let rule: String
    /// `""` for a limit over all, or where there is one class only.
    package let group: String
    package let kind: Kind
    /// How many the share was taken of.
    package let peers: Int
    package let number: Int
    /// How many are proposed for its grades; nil when nothing is proposed.
    package let proposed: Int?

    /// Whether the proposals keep to it; a `rest` limits nobody.
    package var isKept: Bool {
        guard let proposed else { return true }
        return switch kind {
        case .atMost, .about: proposed <= number
        case .atLeast: proposed >= number
        case .rest: true
        }
    }
}
