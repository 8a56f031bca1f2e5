/// The computed columns: one value for every column and peer.
package struct Scores: Sendable {
    package let columnSet: ColumnSet
    package let peers: [Peer]
    let sheet: Sheet

    /// The value of a column for the peer at a position; missing when there is no such column or peer.
    package func value(_ column: String, of peer: Int) -> Value {
        guard let index = columnSet.index(of: column), peers.indices.contains(peer) else {
            return .missing(Missing("no-such-column", [column]))
        }
        return sheet.columns[index][peer]
    }
}

extension ColumnSet {
    /// Computes every column for all peers, one whole column at a time.
    ///
    /// `settings` replace those of the environment. `sizes` says how many peers a class has when they are not all
    /// listed; it counts for `peers()` only.
    package func evaluate(
        _ peers: [Peer],
        settings: [String: Value] = [:],
        sizes: [String: Int] = [:]
    ) -> Scores {
        evaluate(peers, settings: settings, sizes: sizes, indices: dependencies.order)
    }

    /// The same, computing the columns in an order of the caller's; nil unless it has every column after all it needs.
    package func evaluate(
        _ peers: [Peer],
        settings: [String: Value] = [:],
        sizes: [String: Int] = [:],
        inOrder order: [String]
    ) -> Scores? {
        let indices = order.compactMap(index(of:))
        var done: Set<Int> = []
        for index in indices {
            guard dependencies.needs[index].allSatisfy(done.contains), done.insert(index).inserted else { return nil }
        }
        guard done.count == columns.count, indices.count == order.count else { return nil }
        return evaluate(peers, settings: settings, sizes: sizes, indices: indices)
    }

    private func evaluate(
        _ peers: [Peer],
        settings: [String: Value],
        sizes: [String: Int],
        indices: [Int]
    ) -> Scores {
        var sheet = Sheet(
            settings: names.settings.map { setting($0, settings) },
            inputs: names.inputs.map { admitted($0, peers) },
            inputNames: names.inputs,
            classes: Classes(peers, sizes: sizes),
            columns: [[Value]](repeating: [], count: columns.count),
            answers: [[PeerAnswer]](repeating: [], count: columns.count)
        )
        for index in indices { sheet.compute(plans[index], at: index) }
        return Scores(columnSet: self, peers: peers, sheet: sheet)
    }

    /// A replaced setting must be of the kind the formulas were checked with.
    func setting(_ id: String, _ replaced: [String: Value]) -> Value {
        let declared = environment.settings[id] ?? .missing(Missing("not-given", [id]))
        guard let value = replaced[id] else { return declared }
        return Shape(value).kind.fits(Shape(declared).kind) ? value : .missing(Missing("wrong-kind", [id]))
    }

    private func admitted(_ id: String, _ peers: [Peer]) -> [Value] {
        switch names[id] {
        case .input(_, let form): peers.map { form.admitted($0.values[id], as: id) }
        case .ballot(_, let form): peers.map { form.admitted($0.values[id], as: id) }
        // A column that took an input's name has been refused.
        case .setting, .table, .column, nil: peers.map { _ in .missing(Missing("not-given", [id])) }
        }
    }
}
