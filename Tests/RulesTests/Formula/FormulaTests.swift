import Rules
import Testing

@Suite struct `Reading a formula` {
    @Test(arguments: [
        ("1+2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("((a))", "a"), ("a-(b-c)", "a - (b - c)"), ("(a-b)-c", "a - b - c"),
        ("a/b/c", "a / b / c"), ("-2^2", "-2 ^ 2"), ("(-2)^2", "(-2) ^ 2"), ("2^3^2", "2 ^ 3 ^ 2"), ("(2^3)^2", "(2 ^ 3) ^ 2"),
        ("2^-1", "2 ^ -1"), ("- -a", "--a"), ("-a*b", "-a * b"), ("-(a*b)", "-(a * b)"), ("not a and b", "not a and b"),
        ("not (a and b)", "not (a and b)"), ("not a == b", "not a == b"), ("(not a) == b", "(not a) == b"),
        ("a or b and c", "a or b and c"), ("(a or b) and c", "(a or b) and c"), ("a+b<c*2", "a + b < c * 2"),
        ("15 %", "0.15"), ("15%*a", "0.15 * a"), ("if(a,b,if(c,d,e))", "if(a, b, if(c, d, e))"), ("'好' == x", "\"好\" == x"),
        ("x == 'say \"no\"'", "x == 'say \"no\"'"), ("missing", "missing"), ("true or false", "true or false"),
        ("peers()", "peers()"),
        ("总分 * 0.7", "总分 * 0.7"), ("a\n  +\tb", "a + b"), ("1/3", "1 / 3"), ("a_1+b2", "a_1 + b2"),
    ])
    func `knows what binds tighter, and writes it out in one spelling`(source: String, canonical: String) throws {
        let formula = try Formula.parse(source).get()
        #expect(formula.canonicalText == canonical)
        #expect(try Formula.parse(canonical).get().canonicalText == canonical)
    }

    @Test(
        arguments: [
            ("", 0, "empty", []), ("  ", 2, "empty", []), ("1 +", 3, "expected-value", [""]), ("* 2", 0, "expected-value", ["*"]),
            ("+2", 0, "expected-value", ["+"]), ("(1", 0, "open-bracket", []), ("max(1, 2", 3, "open-bracket", []),
            ("1 2", 2, "unexpected", ["2"]), ("1)", 1, "unexpected", [")"]), ("a < b < c", 6, "chained-comparison", []),
            ("a == not b", 5, "not-needs-brackets", []), ("mx(1)", 0, "unknown-function-near", ["mx", "max"]),
            ("quadrature(1)", 0, "unknown-function", ["quadrature"]), ("clamp(1, 2)", 0, "argument-count", ["clamp", "3", "2"]),
            ("rank(a, 'shared', 'descending', 1)", 0, "argument-count", ["rank", "1–3", "4"]),
            ("max()", 0, "too-few-arguments", ["max", "1", "0"]),
            ("max + 1", 0, "function-without-brackets", ["max"]), ("1.", 0, "bad-number", ["1."]),
            ("2x", 0, "bad-number", ["2x"]),
            ("1.2.3", 0, "bad-number", ["1.2.3"]), (".5", 0, "bad-number", [".5"]), ("'abc", 0, "open-text", ["'"]),
            ("a # b", 2, "unknown-character", ["#"]),
            ("a，b", 1, "use-instead", ["，", ","]), ("a ＋ b", 2, "use-instead", ["＋", "+"]),
            ("１２ + 1", 0, "use-instead", ["１２", "12"]),
            ("x == “好”", 5, "use-instead", ["“", "\""]), ("max（a, b)", 3, "use-instead", ["（", "("]),
            ("a = b", 2, "use-instead", ["=", "=="]),
            ("a ≥ 1", 2, "use-instead", ["≥", ">="]), ("a × 2", 2, "use-instead", ["×", "*"]),
            ("a && b", 2, "use-instead", ["&&", "and"]),
            ("a <> b", 2, "use-instead", ["<>", "!="]), ("ｂ + 1", 0, "use-instead", ["ｂ", "b"]),
            ("a\u{3000}+ b", 1, "use-instead", ["\u{3000}", " "]),
            ("15％", 0, "use-instead", ["15％", "15%"]), ("a，", 1, "use-instead", ["，", ","]),
        ] as [(String, Int, String, [String])]
    )
    func `says where it goes wrong and what to do`(source: String, offset: Int, key: String, arguments: [String]) {
        let first = mistakes(source).first
        #expect(first == FormulaMistake(offset: offset, key: "formula." + key, arguments: arguments))
    }

    @Test func `collects every mistake at once, in order`() {
        let found = mistakes("max(1，) + mn(2) * (3 + ) - 2x")
        #expect(found.map(\.offset) == [5, 6, 10, 23, 27])
        #expect(
            found.map { String($0.key.dropFirst(8)) } == [
                "use-instead", "expected-value", "unknown-function-near", "expected-value", "bad-number",
            ]
        )
    }

