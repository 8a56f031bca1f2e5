import Domain
import Storage
import TestWorld
import Testing

@Suite struct `An invitation` {
    @Test func `lets somebody choose a password, once`() async throws {
        let world = try await AccountWorld()
        let printed = try await world.desk.invitations.issue(to: "bo", by: World.se)
        #expect(printed.code.count == 24)
        #expect(!printed.code.contains { "01IO".contains($0) })
        let owner = try await world.desk.invitations.owner(of: printed.code)
        #expect(owner == "bo")
        let first = try await accept(world, printed.code.lowercased().replacing("-", with: " "))
        #expect(first == .accepted("bo"))
        let again = try await accept(world, printed.code)
        #expect(again == .refused([.wrongInvitation], retryAfter: nil))
        let outcome = try await world.attempt("bo")
        #expect(outcome.isSignedIn)
    }

    @Test func `says everything that is wrong with a password, and still counts`() async throws {
        let world = try await AccountWorld()
        let printed = try await world.desk.invitations.issue(to: "bo", by: World.se)
        let outcome = try await accept(world, printed.code, "abc123")
        guard case .refused(let refusals, _) = outcome else { throw Fault("it was accepted") }
        #expect(refusals.map(\.key) == ["password.too-short", "password.too-plain", "password.common"])
        let right = try await accept(world, printed.code)
        #expect(right == .accepted("bo"))
    }

    @Test func `runs out`() async throws {
        let world = try await AccountWorld()
        let printed = try await world.desk.invitations.issue(to: "bo", by: World.se, hours: 1)
        world.wait(minutes: 60)
        let outcome = try await accept(world, printed.code)
        #expect(outcome == .refused([.wrongInvitation], retryAfter: nil))
    }

    @Test func `is void when another one is printed`() async throws {
        let world = try await AccountWorld()
        let first = try await world.desk.invitations.issue(to: "bo", by: World.se)
        let second = try await world.desk.invitations.issue(to: "bo", by: World.se)
        let old = try await accept(world, first.code)
        #expect(old == .refused([.wrongInvitation], retryAfter: nil))
        let new = try await accept(world, second.code)
        #expect(new == .accepted("bo"))
    }

    @Test func `replaces a forgotten password, and not the second factor`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        _ = try await world.factor(of: "bo")
        let printed = try await world.desk.invitations.issue(to: "bo", by: World.se)
        let outcome = try await accept(world, printed.code, "Liu-shui 8 men")
        #expect(outcome == .accepted("bo"))
        let signedIn = try await world.attempt("bo", "Liu-shui 8 men")
        #expect(signedIn.factorTicket != nil)
    }

    @Test func `is used once, even by two at once`() async throws {
        let world = try await AccountWorld()
        let printed = try await world.desk.invitations.issue(to: "bo", by: World.se)
        async let left = accept(world, printed.code, "Liu-shui 8 men")
        async let right = accept(world, printed.code, "Liu-shui 9 men")
        let outcomes = try await [left, right]
        #expect(outcomes.count { $0 == .accepted("bo") } == 1)
    }

    @Test func `is slowed down where codes are guessed`() async throws {
        let world = try await AccountWorld()
        for _ in 0..<5 { _ = try await accept(world, "2222-2222-2222-2222-2222") }
        let outcome = try await accept(world, "2222-2222-2222-2222-2223")
        #expect(outcome == .refused([.mustWait(1)], retryAfter: 1))
    }

    @Test func `is not for everybody to give`() async throws {
        let world = try await AccountWorld()
        for signer in [World.ada, World.sy, World.au, World.bo] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
                try await world.desk.invitations.issue(to: "bo", by: signer)
            }
        }
    }

    private func accept(
        _ world: AccountWorld,
        _ code: String,
        _ password: String = AccountWorld.password
    ) async throws -> Invitations.Outcome {
        try await world.desk.invitations.accept(code: code, password: password, address: "10.0.0.9")
    }
}
