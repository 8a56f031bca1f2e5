import Domain
import HTTPTypes
import Language
import Storage

/// `/sign-in`, `/sign-out`: a password, a code where the account has a second factor, a new password where one is due.
enum SignInRoutes {
    static func add(to map: inout PageMap) {
        map.get("/sign-in", for: .everyone) { visit in
            guard visit.reading.visitor == nil else { return .see(next(visit.query["next"], visit)) }
            return page(.password, visit, next: visit.query["next"])
        }
        map.post("/sign-in", for: .everyone) { visit in
            let outcome = try await visit.desk.accountDesk.signIn.attempt(
                name: visit.form["name"] ?? "",
                password: visit.form.raw("password"),
                address: visit.address
            )
            return reply(to: outcome, at: .password, visit)
        }
        map.post("/sign-in/code", for: .everyone) { visit in
            let outcome = try await visit.desk.accountDesk.signIn.secondFactor(
                ticket: visit.form.raw("ticket"),
                code: visit.form["code"] ?? "",
                address: visit.address
            )
            return reply(to: outcome, at: .code(ticket: visit.form.raw("ticket")), visit)
        }
        map.post("/sign-in/password", for: .everyone) { visit in
            let step = Step.newPassword(ticket: visit.form.raw("ticket"))
            guard visit.form.raw("password") == visit.form.raw("again") else {
                return refused([.passwordsDiffer], at: step, visit)
            }
            let outcome = try await visit.desk.accountDesk.signIn.newPassword(
                ticket: visit.form.raw("ticket"),
                password: visit.form.raw("password"),
                address: visit.address
            )
            return reply(to: outcome, at: step, visit)
        }
        map.post("/sign-out", for: .everyone) { visit in
            if let token = visit.sessionToken { try await visit.desk.accountDesk.sessions.end(token) }
            visit.caller.set(cookie: visit.desk.cookies.forget(visit.desk.cookies.session))
            return visit.see(visit.links.signIn(), note: "signed_out")
        }
    }

    /// Which step is asked for.
    private enum Step {
        case password
        case code(ticket: String)
        case newPassword(ticket: String)
    }

    /// What becomes of somebody an identity provider vouches for.
    static func reply(to outcome: SignInOutcome, _ visit: Visit, next: String?) -> Reply {
        reply(to: outcome, at: .password, visit, next: next)
    }

    private static func reply(to outcome: SignInOutcome, at step: Step, _ visit: Visit, next: String? = nil) -> Reply {
        let wanted = next ?? visit.form["next"]
        switch outcome {
        case .signedIn(let session):
            visit.caller.set(cookie: visit.desk.cookies.keep(visit.desk.cookies.session, session.token))
            return .see(Self.next(wanted, visit))
        case .needsSecondFactor(let ticket): return page(.code(ticket: ticket), visit, next: wanted)
        case .needsNewPassword(let ticket): return page(.newPassword(ticket: ticket), visit, next: wanted)
        case .refused(let refusals, _): return refused(refusals, at: step, visit)
        }
    }

    private static func refused(_ refusals: [Refusal], at step: Step, _ visit: Visit) -> Reply {
        let isTooOften = refusals.contains { $0.key == "sign-in.must-wait" || $0.key == "sign-in.too-many" }
        return .refused(
            page(step, visit, next: visit.form["next"], refusals: refusals),
            isTooOften ? .tooManyRequests : .unprocessableContent
        )
    }

    private static func page(_ step: Step, _ visit: Visit, next: String?, refusals: [Refusal] = []) -> Reply {
        let words = visit.words
        var fields: [FieldView]
        let action: String
        switch step {
        case .password:
            action = "/sign-in"
            fields = [
                .text(
                    "name",
                    words("web.sign_in.name"),
                    value: visit.form["name"],
                    isRequired: true,
                    isFocused: true,
                    autocomplete: "username"
                ),
                .password("password", words("web.sign_in.password"), isNew: false),
            ]
        case .code(let ticket):
            action = "/sign-in/code"
            fields = [
                .text(
                    "code",
                    words("web.sign_in.code"),
                    hint: words("web.sign_in.code_hint"),
                    isRequired: true,
                    isFocused: true,
                    autocomplete: "one-time-code"
                ), .hidden("ticket", ticket),
            ]
        case .newPassword(let ticket):
            action = "/sign-in/password"
            fields = NewPasswordFields.both(words) + [.hidden("ticket", ticket)]
        }
        if let next { fields.append(.hidden("next", next)) }
        let form = FormView(
            visit,
            to: visit.links.address(action),
            submit: words("web.sign_in.submit"),
            refusals: refusals,
            fields: fields
        )
        let page = AccountPage(
            heading: words("web.sign_in.heading"),
            note: Aside({ if case .newPassword = step { words("web.sign_in.new_password") } else { nil } }()),
            form: form,
            links: links(visit, next: next)
        )
        return visit.page(page.heading, nil, "account/form", page)
    }

    private static func links(_ visit: Visit, next: String?) -> [Frame.Link] {
        let invitation = visit.links.address("/invitation")
        let provider = visit.desk.openID.map { desk in
            Frame.Link(
                href: visit.links.address(OpenIDSettings.beginPath, [("next", next)]),
                text: visit.words("web.sign_in.open_id", desk.settings.label),
                current: false
            )
        }
        return [provider, Frame.Link(href: invitation, text: visit.words("web.sign_in.invited"), current: false)]
            .compactMap { $0 }
    }

    /// Where somebody wanted to go: an address of ours, whatever was written.
    private static func next(_ text: String?, _ visit: Visit) -> String {
        guard let text, text.hasPrefix("/") else { return visit.links.home }
        let parts = text.split(separator: "?", maxSplits: 1).map(String.init)
        let query = PageQuery(parts.count > 1 ? parts[1] : nil)
        return visit.links.address(parts.first ?? "/", query.pairs.map { ($0.name, Optional($0.value)) })
    }
}

/// A page of signing in or of one's account: one form, and links away from it.
struct AccountPage: Sendable {
    let heading: String
    let note: Aside
    let form: FormView?
    let links: [Frame.Link]
}

/// The two fields of a new password.
enum NewPasswordFields {
    static func both(_ words: Words) -> [FieldView] {
        [
            .password("password", words("web.password.new"), hint: words("web.password.hint"), isNew: true),
            .password("again", words("web.password.again"), isNew: true),
        ]
    }
}

extension Refusal {
    static let passwordsDiffer = Refusal(.invalid, "web.passwords-differ")
}
