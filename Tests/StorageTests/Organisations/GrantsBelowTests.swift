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
        #expect(all.next == nil)
        var (pages, after): ([GrantLine], String?) = ([], nil)
        repeat {
            let page = try await realm.ask(GrantsBelow(World.root, after: after, limit: 2))
            pages += page.lines
            after = page.next
        } while after != nil && pages.count < 20
        #expect(pages == all.lines)
    }

    @Test func `are chosen by role and person, and end when they are withdrawn`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let clerks = try await realm.ask(GrantsBelow(World.root, role: .clerk))
        #expect(clerks.lines.map(\.person) == ["cy"])
        let bos = try await realm.ask(GrantsBelow(World.root, person: "bo"))
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
        #expect(everybody.lines.map(\.person) == ["ada", "au", "bo", "cy"] && everybody.next == "cy")
        let rest = try await world.registrar.ask(AccountList(after: "cy"), by: se)
        #expect(rest.lines.map(\.person) == ["di", "ed", "ob", "se", "sy"] && rest.next == nil)
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
