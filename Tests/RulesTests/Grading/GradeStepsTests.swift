import Rules
import Testing

@Suite struct `Proposing a grade for one peer` {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let rules: String
        let x: String
        let truths: [String: Bool]
        let grade: String
        let binds: [String]
        var testDescription: String { name }

        init(_ name: String, _ rules: String, x: String, _ truths: [String: Bool] = [:], to grade: String, _ binds: [String] = [])
        {
            self.name = name
            self.rules = rules
            self.x = x
            self.truths = truths
            self.grade = grade
            self.binds = binds
        }
    }

    private static let bands = SampleGrading.bands
    private static let whole = SampleGrading.bands.replacing("half_open", with: "whole_number")
    private static let gates =
        bands + "gates: [{grade: five, when: veto == false}, {id: low, grade: three, when: honour, otherwise: none}]"
    private static let ceiling = bands + "ceilings: [{id: veto, label: {zh-Hans: 否决}, when: veto, at_most: three}]\n"
    private static let award = "awards: [{id: won, label: {zh-Hans: 表彰}, when: honour, grade: five, counted: true}]\n"
    private static let confirmation = "confirmation: {input: confirmed, grades: [five], otherwise: four}\n"

    static let cases: [Case] = [
        Case("a band holds its start", bands, x: "90", to: "five"),
        Case("just below is the next band", bands, x: "89.999", to: "four", ["band four"]),
        Case("the last band takes the rest", bands, x: "-3", to: "none", ["band none"]),
        Case("whole numbers are rounded half up first", whole, x: "89.5", to: "five"),
        Case("whole numbers, below a half", whole, x: "89.499", to: "four", ["band four"]),
        Case("without bands everybody is eligible", SampleGrading.open, x: "1", to: "five"),
        Case("a gate that is passed", gates, x: "95", ["veto": false, "honour": true], to: "five"),
        Case("a gate that fails", gates, x: "95", ["veto": true, "honour": true], to: "four", ["gate five"]),
        Case("a gate holds for better grades too", gates, x: "95", ["veto": false, "honour": false], to: "none", ["gate low"]),
        Case(
            "gates one after the other",
            gates,
            x: "95",
            ["veto": true, "honour": false],
            to: "none",
            ["gate five", "gate low"]
        ),
        Case("a gate of which nothing is known", gates, x: "95", ["honour": true], to: "four", ["gate five"]),
        Case("a gate above the peer does not matter", gates, x: "10", to: "none", ["band none"]),
        Case("a ceiling", ceiling, x: "95", ["veto": true], to: "three", ["ceiling veto"]),
        Case("a ceiling above the peer does not matter", ceiling, x: "60", ["veto": true], to: "none", ["band none"]),
        Case("a ceiling that is not known", ceiling, x: "95", to: "-", ["missing veto"]),
        Case("a ceiling that is not known but could not lower", ceiling, x: "75", to: "three", ["band three"]),
        Case("an award lifts", bands + award, x: "60", ["honour": true], to: "five", ["band none", "award won"]),
        Case("an award not given", bands + award, x: "60", ["honour": false], to: "none", ["band none"]),
        Case("an award that is not known", bands + award, x: "60", to: "-", ["band none", "missing won"]),
        Case("an award that is not known but could not lift", bands + award, x: "95", to: "five"),
        Case(
            "an award stays under a ceiling",
            ceiling + award,
            x: "60",
            ["veto": true, "honour": true],
            to: "three",
            ["band none", "award won"]
        ),
        Case(
            "an award held down",
            ceiling + award,
            x: "75",
            ["veto": true, "honour": true],
            to: "three",
            ["band three", "ceiling won"]
        ),
        Case(
            "an award under a ceiling that is not known",
            ceiling + award,
            x: "75",
            ["honour": true],
            to: "-",
            ["band three", "missing veto"]
        ),
        Case("confirmed", bands + confirmation, x: "95", ["confirmed": true], to: "five"),
        Case("not confirmed", bands + confirmation, x: "95", ["confirmed": false], to: "four", ["confirmation confirmed"]),
        Case("not yet confirmed", bands + confirmation, x: "95", to: "four", ["confirmation confirmed"]),
        Case("nothing to confirm", bands + confirmation, x: "85", to: "four", ["band four"]),
        Case(
            "an award must be confirmed as well",
            bands + award + confirmation,
            x: "60",
            ["honour": true, "confirmed": false],
            to: "four",
            ["band none", "award won", "confirmation confirmed"]
        ),
        Case("no value", bands, x: "", to: "-", ["missing total"]),
        Case("no value, by policy", bands.replacing("not_graded", with: "none"), x: "", to: "none", ["missing total"]),
    ]

    @Test(arguments: cases) func `goes step by step`(_ item: Case) throws {
        let rulebook = try SampleGrading.rulebook(item.rules)
        var values = item.truths.mapValues { Value.truth($0) }
        values["x"] = Exact(item.x).map { .number($0) }
        let result = try SampleGrading.run(rulebook, [Trial.Case(id: "A", values: values)])
        #expect(SampleGrading.grades(result) == "A \(item.grade)")
        #expect(SampleGrading.binds(result) == item.binds)
    }

    @Test func `says why there is no grade`() throws {
        let result = try SampleGrading.run(SampleGrading.rulebook(SampleGrading.bands), [Trial.Case(id: "A", values: [:])])
        let proposal = try #require(result.cases.first?.proposals.first?.proposal)
        #expect(proposal.missing == Missing("not-given", ["x"]))
        #expect(proposal.highest == nil)
    }

    @Test func `leaves the grade to the committee where no column leads to it`() throws {
        let rulebook = try SampleGrading.rulebook(
            """
            ceilings: [{id: veto, label: {zh-Hans: 否决}, when: veto, at_most: three}]
            awards: [{id: won, label: {zh-Hans: 表彰}, when: honour, grade: four, counted: true}]
            """
        )
        func proposal(_ veto: Bool, _ honour: Bool) throws -> Proposal? {
            let values = ["veto": Value.truth(veto), "honour": .truth(honour)]
            return try SampleGrading.run(rulebook, [Trial.Case(id: "A", values: values)]).cases.first?.proposals.first?.proposal
        }
        #expect(try proposal(false, false)?.grade == nil)
        #expect(try proposal(false, false)?.highest == "five")
        #expect(try proposal(true, false)?.highest == "three")
        #expect(try proposal(false, true)?.grade == "four")
        #expect(try proposal(false, true)?.highest == "five")
        #expect(try proposal(true, true)?.grade == "three")
    }
}
