/// 访问令牌: lets a program act in somebody's name, as far as its scopes go and until it runs out.
///
/// What the program shows is not in the books: only its hash lies in a table beside the journal. A token counts as long as its
/// owner's account is active and asks for no other secrets, see ``counts(for:at:)``.
package struct AccessToken: Record {
    package enum State: String, Codable, CaseIterable, Sendable {
        case issued
        case withdrawn
    }

    package let id: ID
    package let owner: Person.ID
    /// What its owner calls it.
    package let name: String
    /// In the order of ``TokenScope``'s cases.
    package let scopes: [TokenScope]
    /// Which sessions of the account counted when it was issued: once those end for all, so does this.
    package let generation: Int
    package let issuedAt: Instant
    package let expiresAt: Instant
    package internal(set) var state: State
    package internal(set) var withdrawnAt: Instant?
    package internal(set) var withdrawnBy: Person.ID?

    init(_ id: ID, of account: Account, name: String, scopes: [TokenScope], days: Int, at instant: Instant) {
        self.id = id
        owner = account.person
        self.name = name
        self.scopes = TokenScope.allCases.filter(scopes.contains)
        generation = account.sessions
        issuedAt = instant
        expiresAt = Instant(milliseconds: instant.milliseconds + Int64(days) * 86_400_000)
        state = .issued
        withdrawnAt = nil
        withdrawnBy = nil
    }

    /// Whether it lets anybody in: it was not withdrawn and has not run out, and its owner's account is active and was not asked
    /// for a new password or second factor since.
    package func counts(for account: Account, at now: Instant) -> Bool {
        state == .issued && now < expiresAt && account.person == owner && account.state == .active
            && account.sessions == generation
    }

    package func allows(_ scope: TokenScope) -> Bool { scopes.contains { $0.covers(scope) } }
}

extension AccessToken {
    package static let shape = Shape(
        "access_token",
        "id",
        "owner",
        "name",
        "scopes",
        "generation",
        "issued_at",
        "expires_at",
        "state",
        "withdrawn_at",
        "withdrawn_by"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        owner = try row.id()
        name = try row.text()
        scopes = try row.text().split(separator: " ").map { text in
            guard let scope = TokenScope(rawValue: String(text)) else { throw Fault("access_token has no scope \(text)") }
            return scope
        }
        generation = try row.whole()
        issuedAt = try row.instant()
        expiresAt = try row.instant()
        state = try row.choice()
        withdrawnAt = try row.optionalInstant()
        withdrawnBy = try row.optionalID()
    }

    package var fields: [Field] {
        [
            .id(id), .id(owner), .text(name), .text(scopes.map(\.rawValue).joined(separator: " ")), .whole(generation),
            .instant(issuedAt), .instant(expiresAt), .text(state.rawValue), .instant(withdrawnAt), .id(withdrawnBy),
        ]
    }
}
