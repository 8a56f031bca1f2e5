import Rules

/// Records what was counted on one ballot about one organisation.
///
/// The numbers must add up: no more came back than was given out, and no more was counted and found invalid than came back.
/// A ballot that was counted already is recorded again only with a reason.
package struct RecordBallotCounts: Command {
    package static let name = "reviews.record-ballot-counts"

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// The id of the ballot in the pinned rulebook.
    package let ballot: String
    /// Rater group → item → counts in the order of the options; `""` where there is one only.
    package let counts: [String: [String: [Int]]]
    package let issued: Int
    package let returned: Int
    package let invalid: Int
    /// Why an earlier count is replaced.
    package let reason: String?
    package let origin: Organisation.Origin

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        ballot: String,
        counts: [String: [String: [Int]]],
        issued: Int,
        returned: Int,
        invalid: Int,
        reason: String? = nil,
        origin: Organisation.Origin = .reported
    ) {
        self.cycle = cycle
        self.organisation = organisation
        self.ballot = ballot
        self.counts = counts
        self.issued = issued
        self.returned = returned
        self.invalid = invalid
        self.reason = reason
        self.origin = origin
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.teller, .office], over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requires([.reviewing])
        try facts.requireUnfrozen(cycle.id)
        try reason.map { try Wording.check($0, "reason") }
        let pinned = try facts.pinnedRulebook(for: facts.require(organisation), in: cycle.id)
        guard let form = pinned.plan.environment.ballots[ballot] else { throw Refusal.noSuchBallot(ballot, pinned.rulebook.id) }
        try BallotCheck(form: form, ballot: ballot).check(self)
        let id = BallotCount.id(cycle: cycle.id, organisation: organisation, ballot: ballot)
        guard try reason != nil || !facts.exists(id) else { throw Refusal.ballotCounted(ballot, organisation) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(
            BallotCount(
                cycle: cycle,
                organisation: organisation,
                ballot: ballot,
                counts: String(decoding: CanonicalJSON.bytes(of: counts), as: UTF8.self),
                issued: issued,
                returned: returned,
                invalid: invalid,
                origin: origin,
                recordedIn: stamp.sequence
            )
        )
    }
}

extension Refusal {
    package static func noSuchBallot(_ ballot: String, _ rulebook: String) -> Refusal {
        Refusal(.invalid, "reviews.no-such-ballot", [ballot, rulebook])
    }

    package static func ballotCounted(_ ballot: String, _ organisation: Organisation.ID) -> Refusal {
        Refusal(.conflict, "reviews.counted", [ballot, organisation.text])
    }
}
