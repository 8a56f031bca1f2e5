import Rules

/// Records what was counted on one ballot about one organisation.
///
/// The numbers must add up, over all rater groups and for each item: counted + invalid ≤ returned ≤ issued. A paper that came
/// back, is not invalid and carries no mark is an abstention, so fewer may be counted than came back.
///
/// Rater groups that were not counted yet are added to those that were, with their papers. Whatever else is recorded again
/// replaces the earlier count, and only with a reason.
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
    /// Why an earlier count is replaced; without it, rater groups are added to it.
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

    package var recordsOf: [Organisation.ID] { [organisation] }

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
        guard let earlier = try earlier(in: facts) else { return }
        let groups = try earlier.tally().counts.keys
        guard !counts.isEmpty, counts.keys.allSatisfy({ !groups.contains($0) }), earlier.origin == origin else {
            throw Refusal.ballotCounted(ballot, organisation)
        }
    }

    /// The count this one is added to; none where a reason is given to replace it.
    private func earlier(in facts: some Facts) throws -> BallotCount? {
        try reason == nil ? facts.find(BallotCount.id(cycle: cycle, organisation: organisation, ballot: ballot)) : nil
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let earlier = try earlier(in: ledger)
        let together = try earlier.map { try $0.tally().counts.merging(counts) { _, new in new } } ?? counts
        try ledger.save(
            BallotCount(
                cycle: cycle,
                organisation: organisation,
                ballot: ballot,
                counts: String(decoding: CanonicalJSON.bytes(of: together), as: UTF8.self),
                issued: issued + (earlier?.issued ?? 0),
                returned: returned + (earlier?.returned ?? 0),
                invalid: invalid + (earlier?.invalid ?? 0),
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
