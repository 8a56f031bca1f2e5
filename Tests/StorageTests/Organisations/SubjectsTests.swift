import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Subjects of an identity provider` {
    private static let issuer = "https://id.example.gov.cn"
    private static let subject = Subject(issuer: issuer, name: "0007-bo")

    private static func refusal(_ body: () async throws -> Void) async -> Refusal? {
        do {
            try await body()
            return nil
        } catch {
            return error as? Refusal
        }
    }

    @Test func `let in the person they were linked to, and nobody else`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        try await world.desk.subjects.link(Self.subject, to: "bo", by: World.se)
        let known = try await world.desk.signIn.vouched(for: Self.subject, address: AccountWorld.address)
        #expect(known.isSignedIn)
        let strangers = [
            Subject(issuer: Self.issuer, name: "0007"), Subject(issuer: Self.issuer + "/", name: "0007-bo"),
            Subject(issuer: "https://other.example", name: "0007-bo"), Subject(issuer: Self.issuer, name: "bo"),
        ]
        for stranger in strangers {
            let outcome = try await world.desk.signIn.vouched(for: stranger, address: AccountWorld.address)
            #expect(outcome.refusals.map(\.key) == ["sign-in.subject-unknown"])
        }
    }

    @Test func `open an account that was only invited, and never one that is disabled`() async throws {
        let world = try await AccountWorld()
        _ = try await world.desk.invitations.issue(to: "bo", by: World.se)
        try await world.desk.subjects.link(Self.subject, to: "bo", by: World.se)
        let first = try await world.desk.signIn.vouched(for: Self.subject, address: AccountWorld.address)
        #expect(first.isSignedIn)
        try await world.registrar.submit(DisableAccount(person: "bo", reason: "调离"), by: World.se)
        let later = try await world.desk.signIn.vouched(for: Self.subject, address: AccountWorld.address)
        #expect(later.refusals.map(\.key) == ["sign-in.subject-unknown"])
    }

    @Test func `are asked for the second factor of the account, and then for no password`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        let (secret, _) = try await world.factor(of: "bo")
        try await world.desk.subjects.link(Self.subject, to: "bo", by: World.se)
        // A password of that age would have to be changed by who signs in with it.
        world.wait(minutes: 100 * 24 * 60)
        let ticket = try #require(
            try await world.desk.signIn.vouched(for: Self.subject, address: AccountWorld.address).factorTicket
        )
        let outcome = try await world.desk.signIn.secondFactor(
            ticket: ticket,
            code: world.code(secret),
            address: AccountWorld.address
        )
        #expect(outcome.isSignedIn)
    }

    @Test func `are linked by who gives accounts, one to a person, each to one`() async throws {
        let world = try await AccountWorld()
        for person: Person.ID in ["bo", "cy"] { try await world.open(person) }
        let links = world.desk.subjects
        let other = Subject(issuer: Self.issuer, name: "0008-cy")
        let byOffice = await Self.refusal { try await links.link(Self.subject, to: "bo", by: World.ada) }
        #expect(byOffice?.kind == .forbidden)
        let own = await Self.refusal { try await links.link(Self.subject, to: World.se.person, by: World.se) }
        #expect(own?.key == "sign-in.own-subject")
        let nobody = await Self.refusal { try await links.link(Self.subject, to: "nobody", by: World.se) }
        #expect(nobody?.key == "missing.account")
        let long = Subject(issuer: Self.issuer, name: String(repeating: "x", count: 256))
        let tooLong = await Self.refusal { try await links.link(long, to: "bo", by: World.se) }
        #expect(tooLong?.key == "sign-in.subject-form")

        try await links.link(Self.subject, to: "bo", by: World.se)
        let taken = await Self.refusal { try await links.link(Self.subject, to: "cy", by: World.se) }
        #expect(taken?.key == "sign-in.subject-taken")
        let second = await Self.refusal { try await links.link(other, to: "bo", by: World.se) }
        #expect(second?.key == "sign-in.has-subject")
        try await links.link(other, to: "cy", by: World.se)
        let all = try await links.list(of: Self.issuer, by: World.se)
        #expect(all.map(\.person) == ["bo", "cy"])
        let rest = try await links.list(of: Self.issuer, after: "bo", limit: 1, by: World.se)
        #expect(rest.map(\.subject) == ["0008-cy"])
        let read = await Self.refusal { _ = try await links.list(of: Self.issuer, by: World.ada) }
        #expect(read?.kind == .forbidden)
    }

    @Test func `are taken away with every session that is open`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        let links = world.desk.subjects
        try await links.link(Self.subject, to: "bo", by: World.se)
        guard case .signedIn(let session) = try await world.desk.signIn.vouched(for: Self.subject, address: "10.0.0.7") else {
            Issue.record("not signed in")
            return
        }
        try await links.unlink("bo", at: Self.issuer, by: World.se)
        let found = try await world.desk.sessions.find(session.token)
        #expect(found == nil)
        let again = await Self.refusal { try await links.unlink("bo", at: Self.issuer, by: World.se) }
        #expect(again?.key == "sign-in.no-subject")
        let outcome = try await world.desk.signIn.vouched(for: Self.subject, address: "10.0.0.7")
        #expect(!outcome.isSignedIn)
    }
}
