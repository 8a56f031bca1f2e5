import Rules
import Testing

@Suite struct `What follows from a grade` {
    private func due(_ grade: String, _ history: [String?]) throws -> [String] {
        let rulebook = try SampleGrading.rulebook(
            """
            consequences:
              - {grade: none, do: [{id: card, label: {zh-Hans: 黄牌}}]}
              - {grade: [three, none], consecutive: 2, do: [{id: talk, label: {zh-Hans: 约谈}, days: 30}]}
              - {grade: none, consecutive: 3, do: [{id: measure, label: {zh-Hans: 组织处理}}]}
            """
        )
        return rulebook.gradings.flatMap { $0.due(grade: grade, history: history) }.flatMap(\.actions).map(\.id)
    }

    @Test(
        arguments: [
            ("five", [], []), ("none", [], ["card"]), ("none", ["none"], ["card", "talk"]),
            ("three", ["none", "none"], ["talk"]),
            ("none", ["none", "none"], ["card", "talk", "measure"]), ("none", ["five", "none"], ["card"]),
            ("none", [nil, "none"], ["card"]),
        ] as [(String, [String?], [String])]
    )
    func `depends on the years in a row`(_ grade: String, _ history: [String?], _ actions: [String]) throws {
        #expect(try due(grade, history) == actions)
    }
}
