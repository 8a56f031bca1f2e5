import Domain

/// Signing in: a password, then a code where the account has a second factor, then a new password where one is due.
///
/// Whatever the name, an attempt does the same work and gets the same answer unless it is right, so it tells nobody which names
/// there are. What is shown is shown once: passwords are tried at the ``PasswordDoor``, a code counts for one sign-in.
package struct SignIn: Sendable {
    let desk: AccountDesk

    /// The first step.
    ///
    /// - Parameters:
    ///   - name: the id of the person.
    ///   - address: where the attempt comes from.
    /// - Throws: a `StorageProblem`; everything else is an outcome.
    package func attempt(name: String, password: String, address: String) async throws -> SignInOutcome {
        let now = desk.clock()
        let name = String(name.prefix(128))
        let owner = Person.ID(name)
        if let wait = desk.limits.begin(name: name, address: address, at: now) {
            return .refused([.mustWait(wait)], retryAfter: wait)
        }
        let (account, kept, hasFactor) = try await desk.secrets.read { tables in
            let account = try tables.account(of: owner)
            let hasFactor = try account.map { try tables.countingFactor(of: $0) != nil } ?? false
            return (account, try tables.password(of: owner), hasFactor)
        }
        let isRight: Bool
        do {
            isRight = try await desk.door.tries(password, against: kept)
        } catch let refusal as Refusal where refusal == .tooManySignIns {
            desk.limits.release(name: name, address: address)
            return .refused([.tooManySignIns], retryAfter: 10)
        }
        guard isRight, let account, account.state == .active else {
            desk.limits.failed(name: name, address: address, at: now)
            try await note(.wrongPassword, of: account?.person, from: address)
            return .refused([.notSignedIn], retryAfter: nil)
        }
        guard hasFactor else { return try await finish(owner, address) }
        desk.limits.release(name: name, address: address)
        return .needsSecondFactor(ticket: desk.tickets.issue(.secondFactor, to: owner, at: address, now: now))
    }

    /// The second step: six digits from an authenticator, or a recovery code.
    package func secondFactor(ticket token: String, code: String, address: String) async throws -> SignInOutcome {
        let now = desk.clock()
        guard let ticket = desk.tickets.present(token, for: .secondFactor, now: now) else {
            return .refused([.ticketRanOut], retryAfter: nil)
        }
        let owner = ticket.person
        if let wait = desk.limits.begin(name: owner.text, address: address, at: now) {
            return .refused([.mustWait(wait)], retryAfter: wait)
        }
        let isRight = try await desk.secrets.write { tables in
            guard let account = try tables.account(of: owner), account.state == .active else { return false }
            let isRight = try desk.takes(code, of: account, tables, at: now)
            if !isRight { try tables.note(.wrongCode, of: owner, from: address, at: now) }
            return isRight
        }
        guard isRight else {
            desk.limits.failed(name: owner.text, address: address, at: now)
            return .refused([.wrongCode], retryAfter: nil)
        }
        guard desk.tickets.use(token) else { return .refused([.ticketRanOut], retryAfter: nil) }
        return ticket.isVouched ? try await begin(owner, address) : try await finish(owner, address)
    }

    /// Whoever an identity provider vouches for, instead of the first step.
    ///
    /// A second factor of ours is asked for as after a password; an account that was only invited becomes active.
    package func vouched(for subject: Subject, address: String) async throws -> SignInOutcome {
        let now = desk.clock()
        let found = try await desk.secrets.read { tables -> (Account, Bool)? in
            guard let owner = try tables.owner(of: subject), let account = try tables.account(of: owner),
                account.state != .disabled
            else { return nil }
            return (account, try tables.countingFactor(of: account) != nil)
        }
        guard let (account, hasFactor) = found else {
            try await note(.unknownSubject, of: nil, from: address)
            return .refused([.subjectUnknown], retryAfter: nil)
        }
        let owner = account.person
        if account.state == .invited { try await desk.registrar.submit(ActivateAccount(person: owner), by: Signer(owner)) }
        guard hasFactor else { return try await begin(owner, address) }
        let ticket = desk.tickets.issue(.secondFactor, to: owner, at: address, isVouched: true, now: now)
        return .needsSecondFactor(ticket: ticket)
    }

    /// The step that is asked for of a password that counts no more: another one.
    package func newPassword(ticket token: String, password: String, address: String) async throws -> SignInOutcome {
        let now = desk.clock()
        guard let ticket = desk.tickets.present(token, for: .newPassword, now: now) else {
            return .refused([.ticketRanOut], retryAfter: nil)
        }
        let faults = try await desk.set(password, of: ticket.person, from: address)
        guard faults.isEmpty else { return .refused(faults, retryAfter: nil) }
        guard desk.tickets.use(token) else { return .refused([.ticketRanOut], retryAfter: nil) }
        return try await finish(ticket.person, address)
    }

    /// Everything was right: a session, unless a new password is due.
    private func finish(_ owner: Person.ID, _ address: String) async throws -> SignInOutcome {
        let now = desk.clock()
        let isDue = try await desk.secrets.read { tables in
            guard let account = try tables.account(of: owner), let kept = try tables.password(of: owner) else { return true }
            return kept.generation < account.passwords || desk.policy.isTooOld(kept.madeAt, at: now)
        }
        desk.limits.succeeded(name: owner.text, address: address, at: now)
        if isDue {
            return .needsNewPassword(ticket: desk.tickets.issue(.newPassword, to: owner, at: address, now: now))
        }
        return try await begin(owner, address)
    }

    private func begin(_ owner: Person.ID, _ address: String) async throws -> SignInOutcome {
        guard let session = try await desk.sessions.begin(for: owner, address: address) else {
            return .refused([.notSignedIn], retryAfter: nil)
        }
        return .signedIn(session)
    }

    private func note(_ what: SecurityEvent, of owner: Person.ID?, from address: String) async throws {
        let now = desk.clock()
        try await desk.secrets.write { try $0.note(what, of: owner, from: address, at: now) }
    }
}
