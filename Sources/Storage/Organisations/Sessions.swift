package import Domain

/// 会话: who is signed in, by a token of 256 bits of which only the hash is kept.
///
/// A session ends after half an hour without a request, after twelve hours in any case, and at once when the account is
/// disabled, its second factor reset or its password replaced. Its token is changed when it begins and when the powers of its
/// owner change. That somebody was there is written down to the minute, so that a page costs no write.
package struct Sessions: Sendable {
    /// A line of the list of one's own sessions.
    package struct Line: Equatable, Sendable {
        /// Ends it, see ``Sessions/end(handle:of:)``.
        package let handle: String
        package let address: String
        package let begunAt: Instant
        package let seenAt: Instant
        package let isThisOne: Bool
    }

    /// All in milliseconds.
    package static let mostIdle: Int64 = 30 * 60_000
    package static let mostLife: Int64 = 12 * 3_600_000
    private static let betweenSightings: Int64 = 60_000
    /// How long a replaced token still counts: requests under way have it.
    private static let grace: Int64 = 10_000
    private static let kept: Int64 = 30 * 86_400_000

    let desk: AccountDesk

    /// Begins a session; nil where the account may not have one.
    func begin(for owner: Person.ID, address: String) async throws -> OpenedSession? {
        let now = desk.clock()
        let token = SecretBytes.token()
        return try await desk.secrets.write { tables in
            guard let account = try tables.account(of: owner), account.state == .active else { return nil }
            let session = KeptSession(
                id: SecretBytes.fingerprint(of: token),
                owner: owner,
                generation: account.sessions,
                address: address,
                powers: try Self.digest(of: Self.grants(of: owner, in: tables.books)),
                begunAt: now,
                seenAt: now,
                expiresAt: Instant(milliseconds: now.milliseconds + Self.mostLife),
                endedAt: nil
            )
            try tables.forgetSessions(of: owner, before: Instant(milliseconds: now.milliseconds - Self.kept))
            try tables.add(session)
            try tables.note(.signedIn, of: owner, from: address, at: now)
            return OpenedSession(token: token, person: owner, expiresAt: session.expiresAt)
        }
    }

    /// Who holds a token; nil: nobody, or no more.
    package func find(_ token: String) async throws -> SignedIn? {
        let now = desk.clock()
        let id = SecretBytes.fingerprint(of: token)
        let found = try await desk.secrets.read { tables in try Self.look(id, tables, at: now) }
        guard let found else { return nil }
        let isLeaving = found.session.endedAt != nil
        if found.digest != found.session.powers, !isLeaving {
            return found.signedIn(renewed: try await renew(found.session, powers: found.digest, at: now))
        }
        if now.milliseconds - found.session.seenAt.milliseconds >= Self.betweenSightings {
            try await desk.secrets.write { try $0.see(id, at: now) }
        }
        return found.signedIn(renewed: nil)
    }

    /// Gives the session another token: the old one counts a few seconds more.
    ///
    /// - Returns: nil where another request has just done so.
    private func renew(_ old: KeptSession, powers: String, at now: Instant) async throws -> String? {
        let token = SecretBytes.token()
        return try await desk.secrets.write { tables in
            guard try tables.end(old.id, at: Instant(milliseconds: now.milliseconds + Self.grace)) else { return nil }
            try tables.add(
                KeptSession(
                    id: SecretBytes.fingerprint(of: token),
                    owner: old.owner,
                    generation: old.generation,
                    address: old.address,
                    powers: powers,
                    begunAt: old.begunAt,
                    seenAt: now,
                    expiresAt: old.expiresAt,
                    endedAt: nil
                )
            )
            return token
        }
    }

    /// Signs out.
    package func end(_ token: String) async throws {
        let now = desk.clock()
        let id = SecretBytes.fingerprint(of: token)
        try await desk.secrets.write { tables in
            guard let session = try tables.session(id), try tables.end(id, at: now) else { return }
            try tables.note(.signedOut, of: session.owner, from: session.address, at: now)
        }
    }

    /// The sessions of a person that count.
    ///
    /// - Parameter token: the session that asks.
    package func list(of owner: Person.ID, asking token: String?) async throws -> [Line] {
        let now = desk.clock()
        let own = token.map(SecretBytes.fingerprint)
        return try await desk.secrets.read { tables in
            guard let account = try tables.account(of: owner) else { return [] }
            return try tables.sessions(of: owner)
                .filter { $0.counts(at: now, idle: Self.mostIdle) && $0.generation == account.sessions }
                .map {
                    Line(
                        handle: Self.handle(of: $0.id),
                        address: $0.address,
                        begunAt: $0.begunAt,
                        seenAt: $0.seenAt,
                        isThisOne: $0.id == own
                    )
                }
        }
    }

    /// Ends one of a person's own sessions, by its handle.
    package func end(handle: String, of owner: Person.ID) async throws {
        let now = desk.clock()
        try await desk.secrets.write { tables in
            for session in try tables.sessions(of: owner) where Self.handle(of: session.id) == handle {
                try tables.end(session.id, at: now)
                try tables.note(.sessionEnded, of: owner, from: session.address, at: now)
            }
        }
    }

    /// Ends every session of a person but the one that asks.
    ///
    /// - Throws: the refusal that somebody else than the person may not, unless they have power over accounts.
    package func endAll(of owner: Person.ID, by signer: Signer, keeping token: String? = nil) async throws {
        let now = desk.clock()
        let own = token.map(SecretBytes.fingerprint)
        try await desk.secrets.write { tables in
            if signer.person != owner {
                try signer.requires([.securityAdministrator], over: tables.books.root(), in: tables.books)
            }
            try tables.endAll(of: owner, except: own, at: now)
            try tables.note(.allSessionsEnded, of: owner, from: "", at: now)
        }
    }

    private static func handle(of id: String) -> String { String(id.prefix(16)) }

    static func grants(of owner: Person.ID, in books: SQLLedger) throws -> [Grant] {
        try books.list(Match<Grant>("person", .id(owner)).and("state", .text(Grant.State.given.rawValue)))
    }

    private static func digest(of grants: [Grant]) -> String {
        SecretBytes.fingerprint(of: grants.map(\.id.text).joined(separator: "\n"))
    }

    private struct Found: Sendable {
        let session: KeptSession
        let digest: String
        let name: String
        let powers: [SignedIn.Power]
        let hasSecondFactor: Bool

        func signedIn(renewed: String?) -> SignedIn {
            SignedIn(
                person: session.owner,
                name: name,
                powers: powers,
                session: Sessions.handle(of: session.id),
                expiresAt: session.expiresAt,
                hasSecondFactor: hasSecondFactor,
                renewedToken: renewed
            )
        }
    }

    private static func look(_ id: String, _ tables: SecretTables, at now: Instant) throws -> Found? {
        guard let session = try tables.session(id), session.counts(at: now, idle: mostIdle),
            let account = try tables.account(of: session.owner), account.state == .active,
            account.sessions == session.generation
        else { return nil }
        let books = tables.books
        let grants = try grants(of: session.owner, in: books)
        let names = try Dictionary(
            Set(grants.map(\.organisation)).sorted().map { ($0, try books.find($0)?.name ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
        return Found(
            session: session,
            digest: digest(of: grants),
            name: try books.find(session.owner)?.name ?? session.owner.text,
            powers: grants.map { grant in
                SignedIn.Power(
                    role: grant.role,
                    organisation: grant.organisation,
                    organisationName: names[grant.organisation] ?? "",
                    path: grant.path,
                    cycle: grant.cycle
                )
            },
            hasSecondFactor: try tables.countingFactor(of: account) != nil
        )
    }
}
