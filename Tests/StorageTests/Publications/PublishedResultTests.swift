import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The published result` {
    @Test func `is counted and read from records`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(PublishedResult(cycle: World.cycle), by: Signer("anybody"))

        #expect(answer.realm == "甬城")
        #expect(answer.year == 2017)
        #expect(answer.publishedBy == "艾达")
        #expect(answer.organisations.map(\.kind) == ["city", "district", "township", "village"])
        #expect(answer.organisations.map(\.reported) == [1, 2, 4, 4])
        #expect(answer.organisations.map(\.generated) == [0, 0, 0, 1])
        #expect(answer.activities.map(\.figure) == ["activities.330203.meeting", "activities.330203.visit"])
        #expect(answer.activities.map(\.value) == ["3", "1"])
        #expect(answer.figures.map(\.figure) == ["figure.contact-points", "figure.standards", "figure.plan"])
        #expect(answer.campaigns.map(\.value) == ["7"])
        #expect(answer.problems.map(\.number) == ["2017-3302-001"])
        #expect(answer.generatedProblems.map(\.count) == [1])
    }

    @Test func `lists every grade, from the best, with nobody in it too`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(PublishedResult(cycle: World.cycle))

        #expect(answer.grades.map(\.kind) == ["district"])
        #expect(answer.grades.first?.grades.map(\.grade) == ["good", "fair", "poor"])
        #expect(answer.grades.first?.grades.map(\.count) == [1, 1, 0])
    }

    @Test func `can be read before it is published by those who organise and watch`() async throws {
        let realm = try await WorldRealm(until: .recording)
        let answer = try await realm.ask(PublishedResult(cycle: World.cycle), by: World.ob)
        #expect(answer.publication == nil)
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try await realm.ask(PublishedResult(cycle: World.cycle), by: World.bo)
        }
    }
}
