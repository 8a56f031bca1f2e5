package import Domain

/// 邀请码: printed codes with which an account begins, or a forgotten password is replaced.
package struct Invitations: Sendable {
    /// A code on its way to paper: it is shown once, and kept nowhere.
    package struct Printed: Sendable {
        package let person: Person.ID
        package let code: String
        package let until: Instant
    }

    package enum Outcome: Equatable, Sendable {
        /// The password is set; its owner signs in with it now.
        case accepted(Person.ID)
        /// It was not, and every reason why; with the seconds to wait, where waiting helps.
        case refused([Refusal], retryAfter: Int?)
    }

    let desk: AccountDesk

    /// Makes a code for a person, in place of any earlier one.
    ///
    /// - Parameter hours: for how long it counts, from 1 to 30 days.
    /// - Throws: the refusal that this signer may not, or that the account is disabled.
    package func issue(to person: Person.ID, by signer: Signer, hours: Int = 72) async throws -> Printed {
        let now = desk.clock()
        let until = Instant(milliseconds: now.milliseconds + Int64(min(max(hours, 1), 720)) * 3_600_000)
        let isKnown = try await desk.secrets.read { try $0.account(of: person) != nil }
        let command: any Command =
            isKnown ? RenewInvitation(person: person, until: until) : InvitePerson(person: person, until: until)
        try await desk.registrar.submit(command, by: signer)
        let code = PrintedCode.invitation()
        try await desk.secrets.write { tables in
            guard let account = try tables.account(of: person) else { throw Fault("\(person) has no account") }
            try tables.connection.run("DELETE FROM secret_invitation WHERE owner = \(person)")
            try tables.connection.run(
                """
                INSERT INTO secret_invitation (id, owner, generation, used_at)
                VALUES (\(SecretBytes.fingerprint(of: code)), \(person), \(account.invitation), NULL)
                """
            )
            try tables.note(.invitationMade, of: person, from: "", at: now)
        }
        return Printed(person: person, code: code, until: until)
    }

    /// Who a code is for, so that a page can greet them; nil: it counts for nobody.
    package func owner(of code: String) async throws -> Person.ID? {
        let now = desk.clock()
        let meant = PrintedCode.meant(by: code)
        return try await desk.secrets.read { try Self.owner(of: meant, $0, at: now)?.person }
    }

    /// Takes a code and sets the first password, or a new one; an account that was invited becomes active.
    package func accept(code: String, password: String, address: String) async throws -> Outcome {
        let now = desk.clock()
        let meant = PrintedCode.meant(by: code)
        // A code is no name: guesses at codes are slowed down by address.
        if let wait = desk.limits.begin(name: "invitation \(address)", address: address, at: now) {
            return .refused([.mustWait(wait)], retryAfter: wait)
        }
        guard let account = try await desk.secrets.read({ try Self.owner(of: meant, $0, at: now) }) else {
            desk.limits.failed(name: "invitation \(address)", address: address, at: now)
            try await desk.secrets.write { try $0.note(.wrongInvitation, of: nil, from: address, at: now) }
            return .refused([.wrongInvitation], retryAfter: nil)
        }
        desk.limits.release(name: "invitation \(address)", address: address)
        let owner = account.person
        let faults = try await desk.set(password, of: owner, from: address) { tables in
            guard try Self.owner(of: meant, tables, at: now) != nil else { return false }
            try tables.connection.run(
                "UPDATE secret_invitation SET used_at = \(now) WHERE id = \(SecretBytes.fingerprint(of: meant))"
            )
            try tables.note(.invitationUsed, of: owner, from: address, at: now)
            return true
        }
        guard faults.isEmpty else { return .refused(faults, retryAfter: nil) }
        if account.state == .invited { try await desk.registrar.submit(ActivateAccount(person: owner), by: Signer(owner)) }
        return .accepted(owner)
    }

    /// The account a code counts for.
    private static func owner(of code: String, _ tables: SecretTables, at now: Instant) throws -> Account? {
        struct Line: Decodable {
            let owner: String
            let generation: Int
        }
        let line: Line? = try tables.connection.one(
            """
            SELECT owner, generation FROM secret_invitation
            WHERE id = \(SecretBytes.fingerprint(of: code)) AND used_at IS NULL
            """
        )
        guard let line, let account = try tables.account(of: Person.ID(line.owner)), account.invitation == line.generation,
            account.state != .disabled, now < account.invitedUntil
        else { return nil }
        return account
    }
}
