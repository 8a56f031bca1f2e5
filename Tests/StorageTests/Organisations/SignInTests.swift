import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Signing in` {
    @Test func `lets in who knows the password`() async throws {
        let world = try await AccountWorld()
        let token = try await world.token(of: "se")
        let found = try await world.desk.sessions.find(token)
        #expect(found?.person == "se")
        #expect(found?.name == "佘安全")
        #expect(found?.roles == [.securityAdministrator])
        #expect(token.count == 64)
    }

    @Test(arguments: ["se", "nobody", "bo", "cy", ""])
    func `says the same and works as much whoever is wrong`(name: String) async throws {
        let world = try await AccountWorld()
        // bo is invited and has no password yet, cy is disabled, nobody is nobody.
        _ = try await world.desk.invitations.issue(to: "bo", by: World.se)
        try await world.open("cy")
        try await world.registrar.submit(DisableAccount(person: "cy", reason: "调离"), by: World.se)
        let before = world.hashing.count
        let outcome = try await world.attempt(name, name == "cy" ? AccountWorld.password : "wrong")
        #expect(outcome.refusals == [.notSignedIn])
        #expect(world.hashing.count == before + 1)
    }

    @Test func `makes a guesser wait, and forgets it soon`() async throws {
        let world = try await AccountWorld()
        for name in ["se", "nobody"] {
            for _ in 0..<5 {
                let outcome = try await world.attempt(name, "wrong")
                #expect(outcome.refusals == [.notSignedIn])
            }
            let before = world.hashing.count
            let sixth = try await world.attempt(name)
            #expect(sixth.refusals == [.mustWait(1)], "\(name)")
            #expect(world.hashing.count == before)
        }
        world.wait(seconds: 1)
        let after = try await world.attempt("se")
        #expect(after.isSignedIn)
    }

    @Test func `never makes anybody wait longer than half a minute`() async throws {
        let world = try await AccountWorld()
        for _ in 0..<40 {
            _ = try await world.attempt("se", "wrong")
            world.wait(seconds: 31)
        }
        let outcome = try await world.attempt("se")
        #expect(outcome.isSignedIn)
    }

    @Test func `does not keep an owner out of where they sign in from`() async throws {
        let world = try await AccountWorld()
        _ = try await world.token(of: "se")
        for _ in 0..<20 { _ = try await world.attempt("se", "wrong", from: "203.0.113.9") }
        let guesser = try await world.attempt("se", "wrong", from: "203.0.113.9")
        #expect(guesser.refusals.first?.key == "sign-in.must-wait")
        let owner = try await world.attempt("se")
        #expect(owner.isSignedIn)
    }

    @Test func `slows down an address that tries many names`() async throws {
        let world = try await AccountWorld()
        for number in 0..<50 { _ = try await world.attempt("name\(number)", "wrong", from: "203.0.113.9") }
        let next = try await world.attempt("name99", "wrong", from: "203.0.113.9")
        #expect(next.refusals.first?.key == "sign-in.must-wait")
        let elsewhere = try await world.attempt("name99", "wrong", from: "203.0.113.10")
        #expect(elsewhere.refusals == [.notSignedIn])
    }

    @Test func `queues a storm, two at a time`() async throws {
        let world = try await AccountWorld()
        let before = world.hashing.count
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let outcome = try await world.attempt(
                        number.isMultiple(of: 50) ? "se" : "name\(number)",
                        from: "10.1.0.\(number)"
                    )
                    return outcome.isSignedIn
                }
            }
            var signedIn = 0
            for try await isSignedIn in group where isSignedIn { signedIn += 1 }
            #expect(signedIn == 4)
        }
        #expect(world.hashing.count == before + 200)
        #expect(world.door.mostAtOnce == 2)
    }

    @Test func `turns away what cannot even wait`() async throws {
        let world = try await AccountWorld(mostWaiting: 0)
        let outcomes = try await withThrowingTaskGroup(of: [Refusal].self) { group in
            for number in 0..<100 { group.addTask { try await world.attempt("n\(number)", from: "10.1.0.\(number)").refusals } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(outcomes.count == 100)
        #expect(Set(outcomes.map(\.key)).isSubset(of: ["sign-in.busy", "sign-in.wrong"]))
        #expect(world.door.mostAtOnce <= 2)
    }

    @Test func `asks for a new password when one is required, and for another one`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        try await world.registrar.submit(RequireNewPassword(person: "bo", reason: "疑似泄露"), by: World.se)
        let ticket = try #require(try await world.attempt("bo").passwordTicket)
        let same = try await world.desk.signIn.newPassword(
            ticket: ticket,
            password: AccountWorld.password,
            address: AccountWorld.address
        )
        #expect(same.refusals == [Refusal(.invalid, "password.used-before", ["5"])])
        let other = try await world.desk.signIn.newPassword(
            ticket: ticket,
            password: "Liu-shui 8 men",
            address: AccountWorld.address
        )
        #expect(other.isSignedIn)
        let again = try await world.desk.signIn.newPassword(
            ticket: ticket,
            password: "Liu-shui 9 men",
            address: AccountWorld.address
        )
        #expect(again.refusals == [.ticketRanOut])
        let old = try await world.attempt("bo")
        #expect(old.refusals == [.notSignedIn])
    }

    @Test func `asks for a new password when the old one is too old, where the standard says so`() async throws {
        for (policy, isAsked) in [(PasswordPolicy.dengbao3, true), (.asvs, false)] {
            let world = try await AccountWorld(policy: policy)
            world.wait(minutes: 90 * 24 * 60)
            let outcome = try await world.attempt("se")
            #expect((outcome.passwordTicket != nil) == isAsked, "\(policy.name)")
        }
    }

    @Test func `is written down for the audit administrator`() async throws {
        let world = try await AccountWorld()
        _ = try await world.attempt("se", "wrong")
        _ = try await world.attempt("my-password-in-the-wrong-field", "x")
        _ = try await world.token(of: "se")
        let log = try await world.registrar.ask(SecurityLog(), by: World.au).lines
        #expect(log.prefix(3).map(\.what) == ["signed-in", "wrong-password", "wrong-password"])
        #expect(log.prefix(3).map(\.person) == ["se", nil, "se"])
        #expect(log.first?.address == AccountWorld.address && log.first?.at == world.now)
        let wrong = try await world.registrar.ask(SecurityLog(person: "se", what: .wrongPassword), by: World.au).lines
        #expect(wrong.count == 1)
        for signer in [World.ada, World.se, World.sy, World.ed] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
                try await world.registrar.ask(SecurityLog(), by: signer)
            }
        }
    }
}
