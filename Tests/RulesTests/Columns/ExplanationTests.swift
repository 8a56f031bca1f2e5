import Rules
import Testing

@Suite struct `Explaining a value` {
    /// The tree in lines: words' key, arguments, fragment, value, reference.
    private func lines(_ explanation: Explanation?, indent: Int = 0) -> [String] {
        guard let explanation else { return [] }
        var line = String(repeating: "  ", count: indent) + ([explanation.key] + explanation.arguments).joined(separator: " ")
        if !explanation.fragment.isEmpty { line += " `\(explanation.fragment)`" }
        line += " = " + Bench.spelled(explanation.value)
        if let reference = explanation.reference { line += " → \(reference)" }
        if explanation.isFolded { line += " …" }
        return [line] + explanation.children.flatMap { lines($0, indent: indent + 1) }
    }

    private func explained(
        _ columns: [(String, String)],
        _ values: [[String: Value]],
        of column: String
    ) throws -> [String] {
        let peers = values.enumerated().map { Peer(id: "p\($0 + 1)", values: $1) }
        return lines(try Bench(columns).scores(peers).explanation(of: column, for: 0))
    }

    @Test func `goes down to what was entered`() throws {
        let found = try explained(
            [("net", "max(a - 2, 0)"), ("total", "quota * net + b")],
            [["a": .number(10), "b": .number(1)]],
            of: "total"
        )
        #expect(
            found == [
                "column total = 3.4 → column(\"total\")",
                "  sum `quota * net + b` = 3.4",
                "    product `quota * net` = 2.4",
                "      setting quota `quota` = 0.3 → setting(\"quota\")",
                "      column net `net` = 8 → column(\"net\")",
                "        call.max `max(a - 2, 0)` = 8",
                "          sum `a - 2` = 8",
                "            input a `a` = 10 → input(\"a\")",
                "            constant `2` = 2",
                "          constant `0` = 0",
                "    input b `b` = 1 → input(\"b\")",
            ]
        )
    }

    @Test func `shows only the branch that counts`() throws {
        let found = try explained(
            [("x", "if(yes, a, b / 0)"), ("y", "coalesce(c, a, b)")],
            [["yes": .truth(true), "a": .number(1)]],
            of: "x"
        )
        #expect(
            found.dropFirst() == [
                "  call.if `if(yes, a, b / 0)` = 1", "    input yes `yes` = true → input(\"yes\")",
                "    input a `a` = 1 → input(\"a\")",
            ]
        )
        let tried = try explained([("y", "coalesce(c, a, b)")], [["a": .number(1)]], of: "y")
        #expect(tried.dropFirst(2) == ["    input c `c` = !not-given:c → input(\"c\")", "    input a `a` = 1 → input(\"a\")"])
    }

    @Test func `shows what is missing where it is missing`() throws {
        let found = try explained([("x", "if(unsaid, a, b) + 1")], [[:]], of: "x")
        #expect(
            found == [
                "column x = !not-given:unsaid → column(\"x\")", "  sum `if(unsaid, a, b) + 1` = !not-given:unsaid",
                "    call.if `if(unsaid, a, b)` = !not-given:unsaid",
                "      input unsaid `unsaid` = !not-given:unsaid → input(\"unsaid\")",
                "    constant `1` = 1",
            ]
        )
    }

    @Test func `says how many peers were compared and who is first`() throws {
        let found = try explained(
            [("x", "a * 2"), ("place", "rank(x, 'shared')"), ("top", "best(x)"), ("many", "peers()")],
            [["a": .number(1)], ["a": .number(3)], [:], ["a": .number(3)]],
            of: "place"
        )
        #expect(
            found == [
                "column place = 3 → column(\"place\")", "  call.rank `rank(x, 'shared')` = 3",
                "    column x `x` = 2 → column(\"x\")",
                "      product `a * 2` = 2", "        input a `a` = 1 → input(\"a\")", "        constant `2` = 2",
                "    peers-compared 3 4 x = 3 → peers(\"x\")", "      peers-foremost p2, p4 2 = 6",
            ]
        )
    }

    @Test func `opens a column once and folds it after that`() throws {
        let found = try explained([("x", "a"), ("y", "x + x")], [["a": .number(1)]], of: "y")
        #expect(
            found.dropFirst(2) == [
                "    column x `x` = 1 → column(\"x\")", "      input a `a` = 1 → input(\"a\")",
                "    column x `x` = 1 → column(\"x\") …",
            ]
        )
    }

    @Test func `stays small however often columns use each other`() throws {
        let columns = [("k0", "a")] + (1..<40).map { ("k\($0)", "k\($0 - 1) + k\($0 - 1)") }
        let found = try explained(columns, [["a": .number(1)]], of: "k39")
        #expect(found.count == 41 + 39 + 39)
        #expect(found.first == "column k39 = 549755813888 → column(\"k39\")")
    }

    @Test func `opens ballots to the counts`() throws {
        let tally = Tally(counts: [
            "leader": ["work": [1, 1, 4], "duty": [1, 0, 0]], "peer": ["work": [1, 0, 0], "duty": [0, 0, 1]],
        ])
        let found = try explained([("x", "value(vote)")], [["vote": .tally(tally)]], of: "x")
        #expect(
            found == [
                "column x = !empty-part:vote:peer/duty → column(\"x\")",
                "  call.value `value(vote)` = !empty-part:vote:peer/duty",
                "    input vote `vote` = ? → input(\"vote\")", "    group leader 0.6 = 94", "      item work 0.3 = 80",
                "        option good 100 = 1",
                "        option fair 60 = 1", "        excluded-option unknown = 4", "      item duty 0.7 = 100",
                "        option good 100 = 1",
                "        option fair 60 = 0", "        excluded-option unknown = 0",
                "    group peer 0.4 = !empty-part:vote:peer/duty", "      item work 0.3 = 100",
                "        option good 100 = 1", "        option fair 60 = 0", "        excluded-option unknown = 0",
                "      item duty 0.7 = !empty-part:vote:peer/duty", "        option good 100 = 0", "        option fair 60 = 0",
                "        excluded-option unknown = 1",
            ]
        )
        let plain = try explained([("x", "value(simple)")], [["simple": .tally(Tally(counts: ["": ["": [1, 2, 3]]]))]], of: "x")
        #expect(plain.dropFirst(3) == ["    option good 100 = 1", "    option fair 60 = 2", "    excluded-option unknown = 3"])
    }

    @Test func `opens groups to their means`() throws {
        let found = try explained([("x", "weighted(raters)")], [["raters": .groups(["leader": .number(90)])]], of: "x")
        #expect(found.dropFirst(3) == ["    group leader 0.6 = 90", "    group peer 0.4 = !group-not-given:raters:peer"])
    }

    @Test func `has nothing to say of what is not there`() throws {
        let scores = try Bench([("x", "a")]).scores([Peer(id: "p", values: [:])])
        #expect(scores.explanation(of: "y", for: 0) == nil)
        #expect(scores.explanation(of: "x", for: 1) == nil)
    }
}
