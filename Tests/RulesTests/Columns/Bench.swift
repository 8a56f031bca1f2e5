import Rules

/// A small rulebook for tests: one formula after the other over the same inputs.
struct Bench {
    var environment: Environment
    var columns: [Column]

    /// Number inputs `a` to `e` and `h`, and one input of every other form.
    static let environment = Environment(
        settings: ["quota": .number(percent(30)), "local": .missing(Missing("not-given", ["local"])), "label": .text("甲")],
        inputs: [
            "a": .number(least: nil, most: nil), "b": .number(least: nil, most: nil), "c": .number(least: nil, most: nil),
            "bounded": .number(least: 0, most: 100), "yes": .truth, "no": .truth, "unsaid": .truth, "note": .text,
            "grade": .choice([
                .init(text: "优秀", points: 10), .init(text: "合格", points: 6), .init(text: "暂缓", points: nil),
            ]),
            "plain": .choice([.init(text: "x", points: nil)]), "halves": .series(parts: ["h1", "h2"], length: nil),
            "three": .series(parts: [], length: 3), "marks": .series(parts: [], length: nil),
            "raters": .groups(GroupsForm(groups: weights, empty: .renormalise)),
            "strict": .groups(GroupsForm(groups: weights, empty: .notComputable)),
        ],
        ballots: ["vote": vote, "simple": simple],
        tables: [
            "steps": StepTable(
                steps: [.init(from: 0, value: 1), .init(from: 10, value: 2), .init(from: 20, value: 4)],
                below: nil
            )
        ]
    )

    static let weights = [Weighted(id: "leader", weight: percent(60)), Weighted(id: "peer", weight: percent(40))]
    static let options = [
        BallotForm.Option(id: "good", value: 100), BallotForm.Option(id: "fair", value: 60),
        BallotForm.Option(id: "unknown", value: nil),
    ]
    static let alone = [Weighted(id: "", weight: 1)]
    static let simple = BallotForm(options: options, items: alone, groups: alone, empty: .notComputable)
    static let vote = BallotForm(
        options: options,
        items: [Weighted(id: "work", weight: percent(30)), Weighted(id: "duty", weight: percent(70))],
        groups: weights,
        empty: .notComputable
    )

    static func percent(_ number: Int) -> Exact {
        Exact(number, over: 100) ?? 0
    }

    init(_ columns: [(String, String)] = [], environment: Environment = Bench.environment) {
        self.columns = columns.map { Column(id: $0.0, formula: $0.1) }
        self.environment = environment
    }

    func scores(_ peers: [Peer], settings: [String: Value] = [:], sizes: [String: Int] = [:]) throws -> Scores {
        try ColumnSet(columns: columns, environment: environment).evaluate(peers, settings: settings, sizes: sizes)
    }

    /// The value of one formula for one peer.
    static func value(
        _ formula: String,
        _ values: [String: Value] = [:],
        settings: [String: Value] = [:],
        environment: Environment = environment
    ) throws -> Value {
        let peer = Peer(id: "p", values: values)
        return try Bench([("result", formula)], environment: environment).scores([peer], settings: settings).value(
            "result",
            of: 0
        )
    }

    /// The value in a short spelling: a number's text, `true`, a text in quotes, `!reason` where it is missing.
    static func spelled(_ value: Value) -> String {
        switch value {
        case .number(let number): number.text
        case .truth(let truth): truth ? "true" : "false"
        case .text(let text): "'\(text)'"
        case .series(let parts): "[" + parts.map(spelled).joined(separator: ", ") + "]"
        case .missing(let missing): "!" + ([missing.key] + missing.arguments).joined(separator: ":")
        case .groups, .tally: "?"
        }
    }

    static func mistakes(_ columns: [Column], environment: Environment = environment) -> [FormulaMistake] {
        do throws(FormulaMistakes) {
            _ = try ColumnSet(columns: columns, environment: environment)
            return []
        } catch {
            return error.list
        }
    }
}
