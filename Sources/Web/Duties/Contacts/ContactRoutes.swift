import Domain
import Language
import Storage

/// `/cycles/:cycle/contacts` and `/contacts/:contact`: contact points.
enum ContactRoutes {
    static let navigation = [
        NavigationEntry(.contacts, for: WorkHand.viewers) { links, cycle in cycle.map { links.contacts($0.text) } }
    ]
    private static let linkers: Set<Role> = [.office, .secretary, .clerk]

    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/contacts", for: .roles(WorkHand.viewers)) { try await list($0) }
        map.get("/cycles/:cycle/contacts/new", for: .roles(linkers)) { try await linking($0) }
        map.post("/cycles/:cycle/contacts/new", for: .roles(linkers)) { try await link($0) }
        map.get("/contacts/:contact", for: .roles(WorkHand.viewers)) { try await show($0) }
        map.get("/contacts/:contact/rhythm", for: .roles(linkers)) { try await rhythm($0) }
        map.post("/contacts/:contact/rhythm", for: .roles(linkers)) { visit in
            try await act(visit) { contact in
                ChangeContactRhythm(
                    contact: contact,
                    least: try visit.whole("least"),
                    longestGap: try visit.whole("longest_gap"),
                    reason: try visit.filled("reason")
                )
            } again: {
                try await rhythm(visit, refusals: $0)
            }
        }
        map.get("/contacts/:contact/end", for: .roles(linkers)) { try await ending($0) }
        map.post("/contacts/:contact/end", for: .roles(linkers)) { visit in
            try await act(visit) { contact in
                EndContactPoint(contact: contact, on: try visit.day("on"), reason: try visit.filled("reason"))
            } again: {
                try await ending(visit, refusals: $0)
            }
        }
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let organisation = try visit.workPlace(in: cycle)
        let place = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: organisation))
        let found = try await visit.ask(ContactPoints(cycle: cycle, organisation: organisation, today: try visit.today))
        let choice = GridChoice(visit.query)
        let hand = WorkHand(try visit.visitor, over: place.organisation, during: cycle)
        return visit.gridPage(
            .contacts,
            GridPage(
                visit.words("web.contacts.heading", place.organisation.name),
                note: ContactGrid.summary(found, visit.words),
                actions: hand.isKeeper || hand.isOffice
                    ? [(visit.words("web.contacts.link"), visit.links.newContacts(cycle.text))] : [],
                grid: GridView(ContactGrid.grid(found, choice, visit), choice: choice, visit)
            )
        )
    }

    private static func linking(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let organisation = try visit.formOrganisation(in: cycle, as: linkers)
        let (words, form) = (visit.words, visit.form)
        let today = try visit.today.text
        let field = try await visit.organisationField(organisation, in: cycle, as: linkers)
        let targets = ContactPoint.Target.allCases.map { ($0.rawValue, words("contact.target.\($0.rawValue)")) }
        let view = FormView(
            visit,
            to: visit.links.newContacts(cycle.text),
            submit: words("web.contacts.link_submit"),
            refusals: refusals,
            fields: [
                field,
                .text("leader", words("web.contacts.leader"), value: form["leader"], isRequired: true, isFocused: true),
                .choice("target", words("web.contacts.target"), targets, value: form["target"], isRequired: true),
                .text("place", words("web.contacts.place"), value: form["place"], hint: words("web.contacts.place_hint"))
                    .shown(when: "target", is: [ContactPoint.Target.organisation.rawValue]),
                .text("institution", words("web.contacts.institution"), value: form["institution"])
                    .shown(
                        when: "target",
                        is: [ContactPoint.Target.enterprise, .project, .talent].map(\.rawValue)
                    ),
                .number("count", words("web.contacts.count"), value: form["count"], hint: words("web.contacts.count_hint"))
                    .shown(when: "target", is: [ContactPoint.Target.household, .talent].map(\.rawValue)),
                .number("least", words("web.contacts.least"), value: form["least"]),
                .number("longest_gap", words("web.contacts.longest_gap"), value: form["longest_gap"]),
                .day("since", words("web.contacts.since"), value: form["since"] ?? today, isRequired: true),
            ],
            cancel: visit.links.contacts(cycle.text)
        )
        return visit.formPage(
            .contacts,
            FormPage(
                words("web.contacts.link"),
                note: words("web.contacts.link_note"),
                back: (words("web.nav.contacts"), visit.links.contacts(cycle.text)),
                form: view
            )
        )
    }

    private static func link(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        return try await visit.attempt {
            try await linking(visit, refusals: $0)
        } act: {
            let organisation = try visit.formOrganisation(in: cycle, as: linkers)
            let target: ContactPoint.Target = try visit.chosen("target")
            // Without the script every field is in sight; only those of the target count.
            let item = LinkContactPoints.Item(
                target: target,
                place: target == .organisation ? visit.form["place"].map { Organisation.ID($0) } : nil,
                institution: target == .organisation || target == .household ? nil : visit.form["institution"],
                count: target.isCitizen ? try visit.whole("count") ?? 1 : 1,
                least: try visit.whole("least"),
                longestGap: try visit.whole("longest_gap")
            )
            let receipt = try await visit.submit(
                LinkContactPoints(
                    cycle: cycle,
                    organisation: organisation,
                    leader: try visit.filled("leader"),
                    since: try visit.day("since"),
                    items: [item]
                )
            )
            return visit.done(at: visit.links.contacts(cycle.text, organisation.text), receipt)
        }
    }

    private static func show(_ visit: Visit) async throws -> Reply {
        let page = ContactPage(try await visit.ask(ContactDossier(contact: visit.id("contact"))), visit)
        return visit.page(page.heading, .contacts, "duties/contact", page)
    }

    private static func rhythm(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let contact = try await visit.ask(ContactDossier(contact: visit.id("contact"))).contact
        let (words, form) = (visit.words, visit.form)
        func number(_ name: String, _ kept: Int?) -> FieldView {
            .number(name, words("web.contacts.\(name)"), value: form.has(name) ? form[name] : kept.map { String($0) })
        }
        return page(
            visit,
            "rhythm",
            refusals,
            [
                number("least", contact.least), number("longest_gap", contact.longestGap),
                .area("reason", words("web.work.reason"), value: form["reason"], isRequired: true),
            ]
        )
    }

    private static func ending(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        _ = try await visit.ask(ContactDossier(contact: visit.id("contact")))
        let (words, today) = (visit.words, try visit.today.text)
        return page(
            visit,
            "end",
            refusals,
            [
                .day("on", words("web.work.on"), value: visit.form["on"] ?? today, isRequired: true),
                .area("reason", words("web.work.reason"), value: visit.form["reason"], isRequired: true),
            ]
        )
    }

    private static func page(_ visit: Visit, _ act: String, _ refusals: [Refusal], _ fields: [FieldView]) -> Reply {
        let id = visit.parameters["contact"] ?? ""
        let form = FormView(
            visit,
            to: visit.links.contact(id, act),
            submit: visit.words("web.contacts.act.\(act)"),
            refusals: refusals,
            fields: fields,
            cancel: visit.links.contact(id)
        )
        return visit.formPage(
            .contacts,
            FormPage(
                visit.words("web.contacts.act.\(act)"),
                back: (visit.words("web.contacts.one"), visit.links.contact(id)),
                form: form
            )
        )
    }

    private static func act(
        _ visit: Visit,
        _ command: (ContactPoint.ID) throws -> any Command,
        again: ([Refusal]) async throws -> Reply
    ) async throws -> Reply {
        let id: ContactPoint.ID = try visit.id("contact")
        return try await visit.attempt(again: again) {
            visit.done(at: visit.links.contact(id.text), try await visit.submit(try command(id)))
        }
    }
}
