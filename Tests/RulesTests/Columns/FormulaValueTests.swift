import Rules
import Testing

@Suite struct `The value of a formula` {
    private static let given: [String: Value] = [
        "a": .number(7), "b": .number(2), "yes": .truth(true), "no": .truth(false), "note": .text("好"), "grade": .text("优秀"),
        "halves": .series([.number(84), .number(92)]),
        "three": .series([.number(1), .missing(Missing("not-given", ["three", "2"])), .number(3)]),
        "marks": .series([.number(90), .number(70), .number(80), .number(100), .number(60)]),
        "raters": .groups(["leader": .number(90)]), "strict": .groups(["leader": .number(90), "peer": .number(80)]),
    ]

    @Test(arguments: [
        // Arithmetic and precedence.
        ("a + b * 3", "13"), ("(a + b) * 3", "27"), ("a - b - 1", "4"), ("a / b / 2", "1.75"), ("-b ^ 2", "-4"),
        ("(-b) ^ 2", "4"),
        ("2 ^ 3 ^ 2", "512"), ("b ^ -1", "0.5"), ("1/3", "1/3"), ("15% * 200", "30"), ("0.1 + 0.2 == 0.3", "true"), ("--a", "7"),
        ("a * -b", "-14"), ("quota * 10", "3"),
        // Comparison and truth.
        ("a > b", "true"), ("a >= 7", "true"), ("a < 7", "false"), ("a <= 7 and b != 3", "true"), ("not a == b", "true"),
        ("not yes or yes", "true"), ("yes == no", "false"), ("note == '好'", "true"), ("note != '差'", "true"),
        ("grade == '优秀'", "true"), ("label == '甲'", "true"), ("yes or no and no", "true"), ("(yes or no) and no", "false"),
        // Functions over many.
        ("min(a, b, 3)", "2"), ("max(marks)", "100"), ("sum(marks, a)", "407"), ("mean(marks)", "80"),
        ("count(marks, a, c)", "6"),
        ("count(three)", "2"), ("mean_present(three)", "2"), ("sum_present(three, c, a)", "11"), ("trimmed_mean(marks, 1)", "80"),
        ("trimmed_mean(marks, 0)", "80"), ("trimmed_mean(marks, 2)", "80"),
        // Functions of one number.
        ("clamp(a, 0, 5)", "5"), ("clamp(b, 3, 5)", "3"), ("clamp(b, 0, 5)", "2"), ("abs(b - a)", "5"), ("floor(-a / 2)", "-4"),
        ("ceil(a / 2)", "4"), ("round(a / 3, 2, 'half_up')", "2.33"), ("round(2.5, 0, 'half_even')", "2"),
        ("round(7 / 3, 1, \"ceiling\")", "2.4"),
        // Look-ups.
        ("step(a, steps)", "1"), ("step(10, steps)", "2"), ("step(9.999, steps)", "1"), ("step(1000, steps)", "4"),
        ("points(grade)", "10"), ("part(halves, 'h2')", "92"), ("part(three, '3')", "3"), ("weighted(raters)", "90"),
        ("weighted(strict)", "86"),
        // Choosing.
        ("if(yes, a, b)", "7"), ("if(no, a, if(yes, 5, b))", "5"), ("if(yes, 1, 1 / 0)", "1"), ("if(no, c, 2)", "2"),
        ("if(yes, '甲', '乙')", "'甲'"), ("coalesce(c, local, a)", "7"), ("coalesce(missing, 0)", "0"),
        ("is_missing(c)", "true"), ("is_missing(a)", "false"), ("is_missing(1 / 0)", "true"), ("is_missing(simple)", "true"),
        ("is_missing(raters)", "false"),
        // Series, part by part.
        ("halves * 0.5", "[42, 46]"), ("100 - halves", "[16, 8]"), ("halves - halves", "[0, 0]"), ("-halves", "[-84, -92]"),
        ("halves ^ 2", "[7056, 8464]"), ("three + 1", "[2, !not-given:three:2, 4]"), ("sum(halves * 2) / 2", "176"),
        ("halves / (b - 2)", "[!division-by-zero, !division-by-zero]"), ("three * three", "[1, !not-given:three:2, 9]"),
    ])
    func `is exact`(formula: String, expected: String) throws {
        let value = try Bench.value(formula, Self.given)
        #expect(Bench.spelled(value) == expected)
    }

