import Domain
import HTTPTypes
import Language
import Storage

/// `/invitation`: the printed code with which an account begins, or a forgotten password is replaced.
enum InvitationRoutes {
    static func add(to map: inout PageMap) {
        map.get("/invitation", for: .everyone) { page($0) }
        map.post("/invitation", for: .everyone) { visit in
            guard visit.form.raw("password") == visit.form.raw("again") else {
                return .refused(page(visit, refusals: [.passwordsDiffer]), .unprocessableContent)
            }
            let outcome = try await visit.desk.accountDesk.invitations.accept(
                code: visit.form["code"] ?? "",
                password: visit.form.raw("password"),
                address: visit.address
            )
            switch outcome {
            case .accepted: return visit.see(visit.links.signIn(), note: "account_ready")
            case .refused(let refusals, _): return .refused(page(visit, refusals: refusals), .unprocessableContent)
            }
        }
    }

    private static func page(_ visit: Visit, refusals: [Refusal] = []) -> Reply {
        let words = visit.words
        let code = FieldView.text(
            "code",
            words("web.invitation.code"),
            value: visit.form["code"],
            hint: words("web.invitation.code_hint"),
            isRequired: true,
            isFocused: true
        )
        let page = AccountPage(
            heading: words("web.invitation.heading"),
            note: Aside(words("web.invitation.note")),
            form: FormView(
                visit,
                to: visit.links.address("/invitation"),
                submit: words("web.invitation.submit"),
                refusals: refusals,
                fields: [code] + NewPasswordFields.both(words)
            ),
            links: [Frame.Link(href: visit.links.signIn(), text: words("web.sign_in.heading"), current: false)]
        )
        return visit.page(page.heading, nil, "account/form", page)
    }
}
