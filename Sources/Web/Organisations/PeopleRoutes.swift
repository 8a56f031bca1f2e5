import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/people`: who is registered, and their accounts.
enum PeopleRoutes {
    /// Who may know of people at all.
    static let readers: Set<Role> = [
        .office, .secretary, .clerk, .reviewer, .leader, .observer, .securityAdministrator, .auditAdministrator,
    ]
    /// Over the root: who reads everybody's account.
    static let accountReaders: Set<Role> = [.office, .securityAdministrator, .auditAdministrator]

    static let navigation = [
        NavigationEntry(.people, for: readers) { links, _ in links.people() }
    ]

    static func add(to map: inout PageMap) {
        map.get("/people", for: .roles(readers)) { try await list($0) }
        map.get("/people/new", for: .roles([.office])) { new($0) }
        map.post("/people/new", for: .roles([.office])) { visit in
            try await visit.attempt(again: { new(visit, $0) }) { try await register(visit) }
        }
        map.post("/people/invite", for: .roles([.office, .securityAdministrator])) { visit in
            try await AccountChanges.invite(visit.form.all("row").map { Person.ID($0) }, visit)
        }
        map.get("/people/:person", for: .roles(readers)) { try await show($0) }
        map.post("/people/:person/invite", for: .roles([.office, .securityAdministrator])) { visit in
            try await AccountChanges.invite([visit.id("person")], visit)
        }
        map.post("/people/:person/account", for: .roles([.office, .securityAdministrator])) { visit in
            try await visit.attempt(again: { try await show(visit, $0) }) {
                guard let change = visit.form["what"].flatMap({ AccountChanges(rawValue: $0) }) else {
                    throw Refusal.blank("what")
                }
                let command = change.command(try visit.id("person"), reason: visit.form["reason"] ?? "")
                return visit.done(at: visit.links.person(try visit.part("person")), try await visit.submit(command))
            }
        }
    }

    /// People among what Ctrl+K finds.
    @Sendable static func found(_ wanted: String, _ visit: Visit) async throws -> [FindRoutes.Found] {
        guard !wanted.isEmpty, try visit.visitor.has(readers) else { return [] }
        let search = SearchPeople(wanted, by: try visit.visitor.signer, limit: FindRoutes.most)
        return try await visit.ask(search).lines.map { line in
            FindRoutes.Found(
                kind: visit.words("web.people.person"),
                text: [line.name, line.organisation, line.post].compactMap { $0 }.joined(separator: "　"),
                href: visit.links.person(line.person)
            )
        }
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        let visitor = try visit.visitor
        let choice = GridChoice(visit.query)
        let dealsWithAccounts = visitor.holdsOverAll(accountReaders)
        let grid: Grid
        if dealsWithAccounts {
            var only: [Person.ID]?
            if let wanted = choice.search {
                let found = try await visit.ask(SearchPeople(wanted, by: visitor.signer, limit: SearchPeople.most))
                only = found.lines.map { Person.ID($0.person) }
            }
            let state = choice.filter("state").flatMap { AccountList.Choice(rawValue: $0) } ?? .all
            let answer = try await visit.ask(
                AccountList(state, only: only, offset: choice.offset, limit: choice.limit)
            )
            grid = PeopleGrid.accounts(answer, mayInvite: visitor.holdsOverAll([.office, .securityAdministrator]), visit)
        } else {
            let found = SearchPeople(choice.search ?? "", by: visitor.signer, limit: SearchPeople.most)
            grid = PeopleGrid.found(try await visit.ask(found), wasSearched: choice.search != nil, visit)
        }
        let words = visit.words
        return visit.gridPage(
            .people,
            GridPage(
                words("web.nav.people"),
                note: words(dealsWithAccounts ? "web.people.note" : "web.people.note_own"),
                actions: visitor.has([.office]) ? [(words("web.people.new"), visit.links.address("/people/new"))] : [],
                grid: GridView(grid, choice: choice, visit)
            )
        )
    }

    private static func new(_ visit: Visit, _ refusals: [Refusal] = []) -> Reply {
        let words = visit.words
        let view = FormView(
            visit,
            to: visit.links.address("/people/new"),
            submit: words("web.people.new_submit"),
            refusals: refusals,
            fields: [
                .area(
                    "people",
                    words("web.people.list"),
                    value: visit.form["people"],
                    rows: 8,
                    hint: words("web.people.list_hint"),
                    isRequired: true
                )
            ],
            cancel: visit.links.people()
        )
        let back = (words("web.nav.people"), visit.links.people())
        return visit.formPage(
            .people,
            FormPage(words("web.people.new"), note: words("web.people.new_note"), back: back, form: view)
        )
    }

    private static func register(_ visit: Visit) async throws -> Reply {
        let rows = (visit.form["people"] ?? "").split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
            .map { line in
                // From a spreadsheet the cells come apart by tabs.
                let end = line.firstIndex { $0 == "\t" || $0 == " " || $0 == "," || $0 == "，" } ?? line.endIndex
                let name = line[end...].drop { $0 == "\t" || $0 == " " || $0 == "," || $0 == "，" }
                return RegisterPeople.Row(id: Person.ID(String(line[..<end])), name: String(name).trimmed)
            }
        guard !rows.isEmpty else { throw Refusal.blank("people") }
        return visit.done(at: visit.links.people(), try await visit.submit(RegisterPeople(people: rows)))
    }

    private static func show(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let visitor = try visit.visitor
        let answer = try await visit.ask(PersonOf(visit.id("person"), by: visitor.signer, today: visit.today))
        let page = PersonPage(
            answer,
            mayChange: visitor.holdsOverAll([.office, .securityAdministrator]),
            refusals: refusals,
            visit
        )
        return visit.page(page.heading, .people, "organisations/person", page)
    }
}

extension MadePage.Section {
    static let people = Self("people")
}
