package import Rules

/// Computes what a pinned rulebook gives for all organisations of its kinds, one comparison at a time.
///
/// A comparison is all organisations below one ancestor at the depth the pin states; classes inside it are the rulebook's own.
package struct Scoring {
    /// The organisations that are compared with one another.
    package struct Comparison: Sendable {
        /// The ancestor they stand below.
        package let scope: Organisation.ID
        /// In the order of their codes, like the peers of ``scores``.
        package let organisations: [Organisation]
        package let scores: Scores
    }

    package let pinned: PinnedRulebook
    package let comparisons: [Comparison]

    /// - Parameters:
    ///   - entry: the journal entry up to which problems count; nil: all.
    package init(pinned: PinnedRulebook, before entry: Int64? = nil, in facts: some Facts) throws {
        self.pinned = pinned
        let organisations = try facts.organisations(under: pinned.pin)
        let gathering = try InputGathering(pinned, of: organisations, before: entry, in: facts)
        let scoped = Dictionary(grouping: organisations) { $0.ancestor(atDepth: pinned.pin.within) }
        comparisons = scoped.sorted { $0.key < $1.key }.map { scope, members in
            let peers = members.map { Peer(id: $0.id.text, values: gathering.values(of: $0)) }
            let plan = pinned.plan
            return Comparison(
                scope: scope,
                organisations: members,
                scores: plan.columns.evaluate(plan.classed(peers), settings: plan.settings)
            )
        }
    }

    /// A scorecard for every organisation.
    func scorecards(entry: Int64, in facts: some Facts) throws -> [Scorecard] {
        let names = Dictionary(try facts.all(Organisation.self).map { ($0.id, $0.name) }) { first, _ in first }
        return try comparisons.flatMap { try scorecards(of: $0, entry: entry, names) }
    }

    private func scorecards(
        of comparison: Comparison,
        entry: Int64,
        _ names: [Organisation.ID: String]
    ) throws -> [Scorecard] {
        let placings = Dictionary(placings(of: comparison.scores).map { ($0.peer, $0) }) { first, _ in first }
        let results = pinned.plan.grade(comparison.scores)
        let columns = pinned.rulebook.columnIDs
        return try comparison.organisations.enumerated().map { index, organisation in
            let peer = comparison.scores.peers[index]
            let values = Dictionary(columns.map { ($0, comparison.scores.value($0, of: index)) }) { first, _ in first }
            return Scorecard(
                cycle: pinned.pin.cycle,
                organisation: organisation.id,
                pin: pinned.pin.id,
                rulebook: pinned.pin.rulebook,
                scope: comparison.scope,
                group: peer.group,
                inputs: try FrozenValue.text(of: peer.values),
                values: try FrozenValue.text(of: values),
                place: placings[index]?.place,
                tied: placings[index]?.isTied ?? false,
                proposals: try proposals(for: index, from: results),
                recordedIn: entry,
                name: organisation.name,
                parentName: organisation.parent.flatMap { names[$0] } ?? "",
                scopeName: names[comparison.scope] ?? "",
                path: organisation.path
            )
        }
    }

    /// Canonical JSON: grading id → proposal.
    private func proposals(for peer: Int, from results: [GradingResult]) throws -> String {
        var frozen: [String: FrozenProposal] = [:]
        for (plan, result) in zip(pinned.plan.gradings, results) {
            frozen[result.grading] = FrozenProposal(result.proposals[peer], of: plan.grading)
        }
        return String(decoding: try CanonicalJSON.bytes(of: frozen), as: UTF8.self)
    }

    private func placings(of scores: Scores) -> [Placing] {
        guard let order = pinned.rulebook.order else { return [] }
        return scores.order(
            by: order.by,
            direction: order.direction == .descending ? .descending : .ascending,
            within: order.within == .all ? .all : .inClass,
            ties: order.breakBy.isEmpty ? .shared : .breakBy,
            breakBy: order.breakBy
        )
    }
}

extension Organisation {
    /// The code of the ancestor at a depth, or its own where it does not stand so deep.
    package func ancestor(atDepth depth: Int) -> ID {
        let codes = path.split(separator: "/")
        return codes.indices.contains(depth) ? ID(String(codes[depth])) : id
    }
}
