/// Gives its signer a token with which a program acts in their name.
///
/// Nobody makes one for somebody else. What the program will show is made beside it and is not in the command.
package struct IssueToken: Command {
    package static let name = "organisations.issue-token"

    /// For how long a token may count, in days.
    package static let mostDays = 365
    /// The most tokens of one person that are not withdrawn.
    package static let most = 20

    package let token: AccessToken.ID
    package let person: Person.ID
    /// What it is for, as its owner calls it.
    package let called: String
    package let scopes: [TokenScope]
    /// For how many days it counts.
    package let days: Int

    package init(token: AccessToken.ID, person: Person.ID, called: String, scopes: [TokenScope], days: Int) {
        self.token = token
        self.person = person
        self.called = called
        self.scopes = scopes
        self.days = days
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        guard signer.person == person, try facts.exists(Account.id(of: person)) else { throw Refusal.notYourAccount }
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(code: token.text)
        try Wording.check(called, "name", most: 60)
        guard !scopes.isEmpty else { throw Refusal.blank("scopes") }
        guard Set(scopes).count == scopes.count else {
            throw Refusal.repeated("scopes", scopes.map(\.rawValue).joined(separator: " "))
        }
        guard (1...Self.mostDays).contains(days) else { throw Refusal.tokenDays }
        try facts.require(Account.id(of: person)).requireState([.active])
        guard try !facts.exists(token) else { throw Refusal.tokenExists(token) }
        let standing = Match<AccessToken>("owner", .id(person)).and("state", .text(AccessToken.State.issued.rawValue))
        guard try facts.count(standing) < Self.most else { throw Refusal.tooManyTokens }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let account = try ledger.require(Account.id(of: person))
        try ledger.save(AccessToken(token, of: account, name: called, scopes: scopes, days: days, at: stamp.instant))
    }
}

extension Refusal {
    package static let tokenDays = Refusal(.invalid, "organisations.token-days", [String(IssueToken.mostDays)])
    package static let tooManyTokens = Refusal(.conflict, "organisations.too-many-tokens", [String(IssueToken.most)])
    package static func tokenExists(_ token: AccessToken.ID) -> Refusal {
        Refusal(.conflict, "organisations.token-exists", [token.text])
    }
}
