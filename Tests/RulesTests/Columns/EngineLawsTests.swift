import Rules
import Testing

@Suite struct `The laws of the engine` {
    private static let seeds = Array(UInt64(1)...UInt64(300))

    private func made(_ seed: UInt64) throws -> (rulebook: RandomRulebook, set: ColumnSet, random: Seeded) {
        var random = Seeded(seed)
        let rulebook = RandomRulebook(&random)
        return (rulebook, try ColumnSet(columns: rulebook.columns, environment: RandomRulebook.environment), random)
    }

    private func values(_ scores: Scores) -> [String: [Value]] {
        var values: [String: [Value]] = [:]
        for (index, peer) in scores.peers.enumerated() {
            values[peer.id] = scores.columnSet.columns.map(\.id).sorted().map { scores.value($0, of: index) }
        }
        return values
    }

    @Test(arguments: seeds)
    func `make the order of peers and of columns not matter`(seed: UInt64) throws {
        var (rulebook, set, random) = try made(seed)
        let expected = values(set.evaluate(rulebook.peers))
        let other = try ColumnSet(columns: rulebook.columns.shuffled(using: &random), environment: RandomRulebook.environment)
        #expect(values(other.evaluate(rulebook.peers.shuffled(using: &random))) == expected)
    }

    @Test(arguments: seeds)
    func `make every valid order of computing give the same`(seed: UInt64) throws {
        var (rulebook, set, random) = try made(seed)
        var (order, waiting) = ([String](), rulebook.columns.map(\.id))
        while !waiting.isEmpty {
            let ready = waiting.filter { set.needs(of: $0).allSatisfy(order.contains) }
            let next = random.one(of: ready)
            order.append(next)
            waiting.removeAll { $0 == next }
        }
        let scores = try #require(set.evaluate(rulebook.peers, inOrder: order))
        #expect(values(scores) == values(set.evaluate(rulebook.peers)))
    }

    @Test(arguments: seeds)
    func `make peers with equal inputs equal in everything`(seed: UInt64) throws {
        let (rulebook, set, _) = try made(seed)
        let twins = rulebook.peers + rulebook.peers.map { Peer(id: $0.id + "-twin", group: $0.group, values: $0.values) }
        let scores = set.evaluate(twins)
        for column in rulebook.columns {
            for index in rulebook.peers.indices {
                #expect(scores.value(column.id, of: index) == scores.value(column.id, of: index + rulebook.peers.count))
            }
            let placings = scores.order(by: column.id, direction: .descending, within: .inClass, ties: .shared)
            #expect(placings.allSatisfy { $0.isTied == ($0.place != nil) })
        }
    }

    @Test(arguments: seeds)
    func `make a formula read from its canonical spelling give the same`(seed: UInt64) throws {
        let (rulebook, set, _) = try made(seed)
        let columns = try rulebook.columns.map { Column(id: $0.id, formula: try Formula.parse($0.formula).get().canonicalText) }
        let again = try ColumnSet(columns: columns, environment: RandomRulebook.environment)
        #expect(values(again.evaluate(rulebook.peers)) == values(set.evaluate(rulebook.peers)))
    }

    @Test(arguments: seeds)
    func `make every explanation end with what was entered`(seed: UInt64) throws {
        let (rulebook, set, _) = try made(seed)
        let scores = set.evaluate(rulebook.peers)
        func check(_ explanation: Explanation) {
            if explanation.children.isEmpty, !explanation.isFolded {
                #expect(["input", "setting", "constant", "peers-foremost", "peers-compared"].contains(explanation.key))
            }
            if case .column(let column) = explanation.reference {
                #expect(explanation.value == scores.value(column, of: 0))
            }
            explanation.children.forEach(check)
        }
        for column in rulebook.columns { check(try #require(scores.explanation(of: column.id, for: 0))) }
    }

    @Test func `never turn what is missing into a number without a stated policy`() throws {
        let formulas = [
            "c", "-c", "c + 1", "0 * c", "c - c", "c / 1", "c ^ 0", "min(c, 0)", "max(c, 100)", "sum(c)", "mean(a, c)",
            "clamp(c, 0, 1)",
            "abs(c)", "floor(c)", "ceil(c)", "round(c, 0, 'down')", "step(c, steps)", "if(c > 0, 1, 0)", "if(unsaid, 1, 0)",
            "points(grade)",
            "part(halves, 'h1')", "weighted(raters)", "value(vote)", "share(simple, 'good')", "cast(simple)", "counted(simple)",
            "trimmed_mean(marks, 0)", "mean_present(marks)", "sum_present(marks)", "rank(c, 'shared')", "best(c)", "peer_mean(c)",
            "sum(halves * 0)",
        ]
        let peers = [Peer(id: "p", values: ["a": .number(1)]), Peer(id: "q", values: ["a": .number(2)])]
        for formula in formulas {
            let scores = try Bench([("result", formula)]).scores(peers)
            for index in peers.indices {
                let value = scores.value("result", of: index)
                guard case .missing = value else {
                    Issue.record("\(formula) gives \(Bench.spelled(value))")
                    continue
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `make weighted sums rise with what is entered`(seed: UInt64) throws {
        var random = Seeded(seed)
        let weights = (0..<4).map { _ in Exact(random.whole(0...9), over: random.whole(1...9)) ?? 0 }
        let formula = "clamp(" + weights.enumerated().map { "\($1.text) * max(i\($0), 0)" }.joined(separator: " + ") + ", 1, 30)"
        let set = try ColumnSet(columns: [Column(id: "total", formula: formula)], environment: RandomRulebook.environment)
        var numbers = (0..<4).map { _ in Exact(random.whole(-5...20)) }
        func peer(_ id: String) -> Peer {
            Peer(id: id, values: Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ("i\($0)", .number($1)) }))
        }
        var peers = [peer("p0")]
        for step in 1...6 {
            numbers[random.whole(0...3)] += Exact(random.whole(0...4), over: 3) ?? 0
            peers.append(peer("p\(step)"))
        }
        let scores = set.evaluate(peers)
        let totals = peers.indices.compactMap {
            if case .number(let number) = scores.value("total", of: $0) { number } else { nil }
        }
        #expect(totals.count == peers.count)
        #expect(totals == totals.sorted())
    }
}
