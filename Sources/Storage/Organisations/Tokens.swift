package import Domain

/// 访问令牌: what programs show instead of signing in; of each only the hash is kept.
///
/// A token is `shuzhi_` and 256 random bits in hex, shown once. It acts as its owner, may never do more than they may at that
/// moment, and only what its scopes allow. It counts no more once it is withdrawn or has run out, or its owner's account is
/// disabled, or was asked for a new password or second factor since.
package struct Tokens: Sendable {
    /// A token on its way to its owner: it is shown once, and kept nowhere.
    package struct Made: Sendable {
        package let token: AccessToken.ID
        package let text: String
        package let expiresAt: Instant
    }

    /// Whoever a program acts for.
    package struct Holder: Sendable {
        package let token: AccessToken
        package let person: Person.ID

        package var signer: Signer { Signer(person) }
    }

    /// A line of the list of tokens.
    package struct Line: Equatable, Sendable {
        package let token: AccessToken
        /// Whether it lets anybody in now.
        package let counts: Bool
        /// The last day it was shown on, in China; nil: never.
        package let usedOn: String?
    }

    /// What every token begins with, so that tools that look for lost secrets know one.
    package static let prefix = "shuzhi_"
    /// The length of a token in characters.
    private static let length = prefix.count + 64

    let desk: AccountDesk

    /// Makes a token for its signer.
    ///
    /// - Throws: the refusal that it is wanted for too long, for nothing, or is one too many.
    package func issue(to signer: Signer, called name: String, scopes: [TokenScope], days: Int) async throws -> Made {
        let id = AccessToken.ID("t-" + String(SecretBytes.token().prefix(16)))
        let text = Self.prefix + SecretBytes.token()
        try await desk.registrar.submit(
            IssueToken(token: id, person: signer.person, called: name, scopes: scopes, days: days),
            by: signer
        )
        return try await desk.secrets.write { tables in
            guard let token = try tables.books.find(id) else { throw Fault("the token \(id) was not issued") }
            try tables.connection.run(
                """
                INSERT INTO secret_token (id, token, used_on)
                VALUES (\(SecretBytes.fingerprint(of: text)), \(id), NULL)
                """
            )
            return Made(token: id, text: text, expiresAt: token.expiresAt)
        }
    }

    /// Whom a token lets in; nil: nobody, or nobody any more.
    package func find(_ text: String) async throws -> Holder? {
        guard text.hasPrefix(Self.prefix), text.utf8.count == Self.length else { return nil }
        let now = desk.clock()
        let id = SecretBytes.fingerprint(of: text)
        let found = try await desk.secrets.read { tables in try Self.look(id, tables, at: now) }
        guard let (holder, usedOn) = found else { return nil }
        let today = try now.dayInChina.text
        if usedOn != today {
            try await desk.secrets.write { tables in
                _ = try tables.connection.run("UPDATE secret_token SET used_on = \(today) WHERE id = \(id)")
            }
        }
        return holder
    }

    /// Writes down that something was shown that is no token that counts.
    package func noteWrong(from address: String) async throws {
        let now = desk.clock()
        try await desk.secrets.write { try $0.note(.wrongToken, of: nil, from: address, at: now) }
    }

    /// The tokens of a person, those that were issued last first.
    ///
    /// - Throws: the refusal that somebody else than the person may not see them, unless they have power over accounts.
    package func list(of owner: Person.ID, by signer: Signer) async throws -> [Line] {
        let now = desk.clock()
        return try await desk.secrets.read { tables in
            let books = tables.books
            if signer.person != owner { try signer.requiresPowerOverAccounts(in: books) }
            guard let account = try tables.account(of: owner) else { return [] }
            return try books.list(Match<AccessToken>("owner", .id(owner)))
                .sorted { ($1.issuedAt, $0.id) < ($0.issuedAt, $1.id) }
                .map { token in
                    Line(
                        token: token,
                        counts: token.counts(for: account, at: now),
                        usedOn: try Self.usedOn(token.id, tables.connection)
                    )
                }
        }
    }

    private struct Row: Decodable {
        let token: String
        let used_on: String?
    }

    private static func look(_ id: String, _ tables: SecretTables, at now: Instant) throws -> (Holder, String?)? {
        let row: Row? = try tables.connection.one("SELECT token, used_on FROM secret_token WHERE id = \(id)")
        guard let row, let token = try tables.books.find(AccessToken.ID(row.token)),
            let account = try tables.account(of: token.owner), token.counts(for: account, at: now)
        else { return nil }
        return (Holder(token: token, person: token.owner), row.used_on)
    }

    private static func usedOn(_ token: AccessToken.ID, _ connection: any Connection) throws -> String? {
        let row: Row? = try connection.one("SELECT token, used_on FROM secret_token WHERE token = \(token)")
        return row?.used_on
    }
}

extension AccountDesk {
    package var tokens: Tokens { Tokens(desk: self) }
}
