import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The roles given` {
    @Test func `are listed in the order of the tree, page by page`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let all = try await realm.ask(GrantsBelow(World.root))
        #expect(
            all.lines.map { "\($0.person) \($0.role.rawValue) \($0.organisation)" } == [
                "ada office 3302", "di auditor 3302", "ed leader 3302", "ob observer 3302", "bo secretary 330203",
                "cy clerk 330205",
            ]
        )
        #expect(all.total == 6)
        var pages: [GrantLine] = []
        for offset in stride(from: 0, to: 6, by: 2) {
            pages += try await realm.ask(GrantsBelow(World.root, offset: offset, limit: 2)).lines
        }
        #expect(pages == all.lines)
    }

    @Test func `are chosen by role and person, and end when they are withdrawn`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let clerks = try await realm.ask(GrantsBelow(World.root, role: .clerk))
        #expect(clerks.lines.map(\.person) == ["cy"])
        let bos = try await realm.ask(GrantsBelow(World.root, people: ["bo"]))
        #expect(bos.lines.map(\.organisation) == [World.district.text])
        let withdrawal = WithdrawRole(person: "bo", role: .secretary, organisation: World.district)
        try await realm.registrar.submit(withdrawal, by: World.ada)
        let none = try await realm.ask(GrantsBelow(World.district))
        #expect(none.lines.isEmpty)
    }

    @Test func `over one organisation come from above too, the nearest first`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let powers = try await realm.ask(PowersOver(World.village))
        #expect(powers.map(\.role) == [.secretary, .auditor, .leader, .observer, .office])
        await #expect(throws: Refusal.self) { try await realm.ask(PowersOver(World.village), by: World.cy) }
    }

    @Test func `lists accounts page by page, by how they stand`() async throws {
        let world = try await AccountWorld()
        let se = World.se
        let everybody = try await world.registrar.ask(AccountList(limit: 4), by: se)
        #expect(everybody.lines.map(\.person) == ["ada", "au", "bo", "cy"] && everybody.total == 9)
        let rest = try await world.registrar.ask(AccountList(offset: 4), by: se)
        #expect(rest.lines.map(\.person) == ["di", "ed", "ob", "se", "sy"])
        let some = try await world.registrar.ask(AccountList(only: ["bo", "se", "nobody"]), by: se)
        #expect(some.lines.map(\.person) == ["bo", "se"] && some.total == 2)
        let active = try await world.registrar.ask(AccountList(.active), by: se)
        #expect(active.lines.map(\.person) == ["se"])
        let without = try await world.registrar.ask(AccountList(.none), by: se)
        #expect(without.lines.count == 8)
        try await world.registrar.submit(InvitePerson(person: "bo", until: world.now), by: se)
        let figures = try await world.registrar.ask(AccountFigures(now: world.now), by: se)
        #expect(figures.invited == 1 && figures.lapsed == 1)
        #expect(figures.active == 1 && figures.disabled == 0 && figures.withoutSecondFactor == 1)
    }
}
