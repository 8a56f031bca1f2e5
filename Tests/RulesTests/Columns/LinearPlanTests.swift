import Rules
import Testing

@Suite struct `The linear plan` {
    @Test(arguments: [
        "a", "2 * a - b / 4 + 1", "quota * a + 70% * b", "max(a - 2, 0)", "min(10, a, 12) - max(b, 3)",
        "clamp(a / 3 + b, -5, 20)",
        "0.7 * clamp(0.5 * a + b, 0, 10) - clamp(a, 0, 1/3)", "mean(a, b, c)", "sum(a, b) * 3 / 7", "-(a - b) * -1", "a - a",
        "0 * a + 1",
        "max(min(clamp(a, 0, 9) * 2, 15), 3) / 11", "a * (1 + 1) * 0.5", "clamp(3, 0, 2) * a", "max(1, 2) + min(a, 3)",
        "coalesce(a, 0) + b", "coalesce(a, 7) * 2 - coalesce(b, 1/3)",
        "15% * clamp(coalesce(a, 0), 1, 100) + 85% * clamp(coalesce(b, 200), -1, 100)",
        "clamp(coalesce(a, 1/7), 0, 1/3)", "coalesce(a, 0) + a", "coalesce(2, a) * b", "coalesce(a) + coalesce(c, quota, b)",
        "max(coalesce(a, -5), coalesce(3, 4))",
    ])
    func `equals the general engine`(formula: String) throws {
        for seed in UInt64(1)...10 { try compare([("total", formula)], count: 150, seed: seed) }
    }

    @Test(arguments: [
        "a * b", "a / b", "1 / a", "max(a, b)", "clamp(a, b, 5)", "clamp(a, 5, 1 + 0 * b)", "if(yes, a, b)", "coalesce(a, b)",
        "coalesce(a + b, 0)",
        "abs(a)", "a ^ 1",
        "round(a, 1, 'up')", "step(a, steps)", "best(a)", "sum(halves)", "a / 0", "a + local", "5", "peers() + a", "mean(halves)",
        "a + count(b)",
    ])
    func `leaves everything else to the general engine`(formula: String) throws {
        let set = try ColumnSet(columns: [Column(id: "total", formula: formula)], environment: Bench.environment)
        #expect(LinearPlan(set, column: "total") == nil)
        #expect(LinearPlan(set, column: "nobody") == nil)
    }

    @Test(arguments: Array(UInt64(1)...UInt64(300)))
    func `equals the general engine on random formulas and blocks`(seed: UInt64) throws {
        var random = Seeded(seed)
        let net = linear(&random, ["a", "b", "c"], depth: 2)
        try compare(
            [("net", net), ("total", linear(&random, ["a", "b", "net"], depth: 3))],
            count: random.whole(1...300),
            seed: seed
        )
    }

    private func linear(_ random: inout Seeded, _ known: [String], depth: Int) -> String {
        func part() -> String { linear(&random, known, depth: depth - 1) }
        func number() -> String { Exact(random.whole(-6...6), over: random.one(of: [1, 2, 3, 7, 10, 100]))?.text ?? "0" }
        guard depth > 0 else { return random.one(of: known) }
        switch random.whole(0...9) {
        case 8: return "coalesce(\(random.one(of: ["a", "b", "c"])), \(number()))"
        case 9: return "clamp(coalesce(\(random.one(of: ["a", "b", "c"])), \(number())), -1, \(random.whole(0...50)))"
        case 0: return "(\(part()) + \(part()))"
        case 1: return "(\(part()) - \(part()))"
        case 2: return "(\(number())) * (\(part()))"
        case 3: return "(\(part())) / \(random.whole(1...9))"
        case 4: return "max(\(part()), \(number()))"
        case 5: return "min(\(number()), \(part()))"
        case 6: return "clamp(\(part()), \(random.whole(-9...0)), \(random.whole(0...9)))"
        default: return random.one(of: known) + " * quota"
        }
    }

