import Rules
import Testing

@Suite struct `Checking columns` {
    @Test(
        arguments: [
            // Names.
            ("a + nobody", 4, "unknown-name", ["nobody"]), ("a + yess", 4, "unknown-name-near", ["yess", "yes"]),
            ("steps + 1", 0, "table-as-value", ["steps"]),
            // Kinds.
            ("a + yes", 4, "expected-number", ["yes"]), ("a and yes", 0, "expected-truth", ["a"]),
            ("not a", 4, "expected-truth", ["a"]),
            ("-note", 1, "expected-number", ["note"]), ("a == note", 0, "compared-kinds", ["a", "note"]),
            ("note < 'x'", 0, "not-ordered", ["note"]),
            ("yes < no", 0, "not-ordered", ["yes"]), ("halves == halves", 0, "not-comparable", ["halves"]),
            ("vote == vote", 0, "not-comparable", ["vote"]),
            ("if(a, 1, 2)", 3, "expected-truth", ["a"]), ("if(yes, 1, 'x')", 11, "branches-differ", ["if", "'x'"]),
            ("coalesce(a, yes)", 12, "branches-differ", ["coalesce", "yes"]),
            ("coalesce(raters, 1)", 9, "not-a-result", ["raters"]),
            ("max(a, note)", 7, "expected-number", ["note"]), ("trimmed_mean(a, 1)", 13, "expected-series", ["a"]),
            ("abs(halves)", 4, "expected-number", ["halves"]),
            ("clamp(a, yes, 1)", 9, "expected-number", ["yes"]), ("vote", 0, "not-a-result", ["vote"]),
            ("raters", 0, "not-a-result", ["raters"]),
            ("halves + three", 9, "series-lengths", ["2", "3"]), ("vote + 1", 0, "expected-number", ["vote"]),
            // Choices and literal arguments.
            ("grade == '优'", 9, "unknown-choice", ["优", "优秀, 合格, 暂缓"]),
            ("'x' != grade", 0, "unknown-choice", ["x", "优秀, 合格, 暂缓"]),
            ("points(a)", 7, "expected-choice-input", ["a"]), ("points(plain)", 7, "choice-without-points", ["plain"]),
            ("points(1 + 1)", 7, "expected-choice-input", ["1 + 1"]),
            ("part(a, 'h1')", 5, "expected-series-input", ["a"]), ("part(halves, 'h3')", 13, "unknown-part", ["h3", "h1, h2"]),
            ("part(halves, h1)", 13, "expected-literal", ["h1"]),
            ("part(three, '4')", 12, "unknown-part", ["4", "1–3"]), ("part(marks, 'x')", 12, "unknown-part", ["x", "1–…"]),
            ("part(three, '0')", 12, "unknown-part", ["0", "1–3"]),
            ("weighted(vote)", 9, "expected-groups-input", ["vote"]), ("step(a, a)", 8, "expected-table", ["a"]),
            ("step(yes, steps)", 5, "expected-number", ["yes"]),
            ("value(a)", 6, "expected-ballot", ["a"]), ("value(vote, 'cook')", 12, "unknown-group", ["cook", "leader, peer"]),
            ("value(vote, 'peer', 'soup')", 20, "unknown-item", ["soup", "work, duty"]),
            ("value(simple, 'peer')", 14, "unknown-group", ["peer", ""]),
            ("value(vote, note)", 12, "expected-literal", ["note"]),
            ("share(simple, 'god')", 14, "unknown-option", ["god", "good, fair, unknown"]),
            ("share(simple, 'good+')", 14, "unknown-option", ["", "good, fair, unknown"]),
            ("share(simple, 'unknown')", 14, "excluded-option", ["unknown"]),
            ("share(simple, 'good+good')", 14, "repeated-option", ["good"]),
            (
                "round(a, 1, 'up_half')", 12, "unknown-rounding",
                ["up_half", "half_up, half_even, down, up, floor, ceiling, nearest"]
            ),
            ("round(a, 0.5, 'up')", 9, "expected-whole", ["0.5"]), ("trimmed_mean(marks, 1.5)", 20, "expected-whole", ["1.5"]),
            ("2 ^ 0.5", 4, "exponent-not-whole", ["0.5"]),
            ("clamp(a, 5, 1)", 9, "bounds-crossed", ["5", "1"]),
            // Peers.
            ("rank(a)", 0, "rank-without-ties", []), ("rank(a, 'fair')", 8, "unknown-ties", ["fair", "shared, dense, last"]),
            ("rank(a, 'shared', 'up')", 18, "unknown-direction", ["up", "descending, ascending"]),
            ("rank(a, shared)", 8, "expected-literal", ["shared"]),
            ("best(a + 1)", 5, "expected-column", ["a + 1"]), ("best(yes)", 5, "expected-number", ["yes"]),
            ("best(quota)", 5, "expected-column", ["quota"]),
            ("best(nobody)", 5, "unknown-name", ["nobody"]), ("best(vote)", 5, "expected-column", ["vote"]),
        ] as [(String, Int, String, [String])]
    )
    func `finds what does not fit in a formula`(formula: String, offset: Int, key: String, arguments: [String]) {
        let found = Bench.mistakes([Column(id: "result", formula: formula)])
        #expect(found == [FormulaMistake(column: "result", offset: offset, key: "formula." + key, arguments: arguments)])
    }

