package import Rules

/// What a grading proposed for one organisation, as a scorecard keeps it in canonical JSON.
package struct FrozenProposal: Codable, Hashable, Sendable {
    /// Something that changed the proposal, or a limit that was reached.
    package struct Bind: Codable, Hashable, Sendable {
        /// The id of the rule in the grading.
        package let rule: String
        /// A `Bind.Kind` of the rules.
        package let kind: String
        package let phrase: FrozenPhrase
    }

    /// Nil: it proposes none.
    package let grade: String?
    /// Whether the grade is an award that uses up no seat of a share.
    package let isOutside: Bool
    package let binds: [Bind]

    package init(_ proposal: Proposal, of grading: Grading) {
        grade = proposal.grade
        let uncounted = Set(grading.awards.filter { !$0.isCounted && $0.grade == proposal.grade }.map(\.id))
        isOutside = proposal.binds.contains { $0.kind == .award && uncounted.contains($0.rule) }
        binds = proposal.binds.map { Bind(rule: $0.rule, kind: $0.kind.rawValue, phrase: FrozenPhrase($0.phrase)) }
    }
}
