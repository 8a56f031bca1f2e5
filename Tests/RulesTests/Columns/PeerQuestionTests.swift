import Rules
import Testing

@Suite struct `Comparing peers` {
    /// Class x: 90, 80, 80, missing, 70; class y: 60.
    private static let peers = [
        peer("p1", "x", 90), peer("p2", "x", 80), peer("p3", "x", 80), peer("p4", "x", nil), peer("p5", "x", 70),
        peer("p6", "y", 60),
    ]

    private static func peer(_ id: String, _ group: String, _ a: Exact?) -> Peer {
        Peer(id: id, group: group, values: a.map { ["a": .number($0)] } ?? [:])
    }

    private func spelled(_ formula: String, sizes: [String: Int] = [:]) throws -> [String] {
        let scores = try Bench([("double", "a * 2"), ("result", formula)]).scores(Self.peers, sizes: sizes)
        return Self.peers.indices.map { Bench.spelled(scores.value("result", of: $0)) }
    }

    @Test(arguments: [
        ("best(double)", ["180", "180", "180", "180", "180", "120"]), ("worst(a)", ["70", "70", "70", "70", "70", "60"]),
        ("peer_mean(a)", ["80", "80", "80", "80", "80", "60"]), ("peer_median(a)", ["80", "80", "80", "80", "80", "60"]),
        ("peers()", ["5", "5", "5", "5", "5", "1"]),
        ("rank(double, 'shared')", ["1", "2", "2", "!not-given:a", "4", "1"]),
        ("rank(a, 'dense')", ["1", "2", "2", "!not-given:a", "3", "1"]),
        ("rank(a, 'last')", ["1", "3", "3", "!not-given:a", "4", "1"]),
        ("rank(a, 'shared', 'ascending')", ["4", "2", "2", "!not-given:a", "1", "1"]),
        ("rank(a, 'last', 'ascending')", ["4", "3", "3", "!not-given:a", "1", "1"]),
        ("rank(a, 'shared', 'descending')", ["1", "2", "2", "!not-given:a", "4", "1"]),
        ("100 * double / best(double)", ["100", "800/9", "800/9", "!not-given:a", "700/9", "100"]),
        ("best(c)", [String](repeating: "!no-peer-value:c", count: 6)),
        ("if(is_missing(a), worst(a), a)", ["90", "80", "80", "70", "70", "60"]),
    ])
    func `keeps to the class and leaves missing peers out`(formula: String, expected: [String]) throws {
        #expect(try spelled(formula) == expected)
    }

    @Test func `takes the mean of the two in the middle for an even median`() throws {
        let peers = [Self.peer("p1", "", 1), Self.peer("p2", "", 4), Self.peer("p3", "", 2), Self.peer("p4", "", 9)]
        let scores = try Bench([("result", "peer_median(a)")]).scores(peers)
        #expect(scores.value("result", of: 0) == .number(3))
    }

    @Test func `counts members that are not listed when the size of a class is given`() throws {
        #expect(try spelled("peers()", sizes: ["x": 30, "y": 0]) == ["30", "30", "30", "30", "30", "1"])
    }

    @Test func `means many fractions exactly`() throws {
        let peers = (1...300).map { Self.peer("p\($0)", "", Exact(1, over: $0)) }
        let scores = try Bench([("result", "peer_mean(a) * 300"), ("first", "sum(a)")]).scores(peers)
        let expected = (1...300).reduce(Exact.zero) { $0 + (Exact(1, over: $1) ?? 0) }
        #expect(scores.value("result", of: 7) == .number(expected))
    }

    @Test func `answers for nobody when there is nobody`() throws {
        let scores = try Bench([("result", "best(a)")]).scores([])
        #expect(Bench.spelled(scores.value("result", of: 0)) == "!no-such-column:result")
        #expect(scores.order(by: "result", direction: .descending, within: .all, ties: .shared).isEmpty)
    }
}
