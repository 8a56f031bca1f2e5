/// Where a peer stands in an order.
package struct Placing: Hashable, Sendable {
    /// The position of the peer among those that were scored.
    package let peer: Int
    package let id: String
    package let group: String
    /// From 1; nil for a peer without a value.
    package let place: Int?
    /// Whether another peer has the same place.
    package let isTied: Bool
    /// Why there is no place.
    package let missing: Missing?
}

/// With whom a peer is compared.
package enum OrderScope: String, Hashable, Sendable, CaseIterable {
    case inClass = "class"
    case all
}

/// What happens to peers with equal values.
package enum OrderTies: String, Hashable, Sendable, CaseIterable {
    /// Equal values share a place: 1, 2, 2, 4.
    case shared
    /// Further columns are compared, and only what is still equal shares a place.
    case breakBy = "break_by"
}

extension Scores {
    /// All peers, first to last, class by class when the order is within classes.
    ///
    /// The columns of `breakBy` are compared in the same direction. A peer without a value comes last and has no place;
    /// peers that cannot be told apart stand in the order of their ids, whatever order they were given in.
    package func order(
        by column: String,
        direction: Direction,
        within scope: OrderScope,
        ties: OrderTies,
        breakBy: [String] = []
    ) -> [Placing] {
        let columns = [column] + (ties == .breakBy ? breakBy : [])
        let standings = peers.enumerated().map { position, peer in
            Standing(
                peer: position,
                id: peer.id,
                group: peer.group,
                keys: columns.map { key($0, of: position, direction) },
                value: value(column, of: position)
            )
        }
        let groups = scope == .all ? [standings] : classed(standings)
        return groups.flatMap { Standing.placed($0.sorted()) }
    }

    private func classed(_ standings: [Standing]) -> [[Standing]] {
        sheet.classes.members.map { members in members.map { standings[$0] } }
    }

    /// A larger key comes first; nil comes last.
    private func key(_ column: String, of peer: Int, _ direction: Direction) -> Exact? {
        guard case .number(let number) = value(column, of: peer) else { return nil }
        return direction == .descending ? number : -number
    }
}

/// A peer with what it is compared by.
private struct Standing {
    let peer: Int
    let id: String
    let group: String
    let keys: [Exact?]
    let value: Value

    /// Places for standings that are sorted.
    static func placed(_ sorted: [Standing]) -> [Placing] {
        var placings: [Placing] = []
        var start = 0
        while start < sorted.count {
            let end = sorted[start...].firstIndex { $0.keys != sorted[start].keys } ?? sorted.count
            for standing in sorted[start..<end] {
                let isPlaced = standing.keys.first != .some(nil)
                placings.append(
                    Placing(
                        peer: standing.peer,
                        id: standing.id,
                        group: standing.group,
                        place: isPlaced ? start + 1 : nil,
                        isTied: isPlaced && end - start > 1,
                        missing: isPlaced ? nil : standing.reason
                    )
                )
            }
            start = end
        }
        return placings
    }

    private var reason: Missing {
        if case .missing(let reason) = value { reason } else { Missing("not-a-number") }
    }
}

extension Standing: Comparable {
    static func == (left: Standing, right: Standing) -> Bool {
        left.peer == right.peer
    }

    static func < (left: Standing, right: Standing) -> Bool {
        for (first, second) in zip(left.keys, right.keys) where first != second {
            guard let first else { return false }
            guard let second else { return true }
            return first > second
        }
        if left.id != right.id { return Names.precedes(left.id, right.id) }
        return left.peer < right.peer
    }
}
