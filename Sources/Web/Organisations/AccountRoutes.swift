import Domain
import HTTPTypes
import Language
import Storage

/// `/account`: one's own powers, sessions, password, second factor, and how pages look.
enum AccountRoutes {
    static func add(to map: inout PageMap) {
        map.get("/account", for: .signedIn) { try await overview($0) }
        map.post("/account/sessions/end", for: .signedIn) { visit in
            let desk = try visit.desk.accountDesk
            if let handle = visit.form["session"] {
                try await desk.sessions.end(handle: handle, of: visit.visitor.person)
            } else {
                try await desk.sessions.endAll(of: visit.visitor.person, by: visit.visitor.signer, keeping: visit.sessionToken)
            }
            return visit.see(visit.links.address("/account"), note: "sessions_ended")
        }
        map.get("/account/password", for: .signedIn) { password($0) }
        map.post("/account/password", for: .signedIn) { visit in
            guard visit.form.raw("password") == visit.form.raw("again") else {
                return .refused(password(visit, refusals: [.passwordsDiffer]), .unprocessableContent)
            }
            let refusals = try await visit.desk.accountDesk.passwords.change(
                of: visit.visitor.person,
                from: visit.form.raw("old"),
                to: visit.form.raw("password"),
                address: visit.address,
                token: visit.sessionToken ?? ""
            )
            guard refusals.isEmpty else { return .refused(password(visit, refusals: refusals), .unprocessableContent) }
            return visit.see(visit.links.address("/account"), note: "password_changed")
        }
        map.post("/account/manner", for: .signedIn) { visit in
            var manner = Manner()
            manner.isLarge = visit.form.has("large")
            manner.isContrasting = visit.form.has("contrast")
            visit.caller.set(cookie: visit.desk.cookies.keep(wish: Manner.cookie, manner.text))
            return visit.see(visit.links.address("/account"), note: "manner_kept")
        }
    }

    private static func overview(_ visit: Visit) async throws -> Reply {
        let visitor = try visit.visitor
        let desk = try visit.desk.accountDesk
        let sessions = try await desk.sessions.list(of: visitor.person, asking: visit.sessionToken)
        let left = try await desk.secondFactors.recoveryCodesLeft(of: visitor.person)
        let page = AccountOverviewPage(visitor, sessions: sessions, recoveryCodesLeft: left, visit)
        return visit.page(page.heading, .account, "account/show", page)
    }

    private static func password(_ visit: Visit, refusals: [Refusal] = []) -> Reply {
        let words = visit.words
        let form = FormView(
            visit,
            to: visit.links.address("/account/password"),
            submit: words("web.password.submit"),
            refusals: refusals,
            fields: [.password("old", words("web.password.old"), isNew: false)] + NewPasswordFields.both(words),
            cancel: visit.links.address("/account")
        )
        return visit.formPage(.account, FormPage(words("web.password.heading"), note: words("web.password.note"), form: form))
    }
}

extension MadePage.Section {
    static let account = Self("account")
}
