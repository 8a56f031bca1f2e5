/// What the rules of a grading propose for one peer, and what led there.
///
/// The decision is the committee's.
package struct Proposal: Hashable, Sendable {
    /// The peer's id.
    package let peer: String
    package let group: String
    /// The grade proposed; nil when the peer is not graded, or when the committee alone decides.
    package let grade: String?
    /// The best grade that gates, ceilings and confirmation leave open; the same as ``grade`` where one is proposed.
    package let highest: String?
    /// Why there is no grade, or only the one set for missing values.
    package let missing: Missing?
    /// Everything that changed the proposal, in the order it was applied.
    package let binds: [Bind]
}
