import Rules
import Testing

@Suite struct `The reference order` {
    private static let columns = [("total", "a"), ("basic", "b")]
    private static let peers = [
        peer("A", "x", 80, 1), peer("B", "y", 90, 1), peer("C", "x", 80, 2), peer("D", "x", nil, 9), peer("E", "y", 70, 1),
        peer("F", "x", 95, nil), peer("G", "x", 80, nil), peer("H", "x", 80, 1),
    ]

    private static func peer(_ id: String, _ group: String, _ a: Exact?, _ b: Exact?) -> Peer {
        var values: [String: Value] = [:]
        values["a"] = a.map { .number($0) }
        values["b"] = b.map { .number($0) }
        return Peer(id: id, group: group, values: values)
    }

    /// `A1` for a place, `A2=` for a shared one, `A-` for none.
    private func order(
        _ scope: OrderScope,
        _ ties: OrderTies,
        _ breakBy: [String] = [],
        of peers: [Peer] = peers,
        _ direction: Direction = .descending
    ) throws -> [String] {
        let scores = try Bench(Self.columns).scores(peers)
        return scores.order(by: "total", direction: direction, within: scope, ties: ties, breakBy: breakBy).map {
            $0.id + ($0.place.map(String.init) ?? "-") + ($0.isTied ? "=" : "")
        }
    }

    @Test func `gives equal values equal places`() throws {
        #expect(try order(.all, .shared) == ["F1", "B2", "A3=", "C3=", "G3=", "H3=", "E7", "D-"])
    }

    @Test func `goes class by class when it is within classes`() throws {
        #expect(try order(.inClass, .shared) == ["F1", "A2=", "C2=", "G2=", "H2=", "D-", "B1", "E2"])
    }

    @Test func `goes the other way when asked`() throws {
        #expect(try order(.all, .shared, of: Self.peers, .ascending) == ["E1", "A2=", "C2=", "G2=", "H2=", "B6", "F7", "D-"])
    }

    @Test func `breaks ties by further columns and shares what is still equal`() throws {
        #expect(try order(.inClass, .breakBy, ["basic"]) == ["F1", "C2", "A3=", "H3=", "G5", "D-", "B1", "E2"])
        #expect(try order(.inClass, .shared, ["basic"]) == ["F1", "A2=", "C2=", "G2=", "H2=", "D-", "B1", "E2"])
    }

    @Test func `says why somebody has no place`() throws {
        let placings = try Bench(Self.columns).scores(Self.peers).order(
            by: "total",
            direction: .descending,
            within: .all,
            ties: .shared
        )
        #expect(placings.last?.missing == Missing("not-given", ["a"]))
        #expect(placings.filter { $0.place == nil }.map(\.id) == ["D"])
        #expect(placings.filter { $0.missing != nil }.map(\.id) == ["D"])
        #expect(Set(placings.map { Self.peers[$0.peer].id + $0.group }) == Set(Self.peers.map { $0.id + $0.group }))
    }

    @Test func `never depends on the order peers are given in`() throws {
        let expected = try order(.inClass, .breakBy, ["basic"])
        for seed in UInt64(1)...50 {
            var random = Seeded(seed)
            #expect(try order(.inClass, .breakBy, ["basic"], of: Self.peers.shuffled(using: &random)) == expected, "seed \(seed)")
        }
    }
}
