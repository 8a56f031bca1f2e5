import Domain
import Language
import Storage

/// `/account`.
struct AccountOverviewPage: Sendable {
    struct Power: Sendable {
        let role: String
        let organisation: String
        let cycle: String
    }

    struct Session: Sendable {
        let handle: String
        let address: String
        let begun: String
        let seen: String
        let isThisOne: Bool
    }

    let heading: String
    let name: String
    let id: String
    let powers: [Power]
    let noPowers: Aside
    let sessions: [Session]
    let endAction: String
    let token: String
    let passwordHref: String
    let factorHref: String
    let factor: String
    let factorLink: String
    let tokensHref: String
    let manner: FormView

    init(_ visitor: Visitor, sessions: [Sessions.Line], recoveryCodesLeft: Int, _ visit: Visit) {
        let words = visit.words
        heading = words("web.account.heading")
        name = visitor.name
        id = visitor.person.text
        powers = visitor.powers.map { power in
            Power(
                role: words("role.\(power.role.rawValue)"),
                organisation: power.organisationName,
                cycle: power.cycle?.text ?? words("web.account.every_cycle")
            )
        }
        noPowers = Aside(visitor.powers.isEmpty ? words("web.account.no_powers") : nil)
        self.sessions = sessions.map { line in
            Session(
                handle: line.handle,
                address: line.address,
                begun: Moment.text(line.begunAt),
                seen: Moment.text(line.seenAt),
                isThisOne: line.isThisOne
            )
        }
        endAction = visit.links.address("/account/sessions/end")
        token = visit.desk.token(of: visit.caller)
        passwordHref = visit.links.address("/account/password")
        factorHref = visit.links.address("/account/factor")
        factor =
            visitor.hasSecondFactor
            ? words("web.factor.on", String(recoveryCodesLeft)) : words("web.factor.off")
        factorLink = words(visitor.hasSecondFactor ? "web.factor.renew" : "web.factor.begin")
        tokensHref = visit.links.tokens
        manner = FormView(
            visit,
            to: visit.links.address("/account/manner"),
            submit: words("web.manner.submit"),
            fields: [
                .check("large", words("web.manner.large"), isOn: visit.reading.manner.isLarge),
                .check("contrast", words("web.manner.contrast"), isOn: visit.reading.manner.isContrasting),
            ]
        )
    }
}
