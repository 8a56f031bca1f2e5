/// One thing that changed a proposal.
package struct Bind: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case band, gate, ceiling, award, confirmation, cap, floor, tie, missing
    }

    /// The id of the rule: of a gate, ceiling, award or share; the grade's id for a band.
    package let rule: String
    package let kind: Kind
    package let phrase: Phrase
}
