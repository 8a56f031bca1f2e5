import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/powers`: who has which role, where, for which cycle; giving and taking back.
enum PowerRoutes {
    static let navigation = [
        NavigationEntry(.powers, for: GrantsBelow.readers) { links, _ in links.powers() }
    ]

    private static let givers: Set<Role> = [.office, .securityAdministrator]

    static func add(to map: inout PageMap) {
        map.get("/powers", for: .roles(GrantsBelow.readers)) { try await list($0) }
        map.get("/powers/new", for: .roles(givers)) { try await new($0) }
        map.post("/powers/new", for: .roles(givers)) { visit in
            try await visit.attempt(again: { try await new(visit, $0) }) { try await give(visit) }
        }
        map.post("/powers/withdraw", for: .roles(givers)) { visit in
            try await visit.attempt(again: { try await list(visit, $0) }) { try await withdraw(visit) }
        }
    }

    /// The organisation a list begins at: the one asked for, or the highest the visitor deals with.
    private static func place(_ visit: Visit) throws -> Organisation.ID? {
        if let asked = visit.query["place"] { return Organisation.ID(asked) }
        return try visit.visitor.organisations(as: GrantsBelow.readers, during: nil).first?.organisation
    }

    private static func list(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let (choice, words, visitor) = (GridChoice(visit.query), visit.words, try visit.visitor)
        guard let place = try place(visit) else { throw Refusal(.forbidden, "forbidden.anywhere") }
        let here = try await visit.ask(OrganisationOverview(organisation: place)).organisation
        var people: [Person.ID]?
        if let wanted = choice.search {
            let found = try await visit.ask(SearchPeople(wanted, by: visitor.signer, limit: SearchPeople.most))
            people = found.lines.map { Person.ID($0.person) }
        }
        let answer = try await visit.ask(
            GrantsBelow(
                place,
                role: choice.filter("role").flatMap { Role(rawValue: $0) },
                people: people,
                offset: choice.offset,
                limit: choice.limit
            )
        )
        let mayGive = visitor.holds(givers, over: here.path)
        let told = refusals.map { words.refusal(key: $0.key, arguments: $0.arguments) }.joined(separator: " ")
        return visit.gridPage(
            .powers,
            GridPage(
                words("web.powers.heading", here.name),
                note: told.isEmpty ? words("web.powers.note") : told,
                back: (here.name, visit.links.organisations(place.text)),
                actions: mayGive
                    ? [(words("web.powers.new"), visit.links.address("/powers/new", [("organisation", place.text)]))] : [],
                grid: GridView(PowerGrid.grid(answer, mayWithdraw: mayGive, visit), choice: choice, visit)
            )
        )
    }

    private static func new(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let (words, form, visitor) = (visit.words, visit.form, try visit.visitor)
        // The roles of administrators are given by the security administrator alone.
        let roles = Role.allCases.filter {
            !Role.administrators.contains($0) || visitor.holdsOverAll([.securityAdministrator])
        }
        let here = visitor.organisations(as: givers, during: nil).first?.organisation.text
        let view = FormView(
            visit,
            to: visit.links.address("/powers/new"),
            submit: words("web.powers.new_submit"),
            refusals: refusals,
            fields: [
                .text(
                    "person",
                    words("web.powers.person"),
                    value: form["person"] ?? visit.query["person"],
                    hint: words("web.pick.person"),
                    isRequired: true,
                    isFocused: visit.query["person"] == nil
                ),
                .choice(
                    "role",
                    words("web.powers.role"),
                    roles.map { ($0.rawValue, words("role.\($0.rawValue)")) },
                    value: form["role"],
                    blank: words("web.org.choose"),
                    isRequired: true
                ),
                .text(
                    "organisation",
                    words("web.powers.over"),
                    value: form["organisation"] ?? visit.query["organisation"] ?? here,
                    hint: words("web.pick.organisation"),
                    isRequired: true
                ), .text("cycle", words("web.powers.cycle"), value: form["cycle"], hint: words("web.powers.cycle_hint")),
            ],
            cancel: visit.links.powers()
        )
        let back = (words("web.nav.powers"), visit.links.powers())
        return visit.formPage(
            .powers,
            FormPage(words("web.powers.new"), note: words("web.powers.new_note"), back: back, form: view)
        )
    }

    private static func give(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        guard let role = form["role"].flatMap({ Role(rawValue: $0) }) else { throw Refusal.blank("role") }
        let person = try await OrganisationPick.person(form["person"], field: "person", visit)
        let command = GrantRole(
            person: person,
            role: role,
            organisation: try await OrganisationPick.organisation(form["organisation"], field: "organisation", visit),
            cycle: form["cycle"].map { Cycle.ID($0) }
        )
        return visit.done(at: visit.links.person(person.text), try await visit.submit(command))
    }

    private static func withdraw(_ visit: Visit) async throws -> Reply {
        let rows = visit.form.all("row")
        var receipt: Receipt?
        for (number, row) in rows.enumerated() {
            let parts = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4, let role = Role(rawValue: parts[1]) else { throw HTTPError(.badRequest) }
            let command = WithdrawRole(
                person: Person.ID(parts[0]),
                role: role,
                organisation: Organisation.ID(parts[2]),
                cycle: parts[3].isEmpty ? nil : Cycle.ID(parts[3])
            )
            receipt = try await visit.submit(command, number: number)
        }
        guard let receipt else { throw Refusal.nothingChosen }
        return visit.done(at: visit.links.powers(), receipt)
    }
}

/// Roles in the table of all pages.
enum PowerGrid {
    static func grid(_ answer: GrantsBelow.Answer, mayWithdraw: Bool, _ visit: Visit) -> Grid {
        let words = visit.words
        return Grid(
            id: "powers",
            caption: words("web.powers.caption", String(answer.total)),
            columns: [
                .init(id: "person", label: words("web.powers.person")), .init(id: "id", label: words("web.people.id")),
                .init(id: "role", label: words("web.powers.role")), .init(id: "over", label: words("web.powers.over")),
                .init(id: "cycle", label: words("web.powers.cycle")),
            ],
            rows: answer.lines.map { line in
                Grid.Row(
                    id: "\(line.person)|\(line.role.rawValue)|\(line.organisation)|\(line.cycle ?? "")",
                    [
                        .init(line.name, href: visit.links.person(line.person)), .init(line.person),
                        .init(words("role.\(line.role.rawValue)")),
                        .init(line.organisationName, href: visit.links.organisations(line.organisation)),
                        .init(line.cycle ?? words("web.powers.every_cycle")),
                    ]
                )
            },
            total: answer.total,
            filters: [
                .init(
                    name: "role",
                    label: words("web.powers.role"),
                    options: Role.allCases.map { ($0.rawValue, words("role.\($0.rawValue)")) }
                )
            ],
            empty: words("web.powers.empty"),
            bulk: mayWithdraw
                ? Grid.Bulk(
                    action: visit.links.address("/powers/withdraw"),
                    fields: [],
                    buttons: [("withdraw", words("web.powers.withdraw"))]
                ) : nil
        )
    }
}

extension MadePage.Section {
    static let powers = Self("powers")
}
