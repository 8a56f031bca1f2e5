import Domain
import Language
import Storage

/// `/administrators`: the second step of setting up a realm: three people who keep the accounts, the machine and the logs.
///
/// Each gets a printed code to begin with; the page that shows the codes is shown once.
enum AdministratorRoutes {
    static let landing = [
        LandingMaker(for: [.office]) { visit, _ in
            guard try await visit.ask(AreAdministratorsMissing()) else { return nil }
            let words = visit.words
            let address = visit.links.address("/administrators")
            return LandingBlock(
                words("web.administrators.block"),
                lines: [
                    .init(
                        state: words("web.administrators.open"),
                        tone: .warning,
                        words("web.administrators.heading"),
                        href: address,
                        remark: words("web.administrators.why")
                    )
                ],
                empty: "",
                primary: .init(text: words("web.administrators.heading"), href: address, why: words("web.administrators.why"))
            )
        }
    ]

    static func add(to map: inout PageMap) {
        map.get("/administrators", for: .roles([.office])) { page($0) }
        map.post("/administrators", for: .roles([.office])) { visit in
            try await visit.attempt(again: { page(visit, $0) }) { try await appoint(visit) }
        }
    }

    private static let roles: [Role] = [.systemAdministrator, .securityAdministrator, .auditAdministrator]

    private static func page(_ visit: Visit, _ refusals: [Refusal] = []) -> Reply {
        let words = visit.words
        let fields = roles.flatMap { role -> [FieldView] in
            [
                .heading(words("role.\(role.rawValue)")),
                .text(
                    "\(role.rawValue)-id",
                    words("web.people.id"),
                    value: visit.form["\(role.rawValue)-id"],
                    hint: words("web.people.id_hint"),
                    isRequired: true
                ),
                .text(
                    "\(role.rawValue)-name",
                    words("web.people.name"),
                    value: visit.form["\(role.rawValue)-name"],
                    isRequired: true
                ),
            ]
        }
        let form = FormView(
            visit,
            to: visit.links.address("/administrators"),
            submit: words("web.administrators.submit"),
            refusals: refusals,
            fields: fields
        )
        return visit.formPage(
            .landing,
            FormPage(words("web.administrators.heading"), note: words("web.administrators.note"), form: form)
        )
    }

    private static func appoint(_ visit: Visit) async throws -> Reply {
        let signer = try visit.visitor.signer
        let people = roles.map { role in
            RegisterPeople.Row(
                id: Person.ID(visit.form["\(role.rawValue)-id"] ?? ""),
                name: visit.form["\(role.rawValue)-name"] ?? ""
            )
        }
        try await visit.submit(RegisterPeople(people: people), number: 0)
        try await visit.submit(
            AppointAdministrators(system: people[0].id, security: people[1].id, audit: people[2].id),
            number: 1
        )
        let invitations = try visit.desk.accountDesk.invitations
        var slips: [InvitationSlips.Slip] = []
        for (role, person) in zip(roles, people) {
            let printed = try await invitations.issue(to: person.id, by: signer)
            slips.append(InvitationSlips.Slip(printed, name: person.name, role: visit.words("role.\(role.rawValue)"), visit))
        }
        let page = InvitationSlips(heading: visit.words("web.slips.heading"), note: visit.words("web.slips.note"), slips: slips)
        return visit.page(page.heading, .landing, "organisations/slips", page)
    }
}

/// Printed codes, one to a slip, to be cut apart and handed over.
struct InvitationSlips: Sendable {
    struct Slip: Sendable {
        let name: String
        let role: String
        let person: String
        let code: String
        let until: String
        let place: String

        init(_ printed: Invitations.Printed, name: String, role: String, _ visit: Visit) {
            self.name = name
            self.role = role
            person = printed.person.text
            code = printed.code
            until = Moment.text(printed.until)
            place = visit.links.address("/invitation")
        }
    }

    let heading: String
    let note: String
    let slips: [Slip]
}
