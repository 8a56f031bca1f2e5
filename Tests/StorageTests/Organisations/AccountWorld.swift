import Domain
import Storage
import Synchronization
import TestWorld

/// The world with administrators, its accounts at a desk whose clock stands still until it is told to go on.
final class AccountWorld: Sendable {
    static let password = "Cheng-qing 7 yun"
    static let address = "10.0.0.7"

    let test: TestRealm
    let folder: RealmFolder
    let registrar: Registrar
    let desk: AccountDesk
    let hashing: CountingHashing
    let door: PasswordDoor
    private let time: HandClock

    init(policy: PasswordPolicy = .dengbao3, mostWaiting: Int = 2_000) async throws {
        let time = HandClock()
        self.time = time
        test = try TestRealm()
        folder = try test.create()
        registrar = try folder.registrar(clock: { time.now })
        hashing = CountingHashing()
        door = PasswordDoor(
            hashing: hashing,
            cost: ScryptCost(rounds: 16, blockSize: 1, parallelism: 1),
            mostWaiting: mostWaiting
        )
        desk = try AccountDesk(
            folder: folder,
            registrar: registrar,
            policy: policy,
            door: door,
            clock: { time.now }
        )
        for step in try World.steps(to: .recording) { try await registrar.submit(step.command, by: step.signer) }
        try await registrar.submit(World.administrators, by: World.ada)
        try await registrar.submit(World.appointment, by: World.ada)
        try await open(World.se.person, by: World.ada)
    }

    var now: Instant { time.now }

    func wait(minutes: Int64 = 0, seconds: Int64 = 0) { time.add(milliseconds: (minutes * 60 + seconds) * 1000) }

    /// Gives a person an account with the password of the tests.
    func open(_ person: Person.ID, by signer: Signer = World.se) async throws {
        let printed = try await desk.invitations.issue(to: person, by: signer)
        let outcome = try await desk.invitations.accept(code: printed.code, password: Self.password, address: "10.0.0.1")
        guard outcome == .accepted(person) else { throw Fault("\(person) was not let in: \(outcome)") }
    }

    func attempt(
        _ name: String,
        _ password: String = AccountWorld.password,
        from address: String = AccountWorld.address
    ) async throws -> SignInOutcome {
        try await desk.signIn.attempt(name: name, password: password, address: address)
    }

    /// Signs somebody in who has no second factor.
    func token(of name: String) async throws -> String {
        guard case .signedIn(let session) = try await attempt(name) else { throw Fault("\(name) is not signed in") }
        return session.token
    }

    /// Sets up a second factor.
    ///
    /// - Returns: the secret and the recovery codes.
    func factor(of person: Person.ID) async throws -> (secret: [UInt8], recovery: [String]) {
        let beginning = try await desk.secondFactors.begin(of: person)
        let secret = Self.bytes(ofBase32: beginning.secret)
        let code = TimedCode.code(secret: secret, step: now.milliseconds / 30_000)
        guard let codes = try await desk.secondFactors.confirm(of: person, code: code, address: Self.address) else {
            throw Fault("the code was wrong")
        }
        return (secret, codes)
    }

    func code(_ secret: [UInt8], stepsAway: Int64 = 0) -> String {
        TimedCode.code(secret: secret, step: now.milliseconds / 30_000 + stepsAway)
    }

    static func bytes(ofBase32 text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
        for letter in text {
            buffer = (buffer << 5 | UInt32(alphabet.firstIndex(of: letter) ?? 0)) & 0xFFFF
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        }
        return bytes
    }
}

/// A clock that goes when it is told to.
final class HandClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_790_000_000_000)

    var now: Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }

    func add(milliseconds added: Int64) { milliseconds.withLock { $0 += added } }
}

/// scrypt that counts how often it is asked.
final class CountingHashing: PasswordHashing {
    private let counter = Mutex(0)

    var count: Int { counter.withLock { $0 } }

    func hash(_ password: [UInt8], salt: [UInt8], cost: ScryptCost) throws -> [UInt8] {
        counter.withLock { $0 += 1 }
        return try Scrypt().hash(password, salt: salt, cost: cost)
    }
}

extension SignInOutcome {
    var refusals: [Refusal] {
        if case .refused(let refusals, _) = self { refusals } else { [] }
    }

    var isSignedIn: Bool {
        if case .signedIn = self { true } else { false }
    }

    var factorTicket: String? {
        if case .needsSecondFactor(let ticket) = self { ticket } else { nil }
    }

    var passwordTicket: String? {
        if case .needsNewPassword(let ticket) = self { ticket } else { nil }
    }
}