    @Test(arguments: [
        ("max", "column-reserved"), ("missing", "column-reserved"), ("two words", "column-not-a-name"), ("", "column-not-a-name"),
        ("ａ", "column-not-a-name"),
        ("a", "column-name-taken"), ("quota", "column-name-taken"), ("vote", "column-name-taken"), ("steps", "column-name-taken"),
    ])
    func `finds names that cannot be`(id: String, key: String) {
        #expect(Bench.mistakes([Column(id: id, formula: "1")]).map(\.key) == ["formula." + key])
    }

    @Test func `finds a column that is there twice`() {
        let found = Bench.mistakes([Column(id: "x", formula: "1"), Column(id: "x", formula: "2")])
        #expect(found == [FormulaMistake(column: "x", offset: 0, key: "formula.column-twice", arguments: ["x"])])
    }

    @Test func `collects the mistakes of all columns at once, in their order`() {
        let found = Bench.mistakes([
            Column(id: "x", formula: "nobody + (1 +"), Column(id: "y", formula: "x + note"),
            Column(id: "z", formula: "a + yes + z"),
        ])
        #expect(
            found.map { "\($0.column)@\($0.offset) \($0.key.dropFirst(8))" } == [
                "x@0 unknown-name", "x@9 open-bracket", "x@13 expected-value", "y@4 expected-number", "z@4 expected-number",
                "z@10 circle",
            ]
        )
    }

    @Test(
        arguments: [
            ([("x", "x + 1")], ["x@0 x → x"]), ([("x", "a + y"), ("y", "z"), ("z", "1 + x")], ["x@4 x → y → z → x"]),
            ([("x", "y"), ("y", "x"), ("u", "1 + v"), ("v", "u"), ("w", "u + x")], ["x@0 x → y → x", "u@4 u → v → u"]),
            ([("w", "x"), ("x", "best(y)"), ("y", "x + v"), ("v", "a")], ["x@5 x → y → x"]),
            ([("x", "rank(x, 'shared')")], ["x@5 x → x"]),
            ([("x", "y"), ("y", "a"), ("z", "x + y")], []),
        ] as [([(String, String)], [String])]
    )
    func `reports circles with their members in order`(columns: [(String, String)], circles: [String]) {
        let found = Bench.mistakes(columns.map { Column(id: $0.0, formula: $0.1) })
        #expect(found.allSatisfy { $0.key == "formula.circle" })
        #expect(found.map { "\($0.column)@\($0.offset) \($0.arguments.joined())" } == circles)
    }

    @Test func `requires the kind a column expects`() throws {
        let gate = Column(id: "grade.star.gate", formula: "a", expects: .truth, isNamed: false)
        #expect(
            Bench.mistakes([gate]) == [
                FormulaMistake(column: "grade.star.gate", offset: 0, key: "formula.expected-truth", arguments: ["a"])
            ]
        )
        let good = Column(id: "grade.star.gate", formula: "a > 1", expects: .truth, isNamed: false)
        let set = try ColumnSet(columns: [good], environment: Bench.environment)
        #expect(set.evaluate([Peer(id: "p", values: ["a": .number(2)])]).value("grade.star.gate", of: 0) == .truth(true))
    }

    @Test func `orders columns after what they need, however they are declared`() throws {
        let set = try ColumnSet(
            columns: [("total", "net + extra"), ("net", "basic - 1"), ("basic", "a"), ("extra", "best(net)")].map {
                Column(id: $0.0, formula: $0.1)
            },
            environment: Bench.environment
        )
        #expect(set.dependencyOrder == ["basic", "net", "extra", "total"])
        #expect(set.needs(of: "total") == ["net", "extra"])
        #expect(set.kind(of: "total") == .number)
        #expect(set.kind(of: "nobody") == nil)
        let peers = [Peer(id: "p", values: ["a": .number(5)])]
        #expect(set.evaluate(peers, inOrder: ["basic", "net", "total", "extra"]) == nil)
        #expect(set.evaluate(peers, inOrder: ["basic", "net"]) == nil)
        #expect(set.evaluate(peers, inOrder: ["basic", "net", "extra", "total"])?.value("total", of: 0) == .number(8))
    }

    @Test func `goes through thousands of columns that need each other in a row`() throws {
        let columns = (0..<5_000).map { Column(id: "k\($0)", formula: $0 == 4_999 ? "a" : "k\($0 + 1) + 1") }
        let set = try ColumnSet(columns: columns, environment: Bench.environment)
        let scores = set.evaluate([Peer(id: "p", values: ["a": .number(1)])])
        #expect(scores.value("k0", of: 0) == .number(5_000))
        #expect(scores.explanation(of: "k0", for: 0) != nil)
        #expect(LinearPlan(set, column: "k0") == nil)
    }
}
