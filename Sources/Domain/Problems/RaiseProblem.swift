/// Puts a problem on the list, under one number for life.
///
/// Allowed while results are frozen, too: a problem raised or closed after the freeze changes no frozen number, see
/// ``FreezeResults``. Where the organisation has a pinned rulebook, an audit dimension is one of its own.
package struct RaiseProblem: Command {
    package static let name = "problems.raise"

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let text: String
    package let category: Problem.Category
    package let source: Problem.Source
    /// The audit dimension it belongs to.
    package let dimension: String?
    package let origin: Organisation.Origin

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        text: String,
        category: Problem.Category,
        source: Problem.Source,
        dimension: String? = nil,
        origin: Organisation.Origin = .reported
    ) {
        self.cycle = cycle
        self.organisation = organisation
        self.text = text
        self.category = category
        self.source = source
        self.dimension = dimension
        self.origin = origin
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(
            [.office, .secretary, .clerk, .reviewer, .auditor, .leader, .observer],
            over: facts.require(organisation),
            during: cycle,
            in: facts
        )
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(cycle).requires(Set(Phase.allCases).subtracting([.preparing, .closed]))
        try Wording.check(text, "text")
        guard let dimension else { return }
        try Wording.check(name: dimension, "dimension")
        let kind = try facts.require(organisation).kind
        guard let pin = try facts.scoringPins(of: cycle).first(where: { $0.kinds.contains(kind) }) else { return }
        try AuditBounds(facts.pinned(pin).rulebook).check(dimension: dimension)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let counted = try ledger.find(ProblemCounter.id(cycle: cycle, organisation: organisation))
        let number = (counted?.last ?? 0) + 1
        try ledger.save(ProblemCounter(cycle: cycle, organisation: organisation, last: number))
        try ledger.save(
            Problem(
                id: Problem.id(cycle: cycle, organisation: organisation, number: number),
                cycle: cycle,
                organisation: organisation,
                text: text,
                category: category,
                source: source,
                dimension: dimension,
                origin: origin,
                raisedBy: stamp.actor,
                raisedAt: stamp.instant,
                raisedIn: stamp.sequence
            )
        )
    }
}
