/// The peers of one evaluation, by class.
struct Classes: Sendable {
    /// In the order of their bytes.
    let ids: [String]
    /// For each peer, the position of its class.
    let ofPeer: [Int]
    /// For each class, the positions of its peers.
    let members: [[Int]]
    /// How many peers each class has, those that are not listed counted too.
    let sizes: [Int]

    init(_ peers: [Peer], sizes stated: [String: Int]) {
        let ids = Set(peers.map(\.group)).sorted(by: Names.precedes)
        let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let ofPeer = peers.map { places[$0.group] ?? 0 }
        var members = [[Int]](repeating: [], count: ids.count)
        for (peer, place) in ofPeer.enumerated() { members[place].append(peer) }
        self.ids = ids
        self.ofPeer = ofPeer
        self.members = members
        sizes = zip(ids, members).map { max(stated[$0] ?? 0, $1.count) }
    }
}

/// The answer to one question about peers.
struct PeerAnswer: Sendable {
    /// One value per peer.
    let values: [Value]
    /// For each class, how many peers had a value.
    let present: [Int]

    init(_ question: PeerQuestion, of source: [Value], _ classes: Classes) {
        var values = [Value](repeating: .missing(Missing("no-peer-value", [question.name])), count: classes.ofPeer.count)
        var present: [Int] = []
        for (place, members) in classes.members.enumerated() {
            let numbers = members.compactMap { peer in source.isEmpty ? nil : PeerAnswer.number(source[peer]) }
            present.append(numbers.count)
            if case .rank(let ties, let direction) = question.form {
                PeerAnswer.rank(members, source, ties, direction, into: &values)
                continue
            }
            let answer = PeerAnswer.summary(question, numbers, size: classes.sizes[place])
            for peer in members { values[peer] = answer }
        }
        self.values = values
        self.present = present
    }

    private static func number(_ value: Value) -> Exact? {
        guard case .number(let number) = value else { return nil }
        return number
    }

    private static func summary(_ question: PeerQuestion, _ numbers: [Exact], size: Int) -> Value {
        let answer: Exact? =
            switch question.form {
            case .best: numbers.max()
            case .worst: numbers.min()
            case .mean: Exact.sum(numbers) / Exact(numbers.count)
            case .median: median(numbers)
            case .count: Exact(size)
            case .rank: nil
            }
        guard let answer else { return .missing(Missing("no-peer-value", [question.name])) }
        return answer.bits > Sheet.mostBits ? .missing(Missing("number-too-large")) : .number(answer)
    }

    private static func median(_ numbers: [Exact]) -> Exact? {
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        if sorted.isEmpty { return nil }
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// A peer without a value keeps its reason and has no place.
    private static func rank(
        _ members: [Int],
        _ source: [Value],
        _ ties: TieRule,
        _ direction: Direction,
        into values: inout [Value]
    ) {
        var ranked: [(number: Exact, peer: Int)] = []
        for peer in members {
            if let number = number(source[peer]) { ranked.append((number, peer)) } else { values[peer] = source[peer] }
        }
        ranked.sort { direction == .descending ? $0.number > $1.number : $0.number < $1.number }
        var (start, distinct) = (0, 0)
        while start < ranked.count {
            let end = ranked[start...].firstIndex { $0.number != ranked[start].number } ?? ranked.count
            distinct += 1
            let place =
                switch ties {
                case .shared: start + 1
                case .dense: distinct
                case .last: end
                }
            for tied in ranked[start..<end] { values[tied.peer] = .number(Exact(place)) }
            start = end
        }
    }
}