    @Test(arguments: [
        ("c", "!not-given:c"), ("c + 1", "!not-given:c"), ("0 * c", "!not-given:c"), ("c == c", "!not-given:c"),
        ("-c", "!not-given:c"),
        ("max(a, c)", "!not-given:c"), ("sum(three)", "!not-given:three:2"), ("min(three)", "!not-given:three:2"),
        ("mean(three)", "!not-given:three:2"), ("trimmed_mean(three, 1)", "!not-given:three:2"),
        ("part(three, '2')", "!not-given:three:2"),
        ("missing", "!stated"), ("missing + 1", "!stated"), ("if(unsaid, 1, 2)", "!not-given:unsaid"),
        ("if(yes, c, 2)", "!not-given:c"),
        ("not unsaid", "!not-given:unsaid"), ("coalesce(c, local)", "!not-given:c"), ("local", "!not-given:local"),
        ("a / (b - 2)", "!division-by-zero"), ("0 ^ -1", "!division-by-zero"), ("0 / 0", "!division-by-zero"),
        ("a ^ (1 / b)", "!exponent-not-whole:0.5"), ("10 ^ 1001", "!number-too-large"),
        ("(10 ^ 1000) ^ 1000", "!number-too-large"),
        ("trimmed_mean(halves, 1)", "!too-few-to-trim:2:1"), ("trimmed_mean(marks, a)", "!too-few-to-trim:5:7"),
        ("clamp(a, 5, b)", "!bounds-crossed:5:2"), ("step(-1, steps)", "!below-first-step:steps:-1"),
        ("mean_present(c)", "!not-given:c"), ("sum_present(c, local)", "!not-given:c"), ("round(a, -b, 'up')", "!not-a-count:-2"),
        ("halves + marks", "!unequal-lengths:2:5"), ("weighted(raters) + c", "!not-given:c"),
        ("part(marks, '6')", "!no-such-part:marks:6"),
    ])
    func `is missing, with its reason, and never 0`(formula: String, expected: String) throws {
        let value = try Bench.value(formula, Self.given)
        #expect(Bench.spelled(value) == expected)
    }

    @Test(arguments: [
        ("unsaid and no", "false"), ("no and unsaid", "false"), ("unsaid and yes", "!not-given:unsaid"),
        ("yes and unsaid", "!not-given:unsaid"),
        ("unsaid or yes", "true"), ("yes or unsaid", "true"), ("unsaid or no", "!not-given:unsaid"),
        ("no or unsaid", "!not-given:unsaid"),
        ("unsaid and unsaid", "!not-given:unsaid"), ("yes and unsaid and no", "false"), ("no or unsaid or yes", "true"),
        ("false and missing", "false"), ("true or missing", "true"), ("c > 1 and no", "false"),
    ])
    func `is three-valued in logic`(formula: String, expected: String) throws {
        let value = try Bench.value(formula, Self.given)
        #expect(Bench.spelled(value) == expected)
    }

    @Test(
        arguments: [
            (["bounded": .number(101)], "bounded", "!above-most:bounded:101:100"),
            (["bounded": .number(-1)], "bounded", "!below-least:bounded:-1:0"),
            (["bounded": .number(100)], "bounded", "100"), (["a": .text("7")], "a", "!wrong-kind:a"),
            (["yes": .number(1)], "yes", "!wrong-kind:yes"),
            (["grade": .text("优")], "grade", "!not-a-choice:grade:优"),
            (["grade": .text("暂缓")], "points(grade)", "!no-points:grade:暂缓"),
            (["halves": .series([.number(1)])], "sum(halves)", "!wrong-length:halves:2:1"),
            (["marks": .series([])], "sum(marks)", "!none-present"),
            (["marks": .series([])], "max(marks)", "!none-present"), (["marks": .series([])], "count(marks)", "0"),
            (["marks": .series([.text("x")])], "count(marks)", "0"),
            (["raters": .groups([:])], "weighted(raters)", "!no-group:raters"),
            (["raters": .groups([:])], "is_missing(raters)", "true"),
            (["raters": .groups(["cook": .number(1)])], "weighted(raters)", "!wrong-kind:raters"),
            (["strict": .groups(["leader": .number(90)])], "weighted(strict)", "!group-not-given:strict:peer"),
            (["a": .missing(Missing("withheld"))], "a + 1", "!withheld"),
        ] as [([String: Value], String, String)]
    )
    func `takes up only what fits the input`(values: [String: Value], formula: String, expected: String) throws {
        let value = try Bench.value(formula, values)
        #expect(Bench.spelled(value) == expected)
    }

    @Test func `takes local settings, and refuses those of another kind`() throws {
        let formula = "quota * 10"
        #expect(try Bench.value(formula, settings: ["quota": .number(1)]) == .number(10))
        #expect(Bench.spelled(try Bench.value(formula, settings: ["quota": .text("1")])) == "!wrong-kind:quota")
        #expect(try Bench.value("local", settings: ["local": .number(3)]) == .number(3))
        #expect(try Bench.value(formula, settings: ["nobody": .number(3)]) == .number(3))
    }

    @Test func `of a step table can be given below its first step`() throws {
        var environment = Bench.environment
        environment.tables["steps"] = StepTable(steps: [.init(from: 0, value: 1)], below: 0)
        #expect(try Bench.value("step(-1, steps)", environment: environment) == .number(0))
        environment.tables["steps"] = StepTable(steps: [], below: nil)
        #expect(Bench.spelled(try Bench.value("step(1, steps)", environment: environment)) == "!below-first-step:steps:1")
    }

    @Test func `comes out of the longest formula that can be written`() throws {
        let formula = "a" + String(repeating: "+a", count: 1_999)
        #expect(try Bench.value(formula, ["a": .number(1)]) == .number(2_000))
    }
}
