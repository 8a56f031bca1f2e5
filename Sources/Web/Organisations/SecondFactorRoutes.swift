import Domain
import HTTPTypes
import Language
import Storage

/// `/account/factor`: setting up the second factor, and new recovery codes.
enum SecondFactorRoutes {
    static func add(to map: inout PageMap) {
        map.get("/account/factor", for: .signedIn) { visit in
            guard try !visit.visitor.hasSecondFactor else { return renewal(visit) }
            return try await beginning(visit)
        }
        map.post("/account/factor", for: .signedIn) { visit in
            let desk = try visit.desk.accountDesk
            let person = try visit.visitor.person
            do {
                let code = visit.form["code"] ?? ""
                let codes =
                    try await visit.visitor.hasSecondFactor
                    ? desk.secondFactors.renewRecoveryCodes(of: person, code: code, address: visit.address)
                    : desk.secondFactors.confirm(of: person, code: code, address: visit.address)
                guard let codes else { throw Refusal.wrongCode }
                return recoveryCodes(codes, visit)
            } catch let refusal as Refusal {
                let again = try visit.visitor.hasSecondFactor ? renewal(visit, [refusal]) : try await beginning(visit, [refusal])
                return .refused(again, .unprocessableContent)
            }
        }
    }

    /// A new secret each time it is shown: one that was confirmed is never shown again.
    private static func beginning(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let words = visit.words
        let beginning = try await visit.desk.accountDesk.secondFactors.begin(of: visit.visitor.person)
        let page = SecondFactorPage(
            heading: words("web.factor.heading"),
            steps: [words("web.factor.step_1"), words("web.factor.step_2"), words("web.factor.step_3")],
            secret: Aside(Self.spaced(beginning.secret)),
            square: SquareCode.svg(of: beginning.address).map { FactorSquare(picture: $0, label: words("web.factor.square")) },
            form: form(visit, refusals)
        )
        return visit.page(page.heading, .account, "account/factor", page)
    }

    private static func renewal(_ visit: Visit, _ refusals: [Refusal] = []) -> Reply {
        let heading = visit.words("web.factor.renew")
        return visit.formPage(
            .account,
            FormPage(heading, note: visit.words("web.factor.renew_note"), form: form(visit, refusals))
        )
    }

    private static func form(_ visit: Visit, _ refusals: [Refusal]) -> FormView {
        FormView(
            visit,
            to: visit.links.address("/account/factor"),
            submit: visit.words("web.factor.submit"),
            refusals: refusals,
            fields: [
                .text("code", visit.words("web.sign_in.code"), isRequired: true, isFocused: true, autocomplete: "one-time-code")
            ],
            cancel: visit.links.address("/account")
        )
    }

    private static func recoveryCodes(_ codes: [String], _ visit: Visit) -> Reply {
        let page = RecoveryCodesPage(
            heading: visit.words("web.factor.codes"),
            note: visit.words("web.factor.codes_note"),
            codes: codes.map { RecoveryCodesPage.Code(code: $0) },
            account: visit.links.address("/account")
        )
        return visit.page(page.heading, .account, "account/codes", page)
    }

    /// Four letters at a time, for typing in.
    private static func spaced(_ secret: String) -> String {
        stride(from: 0, to: secret.count, by: 4).map { start in
            String(secret.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }
}

/// `/account/factor`.
struct SecondFactorPage: Sendable {
    let heading: String
    let steps: [String]
    let secret: Aside
    let square: FactorSquare?
    let form: FormView
}

/// The square an authenticator reads.
struct FactorSquare: Sendable {
    let picture: String
    let label: String
}

/// The recovery codes: shown once, to be printed.
struct RecoveryCodesPage: Sendable {
    struct Code: Sendable {
        let code: String
    }

    let heading: String
    let note: String
    let codes: [Code]
    let account: String
}
