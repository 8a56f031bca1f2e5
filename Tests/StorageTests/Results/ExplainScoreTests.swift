import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `The explanation of a score` {
    @Test func `reaches the journal at every input that was recorded`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(ExplainScore(cycle: World.cycle, organisation: World.district))
        let leaves = answer.columns.flatMap(inputs)

        #expect(answer.columns.map(\.reference) == [.column("total")])
        #expect(leaves.map(\.id) == ["audited", "meetings", "income", "settled", "standing", "review"])
        for leaf in leaves where leaf.id != "income" && leaf.id != "settled" && leaf.id != "standing" {
            #expect(!leaf.step.sources.isEmpty, "\(leaf.id) has no record")
        }
        for source in leaves.flatMap(\.step.sources) {
            let entry = try await realm.ask(JournalEntryOf(number: source.stamp.entry))
            #expect(entry.text.contains("330203"))
        }
    }

    @Test func `gives the number that was frozen`() async throws {
        let realm = try await WorldRealm()
        for organisation in [World.district, World.otherDistrict] {
            let card = try await realm.ask(ScorecardOf(cycle: World.cycle, organisation: organisation))
            for (column, cell) in zip(card.columns, card.cells) {
                let answer = try await realm.ask(
                    ExplainScore(cycle: World.cycle, organisation: organisation, column: column.id)
                )
                let frozen = cell.value.flatMap { Exact($0) }.map { Value.number($0) }
                #expect(answer.columns.map(\.value) == [frozen])
                #expect(answer.columns.map(\.shown) == [cell.shown])
            }
        }
    }

    @Test func `counts three meetings from two records`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(ExplainScore(cycle: World.cycle, organisation: World.district))
        let meetings = answer.columns.flatMap(inputs).first { $0.id == "meetings" }?.step
        #expect(meetings?.value == .number(3))
        #expect(meetings?.sources.map(\.record) == ["2017|330203|m1", "2017|330203|m2"])
        #expect(meetings?.sources.map(\.stamp.actor) == ["薄书记", "薄书记"])
        #expect(meetings?.labels["zh-Hans"] == "专题会议")
    }

    @Test func `is refused for what has no scorecard or column`() async throws {
        let realm = try await WorldRealm()
        await #expect(throws: Refusal.noSuch("scorecard", "2017|3302")) {
            try await realm.ask(ExplainScore(cycle: World.cycle, organisation: World.root))
        }
        await #expect(throws: Refusal.noSuch("column", "none")) {
            try await realm.ask(ExplainScore(cycle: World.cycle, organisation: World.district, column: "none"))
        }
    }

    private func inputs(in step: ExplainedStep) -> [(id: String, step: ExplainedStep)] {
        if case .input(let id)? = step.reference { return [(id, step)] }
        return step.children.flatMap(inputs)
    }
}
