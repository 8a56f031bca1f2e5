import Rules
import Testing

@Suite struct `Limits on shares` {
    private static let cap = "shares: [{id: top, grades: [five], at_most: 30 %, rounding: down}]\n"
    private static let floor = "shares: [{id: low, grades: [four, three, none], at_least: 15 %, rounding: up}]\n"

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let rules: String
        let values: [Exact]
        let grades: String
        var testDescription: String { name }

        init(_ name: String, _ rules: String, _ values: [Exact], _ grades: String) {
            self.name = name
            self.rules = rules
            self.values = values
            self.grades = grades
        }
    }

    private static let open = SampleGrading.open
    private static let chain = """
        shares:
          - {id: five, grades: [five], at_most: 25 %, rounding: down}
          - {id: four, grades: [four], at_most: 25 %, rounding: down}
          - {id: three, grades: [three], at_most: 25 %, rounding: down}

        """

    static let cases: [Case] = [
        Case("a cap keeps the best", open + cap, [95, 91, 96, 93], "A four, B four, C five, D four"),
        Case("a cap of nobody", open + cap, [95, 91, 96], "A four, B four, C four"),
        Case("a tie across a cap goes down", open + cap, [95, 95, 91, 90], "A four, B four, C four, D four"),
        Case(
            "a tie within a cap stays",
            open + cap,
            [95, 95, 91, 90, 89, 88, 87],
            "A five, B five, C four, D four, E four, F four, G four"
        ),
        Case("caps go on downwards", open + chain, [99, 98, 97, 96], "A five, B four, C three, D none"),
        Case("a tie falls through the next cap as well", open + chain, [99, 99, 97, 96], "A none, B none, C none, D none"),
        Case("a floor takes the last", open + floor, [95, 91, 96], "A five, B four, C five"),
        Case("a floor takes all who are tied last", open + floor, [95, 91, 91], "A five, B four, C four"),
        Case("a floor of one", open + floor, [95], "A four"),
        Case(
            "a floor on one grade lowers to it",
            open + "shares: [{id: worst, grades: [none], at_least: 25 %, rounding: up}]",
            [95, 91, 96, 99],
            "A five, B none, C five, D five"
        ),
        Case(
            "a floor on middle grades yields to their cap",
            open + """
                shares:
                  - {id: mid, grades: [four, three], at_least: 75 %, rounding: up}
                  - {id: few, grades: [four], at_most: 25 %, rounding: down}
                """,
            [95, 91, 96, 99],
            "A three, B three, C four, D five"
        ),
        Case(
            "about is a cap with its own rounding",
            open + "shares: [{id: about, grades: [five], about: 10 %, rounding: nearest}]",
            [95, 91, 96, 99, 90],
            "A four, B four, C four, D five, E four"
        ),
        Case(
            "bands come before shares",
            SampleGrading.bands + cap,
            [95, 94, 96, 79],
            "A four, B four, C five, D three"
        ),
    ]

    @Test(arguments: cases) func `lower from the end of the order`(_ item: Case) throws {
        let result = try SampleGrading.run(SampleGrading.rulebook(item.rules), SampleGrading.cases(item.values))
        #expect(SampleGrading.grades(result) == item.grades)
    }

    @Test func `break a tie by further columns where the rules say so`() throws {
        let rules = SampleGrading.open.replacing("all_down", with: "break_by\nbreak_by: [tie]") + Self.cap
        let cases = [(1, 3), (2, 5), (3, 3), (4, 1)].map { id, second in
            Trial.Case(id: "\(id)", values: ["x": .number(90), "second": .number(Exact(second))])
        }
        let result = try SampleGrading.run(SampleGrading.rulebook(rules), cases)
        #expect(SampleGrading.grades(result) == "1 four, 2 five, 3 four, 4 four")
    }

    @Test func `say what bound`() throws {
        let capped = try SampleGrading.run(
            SampleGrading.rulebook(SampleGrading.open + Self.cap),
            SampleGrading.cases([91, 95, 96, 93])
        )
        #expect(SampleGrading.binds(capped) == ["cap top"])
        let tied = try SampleGrading.run(
            SampleGrading.rulebook(SampleGrading.open + Self.cap),
            SampleGrading.cases([95, 95, 90, 93])
        )
        #expect(SampleGrading.binds(tied) == ["tie top"])
        let filled = try SampleGrading.run(
            SampleGrading.rulebook(SampleGrading.open + Self.floor),
            SampleGrading.cases([91, 95, 96])
        )
        #expect(SampleGrading.binds(filled) == ["floor low"])
        let phrase = filled.cases.first?.proposals.first?.proposal.binds.first?.phrase
        #expect(phrase?.text(in: "zh-Hans") { "\($0) \($1)" } == #"rules.bind.floor ["low", "1", "3", "四星"]"#)
    }

    @Test func `bind all who are tied across a floor alike, and those beyond the tie by the floor`() throws {
        let rules = SampleGrading.open + Self.floor.replacing("15 %", with: "50 %")
        let result = try SampleGrading.run(SampleGrading.rulebook(rules), SampleGrading.cases([91, 95, 91, 90]))
        let kinds = result.cases.map { $0.proposals.first?.proposal.binds.map(\.kind) ?? [] }
        #expect(kinds == [[.tie], [], [.tie], [.floor]])
    }

    @Test func `give counted awards their seats first, and leave others outside`() throws {
        func rules(_ counted: Bool) -> String {
            SampleGrading.open + Self.cap.replacing("30 %", with: "25 %")
                + "awards: [{id: won, label: {zh-Hans: 表彰}, when: honour, grade: five, counted: \(counted)}]"
        }
        let cases = [(50, true), (95, false), (96, false), (97, false)].enumerated().map { index, item in
            Trial.Case(id: "\(index)", values: ["x": .number(Exact(item.0)), "honour": .truth(item.1)])
        }
        let counted = try SampleGrading.run(SampleGrading.rulebook(rules(true)), cases)
        #expect(SampleGrading.grades(counted) == "0 five, 1 four, 2 four, 3 four")
        let outside = try SampleGrading.run(SampleGrading.rulebook(rules(false)), cases)
        #expect(SampleGrading.grades(outside) == "0 five, 1 four, 2 four, 3 five")
        #expect(outside.limits.map(\.proposed) == [1])
    }

    @Test func `count within each class, or over all`() throws {
        func rules(_ of: String) -> String {
            SampleGrading.open + "classes: kind\nshares: [{id: top, grades: [five], at_most: 50 %, rounding: down, of: \(of)}]"
        }
        let cases = [(90, "村"), (91, "村"), (70, "社区"), (71, "社区")].enumerated().map { index, item in
            Trial.Case(id: "\(index)", values: ["x": .number(Exact(item.0)), "kind": .text(item.1)])
        }
        let apart = try SampleGrading.run(SampleGrading.rulebook(rules("class")), cases)
        #expect(SampleGrading.grades(apart) == "0 four, 1 five, 2 four, 3 five")
        #expect(apart.limits.map(\.group) == ["村", "社区"])
        let together = try SampleGrading.run(SampleGrading.rulebook(rules("all")), cases)
        #expect(SampleGrading.grades(together) == "0 five, 1 five, 2 four, 3 four")
    }

    @Test func `may differ by class`() throws {
        let rules =
            SampleGrading.open + """
                shares:
                  - {id: low, grades: [none], at_least: {community: 10 %, other: 5 %}, rounding: up}
                """
        let result = try SampleGrading.run(
            SampleGrading.rulebook(rules),
            [],
            peers: PeerCounts(total: nil, byClass: ["community": 25, "village": 41])
        )
        #expect(result.limits.map { "\($0.group) \($0.number)" } == ["community 3", "village 3"])
    }

    @Test func `take those who are not listed to stand after those who are`() throws {
        let rulebook = try SampleGrading.rulebook(SampleGrading.open + Self.floor)
        let listed = try SampleGrading.run(rulebook, SampleGrading.cases([95, 91]), peers: PeerCounts(total: 20, byClass: [:]))
        #expect(SampleGrading.grades(listed) == "A five, B five")
        #expect(listed.limits.map(\.number) == [3])
        let almost = try SampleGrading.run(rulebook, SampleGrading.cases([95, 91]), peers: PeerCounts(total: 2, byClass: [:]))
        #expect(SampleGrading.grades(almost) == "A five, B four")
    }

    @Test func `leave out those who are not graded`() throws {
        let cases = SampleGrading.cases([95, 94, 93]) + [Trial.Case(id: "Z", values: [:])]
        let rules = SampleGrading.open + Self.cap.replacing("30 %", with: "50 %")
        let result = try SampleGrading.run(SampleGrading.rulebook(rules), cases)
        #expect(SampleGrading.grades(result) == "A five, B four, C four, Z -")
        #expect(result.limits.map(\.peers) == [3])
    }

    @Test func `tell the rest`() throws {
        let rules =
            SampleGrading.open + Self.cap.replacing("]\n", with: ", {id: rest, grades: [four, three, none], rest: true}]\n")
        let result = try SampleGrading.run(SampleGrading.rulebook(rules), [], peers: PeerCounts(total: 30, byClass: [:]))
        #expect(result.limits.map { "\($0.rule) \($0.number)" } == ["top 9", "rest 21"])
    }

    @Test func `take share and rounding from settings`() throws {
        let settings = """
            [{id: limit, label: {zh-Hans: 比例}, value: 10 %},
             {id: mode, label: {zh-Hans: 取整}, value: down, choices: [down, nearest]}]
            """
        let rulebook = try SampleGrading.rulebook(
            SampleGrading.open + "shares: [{id: top, grades: [five], about: {setting: limit}, rounding: {setting: mode}}]",
            settings: settings
        )
        func number(_ settings: [String: Value]) throws -> [Int] {
            try Trial(settings: settings, peers: PeerCounts(total: 79, byClass: [:]), cases: []).run(rulebook).limits.map(
                \.number
            )
        }
        #expect(try number([:]) == [7])
        #expect(try number(["mode": .text("nearest")]) == [8])
        #expect(try number(["limit": .number(1)]) == [79])
        #expect(throws: SettingProblems.self) { try number(["mode": .text("up")]) }
        #expect(throws: SettingProblems.self) { try number(["limit": .text("half")]) }
    }
}
