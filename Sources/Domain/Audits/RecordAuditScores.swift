import Rules

/// Records the points an organisation got in the audit, dimension by dimension.
///
/// The visit lies within the cycle, and points within what the pinned rulebook allows. A dimension that was scored
/// already is scored again only with a reason.
package struct RecordAuditScores: Command {
    /// The points in one dimension.
    package struct Score: Codable, Equatable, Sendable {
        package let dimension: String
        /// An exact number as text.
        package let points: String

        package init(dimension: String, points: String) {
            self.dimension = dimension
            self.points = points
        }
    }

    package static let name = "audits.record-scores"

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let scores: [Score]
    package let visitedOn: Day
    /// The names of those who visited; may be empty.
    package let auditors: [String]
    /// Why earlier points are replaced.
    package let reason: String?
    package let origin: Organisation.Origin

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        scores: [Score],
        visitedOn: Day,
        auditors: [String] = [],
        reason: String? = nil,
        origin: Organisation.Origin = .reported
    ) {
        self.cycle = cycle
        self.organisation = organisation
        self.scores = scores
        self.visitedOn = visitedOn
        self.auditors = auditors
        self.reason = reason
        self.origin = origin
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.auditor, .office], over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requires([.auditing])
        try facts.requireUnfrozen(cycle.id)
        guard (cycle.opens...cycle.closes).contains(visitedOn) else { throw Refusal.visitOutsideTheCycle(visitedOn, cycle) }
        guard !scores.isEmpty else { throw Refusal.blank("scores") }
        try reason.map { try Wording.check($0, "reason") }
        for auditor in auditors { try Wording.check(auditor, "auditors", most: 200) }
        let pinned = try facts.pinnedRulebook(for: facts.require(organisation), in: cycle.id)
        let bounds = AuditBounds(pinned.rulebook)
        let earlier = try facts.list(Match<AuditScore>("cycle", .id(cycle.id)).and("organisation", .id(organisation)))
        var points: [String: Exact] = [:]
        for score in earlier { points[score.dimension] = try score.number() }
        var seen: Set<String> = []
        for score in scores {
            try Wording.check(name: score.dimension, "dimension")
            guard seen.insert(score.dimension).inserted else { throw Refusal.repeated("dimension", score.dimension) }
            let number = try Wording.number(score.points, score.dimension)
            try bounds.check(number, of: score.dimension)
            guard points.updateValue(number, forKey: score.dimension) == nil || reason != nil else {
                throw Refusal.dimensionScored(score.dimension, organisation)
            }
        }
        try bounds.check(total: Exact.sum(points.sorted { $0.key < $1.key }.map(\.value)))
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for score in scores {
            try ledger.save(
                AuditScore(
                    cycle: cycle,
                    organisation: organisation,
                    dimension: score.dimension,
                    points: Wording.number(score.points, score.dimension).text,
                    visitedOn: visitedOn,
                    auditors: auditors.joined(separator: "、"),
                    origin: origin,
                    recordedIn: stamp.sequence
                )
            )
        }
    }
}

extension Refusal {
    package static func visitOutsideTheCycle(_ day: Day, _ cycle: Cycle) -> Refusal {
        Refusal(.invalid, "audits.visit-outside-cycle", [day.text, cycle.opens.text, cycle.closes.text])
    }

    package static func dimensionScored(_ dimension: String, _ organisation: Organisation.ID) -> Refusal {
        Refusal(.conflict, "audits.scored", [dimension, organisation.text])
    }
}