    private func blocks(_ random: inout Seeded, count: Int) throws -> [String: IndicatorBlock] {
        var blocks: [String: IndicatorBlock] = [:]
        for id in ["a", "b", "c"] {
            let most = random.chance(20) ? 1 << 40 : 5_000
            let unit = random.one(of: [1, 10, 100])
            let values = (0..<count).map { _ in random.chance(8) ? nil : Exact(random.whole(-most...most), over: unit) }
            let block = try #require(IndicatorBlock(values))
            blocks[id] = block
        }
        return blocks
    }

    private func compare(_ columns: [(String, String)], count: Int, seed: UInt64) throws {
        var random = Seeded(seed)
        let blocks = try blocks(&random, count: count)
        let peers = (0..<count).map { index in
            Peer(
                id: "p\(index)",
                group: ["x", "y", "z"][index % 3],
                values: blocks.compactMapValues { $0[index].map { .number($0) } }
            )
        }
        let bench = Bench(columns + [("place", "rank(total, 'shared')"), ("last", "rank(total, 'shared', 'ascending')")])
        let set = try ColumnSet(columns: bench.columns, environment: bench.environment)
        let scores = set.evaluate(peers)
        guard let plan = LinearPlan(set, column: "total") else {
            // Only a formula all of whose inputs have been folded away may be refused here.
            #expect(!["a", "b", "c"].contains { input in columns.contains { $0.1.contains(input) } }, "seed \(seed)")
            return
        }
        let fixed = try plan.score(blocks: blocks)
        let strata = (0..<count).map { Int32($0 % 3) * 1_000 - 7 }
        let ranks = try #require(fixed.ranks(strata: strata))
        let rising = try #require(fixed.ranks(strata: strata, direction: .ascending))
        for index in 0..<count {
            let expected: Exact? = if case .number(let number) = scores.value("total", of: index) { number } else { nil }
            #expect(fixed[index] == expected, "seed \(seed), row \(index)")
            #expect(Exact(Int(ranks[index])) == number(scores.value("place", of: index)), "seed \(seed), row \(index)")
            #expect(Exact(Int(rising[index])) == number(scores.value("last", of: index)), "seed \(seed), row \(index)")
        }
    }

    private func number(_ value: Value) -> Exact {
        if case .number(let number) = value { number } else { 0 }
    }

    @Test func `is computed in pieces as in one`() throws {
        var random = Seeded(7)
        let blocks = try blocks(&random, count: 5_000)
        let set = try ColumnSet(columns: [Column(id: "total", formula: "clamp(a, 0, 9) + b / 3")], environment: Bench.environment)
        let run = try #require(LinearPlan(set, column: "total")).bind(blocks)
        let whole = run.score(rows: 0..<run.count)
        let pieces = [0..<64, 64..<2_560, 2_560..<5_000].map { run.score(rows: $0) }
        #expect(FixedColumn(joining: pieces) == whole)
        #expect(FixedColumn(joining: [run.score(rows: 0..<100), run.score(rows: 128..<5_000)]) == nil)
        #expect(FixedColumn(joining: []) == nil)
        #expect(run.score(rows: 4_992..<9_000).count == 8)
        #expect(run.score(rows: 9_000..<9_100).count == 0)
        #expect(run.score(rows: 70..<80).count == 16)
    }

    @Test func `is made from a formula alone, too`() throws {
        let inputs: [String: InputForm] = ["x": .number(least: 0, most: 100), "y": .number(least: 0, most: 100)]
        let plan = try #require(LinearPlan(formula: "40% * clamp(coalesce(x, 0), 0, 100) + 60% * y", inputs: inputs))
        let x = try #require(IndicatorBlock([50, nil, 100]))
        let y = try #require(IndicatorBlock([100, 50, nil]))
        let column = try plan.score(blocks: ["x": x, "y": y])
        #expect((0..<3).map { column[$0] } == [80, 30, nil])
        #expect(LinearPlan(formula: "x +", inputs: inputs) == nil)
        #expect(LinearPlan(formula: "z", inputs: inputs) == nil)
    }

