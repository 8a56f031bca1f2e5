import Domain
import HTTPTypes
import Language
import Storage

/// `/account/tokens`: the tokens with which programs act in one's name.
///
/// The security administrator opens somebody else's list, and may withdraw what is in it.
enum TokenRoutes {
    static func add(to map: inout PageMap) {
        map.get("/account/tokens", for: .signedIn) { try await page($0) }
        map.post("/account/tokens", for: .signedIn) { visit in
            try await visit.attempt(again: { try await page(visit, refusals: $0) }) { try await issue(visit) }
        }
        map.get("/account/tokens/of/:person", for: .roles([.securityAdministrator])) { visit in
            try await page(visit, of: visit.id("person"))
        }
        map.post("/account/tokens/withdraw", for: .signedIn) { visit in
            guard let token = visit.form["token-id"] else { throw Refusal.blank("token-id") }
            let owner = visit.form["of"].map { Person.ID($0) }
            try await visit.submit(WithdrawToken(token: AccessToken.ID(token)))
            let list = try owner == nil || owner == visit.visitor.person ? visit.links.tokens : visit.links.tokens(of: owner)
            return visit.see(list, note: "token_withdrawn")
        }
    }

    /// - Parameter owner: whose; nil: the visitor's own, who can also make one.
    private static func page(
        _ visit: Visit,
        of owner: Person.ID? = nil,
        refusals: [Refusal] = []
    ) async throws -> Reply {
        let visitor = try visit.visitor
        let lines = try await visit.desk.accountDesk.tokens.list(of: owner ?? visitor.person, by: visitor.signer)
        let page = TokensPage(lines, of: owner, form: owner == nil ? form(visit, refusals) : nil, visit)
        return visit.page(page.heading, .account, "account/tokens", page)
    }

    private static func form(_ visit: Visit, _ refusals: [Refusal]) -> FormView {
        let words = visit.words
        return FormView(
            visit,
            to: visit.links.tokens,
            submit: words("web.tokens.submit"),
            heading: words("web.tokens.make"),
            refusals: refusals,
            fields: [
                .text(
                    "name",
                    words("web.tokens.name"),
                    value: visit.form["name"],
                    hint: words("web.tokens.name_hint"),
                    isRequired: true
                ),
                .checks(
                    "scopes",
                    words("web.tokens.scopes"),
                    TokenScope.allCases.map { ($0.rawValue, words.name(of: $0)) },
                    chosen: Set(visit.form.all("scopes")),
                    hint: words("web.tokens.scopes_hint")
                ),
                .number("days", words("web.tokens.days"), value: visit.form["days"] ?? "90", isRequired: true),
            ]
        )
    }

    private static func issue(_ visit: Visit) async throws -> Reply {
        let days = Int(visit.form["days"] ?? "") ?? 0
        let made = try await visit.desk.accountDesk.tokens.issue(
            to: visit.visitor.signer,
            called: visit.form["name"] ?? "",
            scopes: visit.form.all("scopes").compactMap(TokenScope.init(rawValue:)),
            days: days
        )
        let words = visit.words
        let page = NewTokenPage(
            heading: words("web.tokens.made"),
            note: words("web.tokens.made_note"),
            secret: made.text,
            until: words("web.tokens.until", Moment.text(made.expiresAt)),
            back: visit.links.tokens
        )
        return visit.page(page.heading, .account, "account/token", page)
    }
}

/// The list of somebody's tokens.
struct TokensPage: Sendable {
    struct Line: Sendable {
        let id: String
        let name: String
        let scopes: String
        let issued: String
        let until: String
        let used: String
        let state: String
        let tone: String
        /// Whether it can still be withdrawn.
        let isOpen: Bool
    }

    let crumb: Frame.Link
    let heading: String
    let note: String
    let empty: Aside
    let lines: [Line]
    let action: String
    let token: String
    let owner: Aside
    let form: FormView?

    init(_ lines: [Tokens.Line], of owner: Person.ID?, form: FormView?, _ visit: Visit) {
        let words = visit.words
        crumb = Frame.Link(href: visit.links.address("/account"), text: words("web.account.heading"), current: false)
        heading = owner.map { words("web.tokens.heading_of", $0.text) } ?? words("web.tokens.heading")
        note = words("web.tokens.note")
        empty = Aside(lines.isEmpty ? words("web.tokens.empty") : nil)
        self.lines = lines.map { line in
            let token = line.token
            let state = token.state == .withdrawn ? "withdrawn" : line.counts ? "counts" : "over"
            return Line(
                id: token.id.text,
                name: token.name,
                scopes: token.scopes.map { words.name(of: $0) }.joined(separator: words("web.list_separator")),
                issued: Moment.day(token.issuedAt),
                until: Moment.day(token.expiresAt),
                used: line.usedOn ?? words("web.tokens.never"),
                state: words("web.tokens.\(state)"),
                tone: line.counts ? "good" : "soft",
                isOpen: token.state == .issued
            )
        }
        action = visit.links.address("/account/tokens/withdraw")
        token = visit.desk.token(of: visit.caller)
        self.owner = Aside(owner?.text)
        self.form = form
    }
}

/// A token that was just made: the only page that ever shows it.
struct NewTokenPage: Sendable {
    let heading: String
    let note: String
    let secret: String
    let until: String
    let back: String
}

extension PageLinks {
    var tokens: String { address("/account/tokens") }

    func tokens(of person: Person.ID?) -> String {
        person.map { address("/account/tokens/of/\(PercentCoding.encoded($0.text))") } ?? tokens
    }
}

extension Words {
    func name(of scope: TokenScope) -> String { self("token-scope.\(scope.rawValue.replacing(":", with: "."))") }
}
