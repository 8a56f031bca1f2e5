import Rules

/// Random columns, peers and values, the same for the same seed.
struct RandomRulebook {
    let columns: [Column]
    let peers: [Peer]

    /// Number inputs `i0` to `i3`, a truth, and columns that need earlier ones; declared in random order.
    static let environment = Environment(
        settings: ["weight": .number(Bench.percent(25))],
        inputs: [
            "i0": .number(least: nil, most: nil), "i1": .number(least: nil, most: nil), "i2": .number(least: nil, most: nil),
            "i3": .number(least: nil, most: nil), "yes": .truth, "marks": .series(parts: [], length: 3),
        ]
    )

    init(_ random: inout Seeded) {
        let count = random.whole(2...7)
        var columns: [Column] = []
        for index in 0..<count {
            let known = (0..<4).map { "i\($0)" } + columns.map(\.id)
            columns.append(Column(id: "k\(index)", formula: RandomRulebook.formula(&random, known, depth: 3)))
        }
        self.columns = columns.shuffled(using: &random)
        peers = (0..<random.whole(1...9)).map { index in
            Peer(id: "p\(index)", group: random.one(of: ["x", "y"]), values: RandomRulebook.values(&random))
        }
    }

    private static func formula(_ random: inout Seeded, _ known: [String], depth: Int) -> String {
        func part() -> String { formula(&random, known, depth: depth - 1) }
        guard depth > 0 else {
            return random.chance(75) ? random.one(of: known) : random.one(of: ["0", "1", "2.5", "10%", "weight"])
        }
        switch random.whole(0...15) {
        case 0: return "(\(part()) + \(part()))"
        case 1: return "(\(part()) - \(part()))"
        case 2: return "(\(part()) * \(part()))"
        case 3: return "(\(part()) / \(part()))"
        case 4: return "max(\(part()), \(part()))"
        case 5: return "clamp(\(part()), 0, 100)"
        case 6: return "if(\(part()) > \(part()) or yes, \(part()), \(part()))"
        case 7: return "coalesce(\(part()), \(part()))"
        case 8: return "rank(\(random.one(of: known)), '\(random.one(of: ["shared", "dense", "last"]))')"
        case 9: return "\(random.one(of: ["best", "worst", "peer_mean", "peer_median"]))(\(random.one(of: known)))"
        case 10: return "mean_present(marks, \(part()))"
        case 11: return "round(\(part()), 2, 'half_up')"
        case 12: return "sum(marks * \(part()))"
        case 13: return "if(is_missing(\(part())), \(part()), \(part()))"
        default: return random.one(of: known)
        }
    }

    private static func values(_ random: inout Seeded) -> [String: Value] {
        var values: [String: Value] = [:]
        for input in 0..<4 where random.chance(85) {
            // Few different numbers, so that there are ties.
            values["i\(input)"] = .number(Exact(random.whole(-2...6), over: random.one(of: [1, 1, 2, 3])) ?? 0)
        }
        if random.chance(80) { values["yes"] = .truth(random.chance(50)) }
        if random.chance(80) {
            values["marks"] = .series(
                (0..<3).map { index in
                    random.chance(85)
                        ? .number(Exact(random.whole(0...4))) : .missing(Missing("not-given", ["marks", "\(index + 1)"]))
                }
            )
        }
        return values
    }
}
