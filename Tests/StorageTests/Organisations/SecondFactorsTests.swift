import Domain
import Storage
import TestWorld
import Testing

@Suite struct `A second factor` {
    @Test func `is asked for once it is set up`() async throws {
        let world = try await AccountWorld()
        let (secret, _) = try await world.factor(of: "se")
        world.wait(seconds: 30)
        let ticket = try #require(try await world.attempt("se").factorTicket)
        let wrong = try await second(world, ticket, "000000")
        #expect(wrong.refusals == [.wrongCode])
        let right = try await second(world, ticket, world.code(secret))
        #expect(right.isSignedIn)
        let used = try await second(world, ticket, world.code(secret, stepsAway: 1))
        #expect(used.refusals == [.ticketRanOut])
    }

    @Test func `takes a code once, and none that is older`() async throws {
        let world = try await AccountWorld()
        let (secret, _) = try await world.factor(of: "se")
        world.wait(minutes: 2)
        let code = world.code(secret)
        let first = try await second(world, try #require(try await world.attempt("se").factorTicket), code)
        #expect(first.isSignedIn)
        let ticket = try #require(try await world.attempt("se").factorTicket)
        let replayed = try await second(world, ticket, code)
        #expect(replayed.refusals == [.wrongCode])
        let older = try await second(world, ticket, world.code(secret, stepsAway: -1))
        #expect(older.refusals == [.wrongCode])
    }

    @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
    func `forgives one step of a clock`(steps: Int64, isRight: Bool) async throws {
        let world = try await AccountWorld()
        let (secret, _) = try await world.factor(of: "se")
        world.wait(minutes: 5)
        let ticket = try #require(try await world.attempt("se").factorTicket)
        let outcome = try await second(world, ticket, world.code(secret, stepsAway: steps))
        #expect(outcome.isSignedIn == isRight)
    }

    @Test func `has eight recovery codes that count once each`() async throws {
        let world = try await AccountWorld()
        let (_, codes) = try await world.factor(of: "se")
        #expect(Set(codes).count == 8)
        let typed = codes[3].lowercased().replacing("-", with: " ")
        let first = try await second(world, try #require(try await world.attempt("se").factorTicket), typed)
        #expect(first.isSignedIn)
        let again = try await second(world, try #require(try await world.attempt("se").factorTicket), codes[3])
        #expect(again.refusals == [.wrongCode])
        let left = try await world.desk.secondFactors.recoveryCodesLeft(of: "se")
        #expect(left == 7)
    }

    @Test func `is not guessed with one ticket`() async throws {
        let world = try await AccountWorld()
        let (secret, _) = try await world.factor(of: "se")
        world.wait(minutes: 1)
        let ticket = try #require(try await world.attempt("se").factorTicket)
        for _ in 0..<5 {
            _ = try await second(world, ticket, "000000")
            world.wait(seconds: 31)
        }
        let right = try await second(world, ticket, world.code(secret))
        #expect(right.refusals == [.ticketRanOut])
    }

    @Test func `counts no more after a reset, nor do its recovery codes and sessions`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        let (_, codes) = try await world.factor(of: "bo")
        let ticket = try #require(try await world.attempt("bo").factorTicket)
        let session = try await second(world, ticket, codes[0])
        guard case .signedIn(let opened) = session else { throw Fault("bo is not signed in") }
        let open = try #require(try await world.attempt("bo").factorTicket)
        try await world.registrar.submit(ResetSecondFactor(person: "bo", reason: "手机遗失"), by: World.se)
        let found = try await world.desk.sessions.find(opened.token)
        #expect(found == nil)
        let old = try await second(world, open, codes[1])
        #expect(old.refusals == [.wrongCode])
        let plain = try await world.attempt("bo")
        #expect(plain.isSignedIn)
    }

    @Test func `is replaced only after a reset`() async throws {
        let world = try await AccountWorld()
        _ = try await world.factor(of: "se")
        await #expect(throws: Refusal(.conflict, "sign-in.has-second-factor")) {
            try await world.desk.secondFactors.begin(of: "se")
        }
    }

    @Test func `lies in the books under a key that is not in them`() async throws {
        let world = try await AccountWorld()
        let (secret, codes) = try await world.factor(of: "se")
        let sealed = try world.folder.database.readNow { try $0.rows("SELECT sealed FROM secret_factor") }
        guard case .blob(let bytes)? = sealed.first?.first else { throw Fault("there is no secret") }
        #expect(bytes.count == secret.count + 28)
        #expect(!bytes.indices.contains { bytes[$0...].starts(with: secret) })
        let kept = try world.folder.database.readNow { try $0.rows("SELECT id FROM secret_recovery_code") }
        #expect(!kept.contains([.text(codes[0])]) && kept.count == 8)
        #expect(throws: Never.self) { try SecretKey(in: world.folder.path) }
    }

    private func second(_ world: AccountWorld, _ ticket: String, _ code: String) async throws -> SignInOutcome {
        try await world.desk.signIn.secondFactor(ticket: ticket, code: code, address: AccountWorld.address)
    }
}