    @Test func `is bounded in length`() {
        #expect(mistakes("1" + String(repeating: " ", count: 3_999)).isEmpty)
        #expect(mistakes("1" + String(repeating: " ", count: 4_000)).map(\.key) == ["formula.too-long"])
        #expect(mistakes("a" + String(repeating: "\u{301}", count: 20_000)).map(\.key) == ["formula.too-long"])
    }

    @Test(arguments: ["(", "-", "not ", "abs(", "2^", "if(true,1,"])
    func `is bounded in depth, whatever it is nested with`(opening: String) {
        let found = mistakes(String(repeating: opening, count: 65) + "1")
        #expect(found.contains { $0.key == "formula.too-deep" && $0.arguments == ["64"] })
    }

    @Test func `allows the deepest nesting and the longest sum`() {
        #expect(mistakes(String(repeating: "(", count: 64) + "1" + String(repeating: ")", count: 64)).isEmpty)
        #expect(mistakes("a" + String(repeating: "+a", count: 1_999)).isEmpty)
    }

    @Test func `lists the names it uses once, as they come`() throws {
        let formula = try Formula.parse("b + step(a, tabelle) * b - share(vote, 'good') + 总分").get()
        #expect(formula.names == ["b", "a", "tabelle", "vote", "总分"])
    }

    @Test(arguments: [
        ("a", true), ("总分", true), ("a_1", true), ("x9", true), ("é", true), ("", false), ("9x", false), ("_a", false),
        ("a-b", false), ("a b", false), ("max", false), ("missing", false), ("ａ", false), ("a１", false), ("a.b", false),
    ])
    func `knows what can be a name`(text: String, isName: Bool) {
        #expect(FormulaName.isName(text) == isName)
        #expect(!FormulaName.isName(String(repeating: "a", count: 101)))
    }

    @Test func `never stumbles over noise`() {
        let pieces = [
            "a", "1", "(", ")", ",", "+", "-", "*", "/", "^", "<", "==", "not ", "and ", "if(", "max(", "'", "\"", "，", "％", "%",
            ".", "“", " ",
        ]
        for seed in UInt64(1)...2_000 {
            var random = Seeded(seed)
            let noise = (0..<random.whole(1...30)).map { _ in random.one(of: pieces) }.joined()
            switch Formula.parse(noise) {
            case .success(let formula): #expect(mistakes(formula.canonicalText).isEmpty, "seed \(seed): \(noise)")
            case .failure(let mistakes):
                #expect(!mistakes.list.isEmpty, "seed \(seed)")
                #expect(mistakes.list.allSatisfy { (0...noise.count).contains($0.offset) }, "seed \(seed): \(noise)")
            }
        }
    }

    private func mistakes(_ source: String) -> [FormulaMistake] {
        switch Formula.parse(source) {
        case .success: []
        case .failure(let mistakes): mistakes.list
        }
    }
}

@Suite struct `The nearest word` {
    @Test(
        arguments: [("maxx", "max"), ("scroe", "score"), ("总份", "总分"), ("zzzzzz", nil), ("peer", "peers")] as [(String, String?)]
    )
    func `is offered when few letters differ`(word: String, nearest: String?) {
        #expect(Nearest.word(to: word, among: ["max", "min", "score", "peers", "总分"]) == nearest)
    }

    @Test func `is the first by its bytes when two are as near`() {
        #expect(Nearest.word(to: "bat", among: ["hat", "cat"]) == "cat")
    }
}
