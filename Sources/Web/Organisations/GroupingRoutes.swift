import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/groupings`: what works together across the tree.
enum GroupingRoutes {
    static let navigation = [
        NavigationEntry(.groupings) { links, _ in links.groupings() }
    ]

    static func add(to map: inout PageMap) {
        map.get("/groupings", for: .signedIn) { try await list($0) }
        map.get("/groupings/new", for: .roles([.office])) { try await new($0) }
        map.post("/groupings/new", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await new(visit, $0) }) { try await found(visit) }
        }
        map.get("/groupings/:grouping", for: .signedIn) { try await show($0) }
        map.post("/groupings/:grouping/join", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await show(visit, $0) }) {
                let command = JoinGrouping(
                    grouping: try visit.id("grouping"),
                    organisation: try await OrganisationPick.organisation(visit.form["member"], field: "member", visit),
                    on: try OrganisationPick.day(visit.form["joined"], field: "joined")
                )
                return try await done(visit, command)
            }
        }
        map.post("/groupings/:grouping/leave", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await show(visit, $0) }) {
                let on = try OrganisationPick.day(visit.form["left"], field: "left")
                guard !visit.form.all("row").isEmpty else { throw Refusal.nothingChosen }
                var receipt: Receipt?
                for (number, code) in visit.form.all("row").enumerated() {
                    let command = LeaveGrouping(grouping: try visit.id("grouping"), organisation: Organisation.ID(code), on: on)
                    receipt = try await visit.submit(command, number: number)
                }
                guard let receipt else { throw Refusal.nothingChosen }
                return visit.done(at: visit.links.grouping(try visit.part("grouping")), receipt)
            }
        }
        map.post("/groupings/:grouping/close", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await show(visit, $0) }) {
                let command = CloseGrouping(
                    grouping: try visit.id("grouping"),
                    on: try OrganisationPick.day(visit.form["on"], field: "on"),
                    reason: visit.form["reason"] ?? ""
                )
                return visit.done(at: visit.links.groupings(), try await visit.submit(command))
            }
        }
    }

    private static func done(_ visit: Visit, _ command: some Command) async throws -> Reply {
        visit.done(at: visit.links.grouping(try visit.part("grouping")), try await visit.submit(command))
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        let choice = GridChoice(visit.query)
        let words = visit.words
        let all = try await visit.ask(GroupingsList())
        let wanted = choice.search ?? ""
        let fitting = all.filter { line in
            wanted.isEmpty || line.id == wanted || FindRoutes.matches(line.name, wanted)
                || line.members.contains { FindRoutes.matches($0.name, wanted) }
        }
        let grid = Grid(
            id: "groupings",
            caption: words("web.groupings.caption", String(fitting.count)),
            columns: [
                .init(id: "name", label: words("web.groupings.name")), .init(id: "lead", label: words("web.groupings.lead")),
                .init(id: "members", label: words("web.groupings.members"), kind: .number),
                .init(id: "founded", label: words("web.groupings.founded"), kind: .day),
                .init(id: "id", label: words("web.groupings.id"), isShown: false),
            ],
            rows: fitting.dropFirst(choice.offset).prefix(choice.limit).map { line in
                let lead = line.members.first { $0.code == line.lead }
                return Grid.Row([
                    .init(line.name, href: visit.links.grouping(line.id)),
                    .init(lead?.name ?? line.lead, href: visit.links.organisations(line.lead)),
                    .init(String(line.members.count)), .init(line.foundedOn), .init(line.id),
                ])
            },
            total: fitting.count,
            empty: words("web.groupings.empty")
        )
        let mayFound = try visit.visitor.has([.office])
        return visit.gridPage(
            .groupings,
            GridPage(
                words("web.nav.groupings"),
                note: words("web.groupings.note"),
                actions: mayFound ? [(words("web.groupings.new"), visit.links.address("/groupings/new"))] : [],
                grid: GridView(grid, choice: choice, visit)
            )
        )
    }

    private static func new(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let (words, form) = (visit.words, visit.form)
        let view = FormView(
            visit,
            to: visit.links.address("/groupings/new"),
            submit: words("web.groupings.new_submit"),
            refusals: refusals,
            fields: [
                .text("title", words("web.groupings.name"), value: form["title"], isRequired: true, isFocused: true),
                .text("grouping", words("web.groupings.id"), value: form["grouping"], isRequired: true),
                .text(
                    "lead",
                    words("web.groupings.lead"),
                    value: form["lead"],
                    hint: words("web.pick.organisation"),
                    isRequired: true
                ),
                .area(
                    "members",
                    words("web.groupings.other_members"),
                    value: form["members"],
                    hint: words("web.pick.organisations")
                ), .day("on", words("web.groupings.founded"), value: try form["on"] ?? visit.today.text, isRequired: true),
            ],
            cancel: visit.links.groupings()
        )
        let back = (words("web.nav.groupings"), visit.links.groupings())
        return visit.formPage(.groupings, FormPage(words("web.groupings.new"), back: back, form: view))
    }

    private static func found(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let id = form["grouping"] ?? ""
        let command = FoundGrouping(
            grouping: Grouping.ID(id),
            title: form["title"] ?? "",
            lead: try await OrganisationPick.organisation(form["lead"], field: "lead", visit),
            members: try await OrganisationPick.organisations(form["members"], field: "members", visit),
            on: try OrganisationPick.day(form["on"], field: "on")
        )
        return visit.done(at: visit.links.grouping(id), try await visit.submit(command))
    }

    private static func show(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let id = try visit.part("grouping")
        guard let line = try await visit.ask(GroupingsList()).first(where: { $0.id == id }) else {
            throw Refusal.noSuch(Grouping.shape.table, id)
        }
        let lead = try await visit.ask(OrganisationOverview(organisation: Organisation.ID(line.lead))).organisation
        let mayChange = try visit.visitor.holds([.office], over: lead.path)
        let page = try GroupingPage(line, mayChange: mayChange, refusals: refusals, visit)
        return visit.page(page.heading, .groupings, "organisations/grouping", page)
    }
}

extension MadePage.Section {
    static let groupings = Self("groupings")
}

extension Refusal {
    static let nothingChosen = Refusal(.invalid, "web.nothing-chosen")
}
