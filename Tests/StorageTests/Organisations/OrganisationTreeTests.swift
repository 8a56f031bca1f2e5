import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The tree of organisations` {
    @Test func `shows one level, with how many stand below each`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let answer = try await realm.ask(OrganisationTree())

        #expect(answer.path.map(\.code) == ["3302"])
        #expect(answer.lines.map(\.code) == ["330203", "330205"])
        #expect(answer.lines.map(\.children) == [2, 2])
        #expect(answer.lines.first?.kindLabels["en"] == "District")
    }

    @Test func `leads from the root down to the one asked for`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let answer = try await realm.ask(OrganisationTree(below: "330203002"))

        #expect(answer.path.map(\.name) == ["甬城", "海滨区", "北门街道"])
        #expect(answer.lines.map(\.name) == [WorldRealm.markup])
        #expect(answer.lines.map(\.origin) == ["generated"])
    }

    @Test func `comes page by page, and keeps what is closed apart`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let first = try await realm.ask(OrganisationTree(below: World.township, limit: 1))
        #expect(first.lines.map(\.code) == [World.village.text] && first.total == 2)
        let second = try await realm.ask(OrganisationTree(below: World.township, offset: 1, limit: 1))
        #expect(second.lines.map(\.code) == ["330203001202"])
        let closing = CloseOrganisation(organisation: World.village, on: try World.day(8, 1), reason: "撤销")
        try await realm.registrar.submit(closing, by: World.ada)
        let closed = try await realm.ask(OrganisationTree(below: World.township, showsClosed: true))
        #expect(closed.lines.map(\.code) == [World.village.text] && closed.lines.map(\.isClosed) == [true])
        let overview = try await realm.ask(OrganisationOverview(organisation: World.township))
        #expect(overview.children.map(\.open) == [1] && overview.children.map(\.closed) == [1])
        #expect(overview.path.map(\.name) == ["甬城", "海滨区", "南门街道"])
    }

    @Test func `is not for somebody without any role`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        await #expect(throws: Refusal(.forbidden, "forbidden.anywhere", [])) {
            try await realm.ask(OrganisationTree(), by: Signer("nobody"))
        }
    }

    @Test func `has no level below what does not exist`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        await #expect(throws: Refusal.noSuch("organisation", "99")) { try await realm.ask(OrganisationTree(below: "99")) }
    }

    @Test func `tells people their own name only`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let own = try await realm.ask(NameOfPerson(person: World.ada.person))
        #expect(own == "艾达")
        await #expect(throws: Refusal.noSuch("person", "bo")) { try await realm.ask(NameOfPerson(person: World.bo.person)) }
    }
}
