import Domain
import Storage
import TestWorld
import Testing

@Suite struct `A session` {
    @Test func `ends after half an hour without a request`() async throws {
        let world = try await AccountWorld()
        let token = try await world.token(of: "se")
        for _ in 0..<4 {
            world.wait(minutes: 29)
            let found = try await world.desk.sessions.find(token)
            #expect(found != nil)
        }
        world.wait(minutes: 30)
        let late = try await world.desk.sessions.find(token)
        #expect(late == nil)
    }

    @Test func `ends after twelve hours however busy`() async throws {
        let world = try await AccountWorld()
        let token = try await world.token(of: "se")
        for minute in stride(from: 20, through: 12 * 60, by: 20) {
            world.wait(minutes: 20)
            let found = try await world.desk.sessions.find(token)
            #expect((found != nil) == (minute < 12 * 60), "\(minute)")
        }
    }

    @Test func `is new at every sign-in, and kept as a hash only`() async throws {
        let world = try await AccountWorld()
        let (first, second) = (try await world.token(of: "se"), try await world.token(of: "se"))
        #expect(first != second)
        let ids = try world.folder.database.readNow { try $0.rows("SELECT id FROM secret_session") }
        #expect(ids.count == 2)
        #expect(!ids.contains([.text(first)]) && !ids.contains([.text(second)]))
        let forged = try await world.desk.sessions.find(String(repeating: "0", count: 64))
        #expect(forged == nil)
    }

    @Test func `gets another token when its owner may do something else`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        let token = try await world.token(of: "bo")
        let before = try await world.desk.sessions.find(token)
        #expect(before?.roles == [.secretary] && before?.renewedToken == nil)
        try await world.registrar.submit(GrantRole(person: "bo", role: .rater, organisation: World.root), by: World.ada)
        let changed = try await world.desk.sessions.find(token)
        #expect(changed?.roles == [.secretary, .rater])
        let renewed = try #require(changed?.renewedToken)
        let late = try await world.desk.sessions.find(token)
        #expect(late != nil && late?.renewedToken == nil)
        world.wait(seconds: 10)
        let old = try await world.desk.sessions.find(token)
        #expect(old == nil)
        let new = try await world.desk.sessions.find(renewed)
        #expect(new?.person == "bo" && new?.expiresAt == before?.expiresAt)
    }

    @Test func `is ended by its owner, one or all but this`() async throws {
        let world = try await AccountWorld()
        var tokens: [String] = []
        for _ in 0..<4 { tokens.append(try await world.token(of: "se")) }
        try await world.desk.sessions.end(tokens[0])
        let list = try await world.desk.sessions.list(of: "se", asking: tokens[1])
        #expect(list.count == 3)
        #expect(list.count { $0.isThisOne } == 1)
        let other = try #require(list.first { !$0.isThisOne })
        try await world.desk.sessions.end(handle: other.handle, of: "bo")
        try await world.desk.sessions.end(handle: other.handle, of: "se")
        let fewer = try await world.desk.sessions.list(of: "se", asking: tokens[1])
        #expect(fewer.count == 2)
        try await world.desk.sessions.endAll(of: "se", by: World.se, keeping: tokens[1])
        for (index, token) in tokens.enumerated() {
            let found = try await world.desk.sessions.find(token)
            #expect((found != nil) == (index == 1))
        }
    }

    @Test func `is ended for others by the security administrator only`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        let token = try await world.token(of: "bo")
        for signer in [World.ada, World.au, World.sy] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
                try await world.desk.sessions.endAll(of: "bo", by: signer)
            }
        }
        try await world.desk.sessions.endAll(of: "bo", by: World.se)
        let found = try await world.desk.sessions.find(token)
        #expect(found == nil)
    }

    @Test func `ends with its account, and does not come back with it`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        let token = try await world.token(of: "bo")
        try await world.registrar.submit(DisableAccount(person: "bo", reason: "调离"), by: World.se)
        let disabled = try await world.desk.sessions.find(token)
        #expect(disabled == nil)
        try await world.registrar.submit(EnableAccount(person: "bo", reason: "调回"), by: World.se)
        let enabled = try await world.desk.sessions.find(token)
        #expect(enabled == nil)
    }

    @Test func `outlives a change of password only if it asked for it`() async throws {
        let world = try await AccountWorld()
        let (this, other) = (try await world.token(of: "se"), try await world.token(of: "se"))
        let wrong = try await world.desk.passwords.change(
            of: "se",
            from: "wrong",
            to: "Liu-shui 8 men",
            address: AccountWorld.address,
            token: this
        )
        #expect(wrong == [.notSignedIn])
        let faults = try await world.desk.passwords.change(
            of: "se",
            from: AccountWorld.password,
            to: "Liu-shui 8 men",
            address: AccountWorld.address,
            token: this
        )
        #expect(faults.isEmpty)
        let (kept, ended) = (try await world.desk.sessions.find(this), try await world.desk.sessions.find(other))
        #expect(kept != nil && ended == nil)
    }
}
