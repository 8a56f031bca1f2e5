import Rules
import Testing

/// Random rules over random peers, many times.
@Suite struct `Whatever the rules and the peers` {
    struct World: CustomStringConvertible {
        let rules: String
        let cases: [Trial.Case]
        let peers: PeerCounts
        var description: String { rules + "\n" + cases.map { "\($0.id) \($0.group) \($0.values)" }.joined(separator: "\n") }
    }

    private static let names = ["five", "four", "three", "none"]

    private static func world(_ seed: UInt64) -> World {
        var random = SeededGenerator(seed)
        var rules = Bool.random(using: &random) ? SampleGrading.bands : SampleGrading.open
        if Bool.random(using: &random) { rules = rules.replacing("not_graded", with: "three") }
        if Bool.random(using: &random) { rules = rules.replacing("all_down", with: "break_by\nbreak_by: [tie]") }
        if Bool.random(using: &random) { rules += "gates: [{grade: four, when: 'coalesce(second, 0) > 1'}]\n" }
        if Bool.random(using: &random) { rules += "ceilings: [{id: veto, label: {zh-Hans: 否决}, when: veto, at_most: three}]\n" }
        if Bool.random(using: &random) {
            let counted = Bool.random(using: &random)
            rules += "awards: [{id: won, label: {zh-Hans: 表彰}, when: honour, grade: five, counted: \(counted)}]\n"
        }
        rules += "shares:\n"
        for index in 0..<Int.random(in: 1...4, using: &random) { rules += share(index, &random) + "\n" }
        let cases = (0..<Int.random(in: 0...25, using: &random)).map { index in
            var values: [String: Value] = ["veto": .truth(Int.random(in: 0..<6, using: &random) == 0)]
            values["honour"] = .truth(Int.random(in: 0..<5, using: &random) == 0)
            if Int.random(in: 0..<8, using: &random) > 0 { values["x"] = .number(Exact(Int.random(in: 68...95, using: &random))) }
            values["second"] = .number(Exact(Int.random(in: 0...4, using: &random)))
            return Trial.Case(id: "P\(index)", group: Bool.random(using: &random) ? "a" : "b", values: values)
        }
        let isPadded = Int.random(in: 0..<4, using: &random) == 0
        return World(
            rules: rules,
            cases: cases,
            peers: PeerCounts(total: isPadded ? 60 : nil, byClass: isPadded ? ["a": 30] : [:])
        )
    }

    private static func share(_ index: Int, _ random: inout SeededGenerator) -> String {
        let of = Bool.random(using: &random) ? "class" : "all"
        let per = Int.random(in: 0...60, using: &random)
        let rounding = ["down", "up", "nearest"].randomElement(using: &random) ?? "down"
        let first = Int.random(in: 0...2, using: &random)
        let last = Int.random(in: first...2, using: &random)
        if Bool.random(using: &random) {
            let grades = names[first...last].joined(separator: ", ")
            let key = Bool.random(using: &random) ? "at_most" : "about"
            return "  - {id: s\(index), grades: [\(grades)], \(key): \(per) %, rounding: \(rounding), of: \(of)}"
        }
        let grades = names[(first + 1)...].joined(separator: ", ")
        return "  - {id: s\(index), grades: [\(grades)], at_least: \(per) %, rounding: \(rounding), of: \(of)}"
    }

    private static func result(_ world: World, shuffledBy seed: UInt64? = nil) throws -> TrialResult {
        var cases = world.cases
        if let seed {
            var random = SeededGenerator(seed)
            cases.shuffle(using: &random)
        }
        return try SampleGrading.run(SampleGrading.rulebook(world.rules), cases, peers: world.peers)
    }

    private static func grades(_ result: TrialResult) -> [String: String?] {
        Dictionary(uniqueKeysWithValues: result.cases.map { ($0.trial.id, $0.proposals.first?.proposal.grade) })
    }

    @Test(arguments: UInt64(1)...40) func `no cap is exceeded, and every floor is reached that can be`(_ block: UInt64) throws {
        for seed in block * 1_000..<block * 1_000 + 10 {
            let world = Self.world(seed)
            let result = try Self.result(world)
            for limit in result.limits {
                let isCap = limit.kind == .atMost || limit.kind == .about
                // Floors here reach down to the worst grade; only those awarded outside the shares may stand against them.
                let hasOutside = world.rules.contains("counted: false")
                if isCap || !hasOutside && world.peers == .listed {
                    #expect(limit.isKept, "seed \(seed): \(limit) in \(world)")
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...20) func `the order they are given in does not matter`(_ block: UInt64) throws {
        for seed in block * 1_000..<block * 1_000 + 10 {
            let world = Self.world(seed)
            let first = Self.grades(try Self.result(world))
            let second = Self.grades(try Self.result(world, shuffledBy: seed + 7))
            #expect(first == second, "seed \(seed): \(world)")
        }
    }

    @Test(arguments: UInt64(1)...20) func `the order they are given in never changes what bound them`(_ block: UInt64) throws {
        for seed in block * 1_000..<block * 1_000 + 10 {
            let world = Self.world(seed)
            let first = Self.binds(try Self.result(world))
            let second = Self.binds(try Self.result(world, shuffledBy: seed + 7))
            #expect(first == second, "seed \(seed): \(world)")
        }
    }

    private static func binds(_ result: TrialResult) -> [String: [Bind]?] {
        Dictionary(uniqueKeysWithValues: result.cases.map { ($0.trial.id, $0.proposals.first?.proposal.binds) })
    }

    @Test(arguments: UInt64(1)...20) func `equals get equal grades`(_ block: UInt64) throws {
        for seed in block * 1_000..<block * 1_000 + 10 {
            let world = Self.world(seed)
            let result = try Self.result(world)
            for left in result.cases {
                for right in result.cases where left.group == right.group && left.trial.values == right.trial.values {
                    let grades = [left, right].map { $0.proposals.first?.proposal.grade }
                    #expect(grades[0] == grades[1], "seed \(seed): \(left.trial.id) and \(right.trial.id) in \(world)")
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...20) func `a veto is a ceiling, award or not`(_ block: UInt64) throws {
        for seed in block * 1_000..<block * 1_000 + 10 {
            let world = Self.world(seed)
            guard world.rules.contains("ceilings") else { continue }
            for item in try Self.result(world).cases where item.trial.values["veto"] == .truth(true) {
                let grade = item.proposals.first?.proposal.grade
                #expect(grade != "five" && grade != "four", "seed \(seed): \(item.trial.id) in \(world)")
            }
        }
    }

    @Test(arguments: UInt64(1)...20) func `the check of decisions agrees with the proposals`(_ block: UInt64) throws {
        for seed in block * 1_000..<block * 1_000 + 10 {
            let world = Self.world(seed)
            let result = try Self.result(world)
            let plan = try #require(result.plan.gradings.first)
            let outside = world.rules.contains("counted: false")
            let decided = result.cases.map { item in
                CapCheck.Decided(
                    peer: item.trial.id,
                    group: item.group,
                    grade: item.proposals.first?.proposal.grade,
                    isOutside: outside && item.trial.values["honour"] == .truth(true)
                        && item.proposals.first?.proposal.grade == "five"
                )
            }
            let broken = CapCheck(plan).broken(by: decided, counts: world.peers).filter { $0.kind != .atLeast }
            #expect(broken == [], "seed \(seed): \(world)")
        }
    }
}
