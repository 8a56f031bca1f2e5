import Rules
import Testing

@Suite struct `The value of a ballot` {
    private static func simple(_ counts: [Int]) -> [String: Value] {
        ["simple": .tally(Tally(counts: ["": ["": counts]]))]
    }

    @Test(arguments: [
        ([3, 2, 5], "value(simple)", "84"), ([3, 2, 5], "share(simple, 'good')", "0.6"),
        ([3, 2, 5], "share(simple, 'good+fair')", "1"),
        ([3, 2, 5], "share(simple, 'good + fair')", "1"), ([3, 2, 5], "cast(simple)", "10"), ([3, 2, 5], "counted(simple)", "5"),
        ([1, 2, 0], "value(simple)", "220/3"), ([0, 4, 0], "share(simple, 'good')", "0"), ([3, 2, 5], "value(simple, '')", "84"),
        ([0, 0, 7], "value(simple)", "!empty-ballot:simple"), ([0, 0, 0], "value(simple)", "!empty-ballot:simple"),
        ([0, 0, 7], "share(simple, 'good')", "!empty-ballot:simple"), ([0, 0, 7], "cast(simple)", "7"),
        ([0, 0, 7], "counted(simple)", "0"),
        ([3, 2, 5], "1 - counted(simple) / cast(simple)", "0.5"), ([3, 2], "value(simple)", "!bad-tally:simple"),
        ([3, -2, 0], "value(simple)", "!bad-tally:simple"),
        ([Int.max, Int.max, Int.max], "cast(simple)", "27670116110564327421"),
        ([0, 0, 7], "is_missing(simple)", "false"), ([0, 0, 7], "is_missing(value(simple))", "true"),
    ])
    func `leaves excluded options out of the denominator`(counts: [Int], formula: String, expected: String) throws {
        let value = try Bench.value(formula, Self.simple(counts))
        #expect(Bench.spelled(value) == expected)
    }

    @Test func `is missing when nobody handed the counts in`() throws {
        #expect(Bench.spelled(try Bench.value("value(simple)")) == "!not-given:simple")
        #expect(Bench.spelled(try Bench.value("cast(simple)")) == "!not-given:simple")
        #expect(Bench.spelled(try Bench.value("coalesce(value(simple), 60)")) == "60")
    }

    /// Leaders: work 100, duty 60; peers: work 80, duty nobody who knows.
    private static let full = Tally(counts: [
        "leader": ["work": [4, 0, 1], "duty": [0, 2, 0]], "peer": ["work": [1, 1, 0], "duty": [1, 0, 3]],
    ])
    private static let partial = Tally(counts: [
        "leader": ["work": [4, 0, 1], "duty": [0, 2, 0]], "peer": ["work": [1, 1, 0], "duty": [0, 0, 3]],
    ])

    @Test(arguments: [
        ("value(vote)", "80.8"), ("value(vote, 'leader')", "72"), ("value(vote, 'peer')", "94"),
        ("value(vote, 'peer', 'work')", "80"),
        ("value(vote, 'leader', 'duty')", "60"), ("share(vote, 'good', 'leader', 'work')", "1"),
        ("share(vote, 'good', 'peer')", "2/3"),
        ("share(vote, 'good')", "2/3"), ("cast(vote)", "9"), ("counted(vote)", "6"), ("cast(vote, 'leader')", "5"),
        ("cast(vote, 'leader', 'duty')", "2"), ("counted(vote, 'peer', 'duty')", "1"),
    ])
    func `weighs items, then groups`(formula: String, expected: String) throws {
        let value = try Bench.value(formula, ["vote": .tally(Self.full)])
        #expect(Bench.spelled(value) == expected)
    }

    @Test(arguments: [
        ("value(vote)", EmptyPolicy.notComputable, "!empty-part:vote:peer/duty"), ("value(vote)", .renormalise, "75.2"),
        ("value(vote, 'peer')", .notComputable, "!empty-part:vote:peer/duty"), ("value(vote, 'peer')", .renormalise, "80"),
        ("value(vote, 'peer', 'duty')", .renormalise, "!empty-part:vote:peer/duty"),
        ("value(vote, 'leader')", .notComputable, "72"),
    ])
    func `treats an empty item as its policy says`(formula: String, policy: EmptyPolicy, expected: String) throws {
        let value = try Bench.value(formula, ["vote": .tally(Self.partial)], environment: Self.environment(policy))
        #expect(Bench.spelled(value) == expected)
    }

    @Test(
        arguments: [
            (["leader": ["work": [1, 0, 0], "duty": [0, 1, 0]]], EmptyPolicy.notComputable, "!empty-part:vote:peer"),
            (["leader": ["work": [1, 0, 0], "duty": [0, 1, 0]]], .renormalise, "72"), ([:], .renormalise, "!empty-ballot:vote"),
            ([:], .notComputable, "!empty-ballot:vote"), (["peer": ["work": [0, 0, 9]]], .renormalise, "!empty-ballot:vote"),
            (["cook": ["work": [1, 0, 0]]], .renormalise, "!bad-tally:vote"),
            (["peer": ["soup": [1, 0, 0]]], .renormalise, "!bad-tally:vote"),
        ] as [([String: [String: [Int]]], EmptyPolicy, String)]
    )
    func `treats an empty group as its policy says, and an empty ballot as missing`(
        counts: [String: [String: [Int]]],
        policy: EmptyPolicy,
        expected: String
    ) throws {
        let value = try Bench.value("value(vote)", ["vote": .tally(Tally(counts: counts))], environment: Self.environment(policy))
        #expect(Bench.spelled(value) == expected)
    }

    private static func environment(_ policy: EmptyPolicy) -> Environment {
        var environment = Bench.environment
        environment.ballots["vote"] = BallotForm(
            options: Bench.vote.options,
            items: Bench.vote.items,
            groups: Bench.vote.groups,
            empty: policy
        )
        return environment
    }
}