    @Test func `lists the blocks it needs and refuses to go without them`() throws {
        let set = try ColumnSet(columns: [Column(id: "total", formula: "b + bounded * quota")], environment: Bench.environment)
        let plan = try #require(LinearPlan(set, column: "total", settings: ["quota": .number(2)]))
        #expect(plan.inputs == ["b", "bounded"])
        let two = try #require(IndicatorBlock([1, 2]))
        let three = try #require(IndicatorBlock([1, 2, 3]))
        #expect(throws: BlockFault.noBlock("bounded")) { try plan.score(blocks: ["b": two]) }
        #expect(throws: BlockFault.unequalCounts) { try plan.score(blocks: ["b": two, "bounded": three]) }
        #expect(try plan.score(blocks: ["b": two, "bounded": two])[1] == 6)
    }

    @Test func `refuses values out of bounds, but not what is missing`() throws {
        var environment = Bench.environment
        environment.inputs["bounded"] = .number(least: 10, most: 100)
        let set = try ColumnSet(columns: [Column(id: "total", formula: "bounded")], environment: environment)
        let plan = try #require(LinearPlan(set, column: "total"))
        #expect(try plan.score(blocks: ["bounded": #require(IndicatorBlock([10, nil, 100]))])[0] == 10)
        for value in [Exact("9.9"), Exact("100.1"), Exact(0)] {
            #expect(throws: BlockFault.outOfBounds("bounded")) {
                try plan.score(blocks: ["bounded": #require(IndicatorBlock([50, value]))])
            }
        }
    }

    @Test func `adds up what all terms together can reach before it trusts 64 bits`() throws {
        let set = try ColumnSet(columns: [Column(id: "total", formula: "a + b + c")], environment: Bench.environment)
        let plan = try #require(LinearPlan(set, column: "total"))
        let most = try #require(IndicatorBlock([Exact(1 << 60)]))
        let one = try #require(IndicatorBlock([1]))
        #expect(try plan.score(blocks: ["a": most, "b": most, "c": most])[0] == Exact(3 << 60))
        let more = try #require(IndicatorBlock([Exact(1 << 61)]))
        #expect(throws: BlockFault.tooLarge) { try plan.score(blocks: ["a": more, "b": more, "c": one]) }
    }

    @Test func `says so when the exact answer would not fit`() throws {
        let set = try ColumnSet(
            columns: [
                Column(id: "total", formula: "a * 1000000 + b"), Column(id: "odd", formula: "a / 2305843009213693951 + b / 7"),
            ],
            environment: Bench.environment
        )
        let large = try #require(IndicatorBlock([Exact(1 << 50)]))
        let small = try #require(IndicatorBlock([1]))
        #expect(throws: BlockFault.tooLarge) {
            try #require(LinearPlan(set, column: "total")).score(blocks: ["a": large, "b": small])
        }
        #expect(throws: BlockFault.tooLarge) {
            try #require(LinearPlan(set, column: "odd")).score(blocks: ["a": small, "b": small])
        }
        #expect(try #require(LinearPlan(set, column: "total")).score(blocks: ["a": small, "b": small])[0] == 1_000_001)
    }
}

@Suite struct `Ranking a fixed column` {
    private func column(_ values: [Exact?]) throws -> FixedColumn {
        let set = try ColumnSet(columns: [Column(id: "total", formula: "a")], environment: Bench.environment)
        return try #require(LinearPlan(set, column: "total")).score(blocks: ["a": #require(IndicatorBlock(values))])
    }

    @Test func `shares places within strata and gives none to what is missing`() throws {
        let column = try column([90, 80, nil, 80, 70, 60, 60])
        #expect(column.ranks(strata: [0, 0, 0, 0, 0, 1, 1]) == [1, 2, 0, 2, 4, 1, 1])
        #expect(column.ranks(strata: [0, 0, 0, 0, 0, 1, 1], direction: .ascending) == [4, 2, 0, 2, 1, 1, 1])
        #expect(column.ranks(strata: [0]) == nil)
    }

    @Test func `copes with extreme values and strata together`() throws {
        let far = Exact(1 << 61)
        let column = try column([far, -far, 0, far, nil])
        #expect(column.ranks(strata: [.max, .min, .min, .max, 0]) == [1, 2, 1, 1, 0])
    }

    @Test func `has nothing to rank where nothing is there`() throws {
        #expect(try column([nil, nil]).ranks(strata: [0, 0]) == [0, 0])
        #expect(try column([]).ranks(strata: []) == [])
        #expect(try column([5, 5]).ranks(strata: [3, 3]) == [1, 1])
    }
}
