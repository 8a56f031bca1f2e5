package import Domain
import Foundation

/// Everything about accounts that is not in the journal, for one open realm: make one when the program starts, and keep it.
package final class AccountDesk: Sendable {
    let secrets: Secrets
    let registrar: Registrar
    let key: SecretKey
    let door: PasswordDoor
    let limits: AttemptLimits
    let tickets = Tickets()
    let clock: @Sendable () -> Instant
    package let policy: PasswordPolicy

    /// - Parameters:
    ///   - policy: what passwords must be like.
    ///   - door: where passwords are tried.
    ///   - clock: the time that ends sessions, codes and invitations.
    /// - Throws: ``StorageProblem`` where the key of the secrets cannot be read or made.
    package init(
        folder: RealmFolder,
        registrar: Registrar,
        policy: PasswordPolicy = .dengbao3,
        door: PasswordDoor = PasswordDoor(),
        limits: AttemptLimits = AttemptLimits(),
        clock: @escaping @Sendable () -> Instant = SystemClock.now
    ) throws {
        secrets = Secrets(database: folder.database)
        self.registrar = registrar
        key = try SecretKey(in: folder.path)
        self.policy = policy
        self.door = door
        self.limits = limits
        self.clock = clock
    }

    package var signIn: SignIn { SignIn(desk: self) }
    package var sessions: Sessions { Sessions(desk: self) }
    package var invitations: Invitations { Invitations(desk: self) }
    package var passwords: Passwords { Passwords(desk: self) }
    package var secondFactors: SecondFactors { SecondFactors(desk: self) }
    package var subjects: Subjects { Subjects(desk: self) }

    /// Puts a new password in place, and ends every session, unless something is wrong with it.
    ///
    /// - Parameter session: the one session that goes on.
    /// - Returns: everything that is wrong with it.
    func set(
        _ password: String,
        of owner: Person.ID,
        from address: String,
        keeping session: String? = nil,
        after before: @escaping @Sendable (SecretTables) throws -> Bool = { _ in true }
    ) async throws -> [Refusal] {
        let now = clock()
        let faults = try await faults(of: password, of: owner)
        guard faults.isEmpty else { return faults }
        let found = try await secrets.read { tables in
            guard let account = try tables.account(of: owner), account.state != .disabled else { return Account?.none }
            return account
        }
        guard let account = found else { return [.notSignedIn] }
        let kept: KeptPassword
        do {
            kept = try await door.keep(password, generation: account.passwords, at: now)
        } catch let refusal as Refusal where refusal == .tooManySignIns {
            return [.tooManySignIns]
        }
        return try await secrets.write { [policy] tables in
            guard try before(tables) else { return [.wrongInvitation] }
            try tables.set(kept, of: owner, keeping: policy.history)
            try tables.endAll(of: owner, except: session, at: now)
            try tables.note(.passwordChanged, of: owner, from: address, at: now)
            return []
        }
    }

    /// Everything that is wrong with a password for its owner, among it that they had it before.
    private func faults(of password: String, of owner: Person.ID) async throws -> [Refusal] {
        let (context, earlier) = try await secrets.read { [policy] tables in
            (try Self.context(of: owner, in: tables.books), try tables.lastPasswords(of: owner, most: policy.history))
        }
        let faults = policy.faults(of: password, context: context + [Self.year(of: clock())])
        guard faults.isEmpty else { return faults }
        do {
            for kept in earlier where try await door.tries(password, against: kept) {
                return [.passwordUsedBefore(policy.history)]
            }
        } catch let refusal as Refusal where refusal == .tooManySignIns {
            return [.tooManySignIns]
        }
        return []
    }

    /// The words everybody around somebody would try first: their name, their organisations', the realm's, in Chinese and pinyin.
    private static func context(of owner: Person.ID, in books: SQLLedger) throws -> [String] {
        var names = ["shuzhi", owner.text]
        try books.find(owner).map { names.append($0.name) }
        try books.find(Realm.theOne).map { names.append($0.name) }
        let grants = try books.list(Match<Grant>("person", .id(owner)).and("state", .text(Grant.State.given.rawValue)))
        for organisation in Set(grants.map(\.organisation)).sorted().prefix(20) {
            try books.find(organisation).map { names += [$0.name, $0.id.text] }
        }
        return names + names.map(Pinyin.text)
    }

    private static func year(of instant: Instant) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return String(calendar.component(.year, from: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)))
    }

    /// Takes six digits, or a recovery code; either counts once.
    func takes(_ code: String, of account: Account, _ tables: SecretTables, at now: Instant) throws -> Bool {
        guard let factor = try tables.countingFactor(of: account) else { return false }
        let owner = account.person
        let digits = code.filter { !$0.isWhitespace }
        if digits.utf8.count == 6, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            let secret = try key.open(factor.sealed, for: owner.text)
            guard let step = TimedCode.step(of: digits, secret: secret, atMilliseconds: now.milliseconds) else { return false }
            return try tables.take(step: step, of: owner)
        }
        guard try tables.take(recoveryCode: PrintedCode.meant(by: code), of: account, at: now) else { return false }
        try tables.note(.recoveryCodeUsed, of: owner, from: "", at: now)
        return true
    }
}
