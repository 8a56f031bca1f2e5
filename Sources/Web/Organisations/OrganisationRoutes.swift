import Domain
import Language
import Storage

/// `/organisations` and `/organisations/:code`: the tree, to be searched and walked through.
enum OrganisationRoutes {
    static let navigation = [
        NavigationEntry(.organisations) { links, _ in links.organisations() }
    ]

    static func add(to map: inout PageMap) {
        map.get("/organisations", for: .signedIn) { try await browse($0) }
        map.get("/organisations/:code", for: .signedIn) { try await show($0) }
    }

    /// Organisations among what Ctrl+K finds.
    @Sendable static func found(_ wanted: String, _ visit: Visit) async throws -> [FindRoutes.Found] {
        guard !wanted.isEmpty, try !visit.visitor.powers.isEmpty else { return [] }
        return try await visit.ask(SearchOrganisations(wanted, limit: FindRoutes.most)).lines.map { line in
            let text = line.above.isEmpty ? line.name : "\(line.name)　\(line.above)"
            return FindRoutes.Found(
                kind: visit.words.label(line.kindLabels),
                text: line.isClosed ? "\(text) (\(visit.words("web.org.closed")))" : text,
                href: visit.links.organisations(line.code)
            )
        }
    }

    private static func browse(_ visit: Visit) async throws -> Reply {
        let choice = GridChoice(visit.query)
        let words = visit.words
        let grid: Grid
        guard let wanted = choice.search else {
            let tree = try await visit.ask(
                OrganisationTree(showsClosed: choice.filter("state") == "closed", offset: choice.offset, limit: choice.limit)
            )
            grid = OrganisationGrid.children(tree, visit)
            let root = tree.path.last
            return visit.gridPage(
                .organisations,
                GridPage(
                    words("web.org.heading"),
                    note: words("web.org.search_note"),
                    actions: root.map { [(words("web.org.open", $0.name), visit.links.organisations($0.code))] } ?? [],
                    grid: GridView(grid, choice: choice, visit)
                )
            )
        }
        grid = OrganisationGrid.found(try await visit.ask(SearchOrganisations(wanted, limit: SearchOrganisations.most)), visit)
        return visit.gridPage(
            .organisations,
            GridPage(
                words("web.org.heading"),
                note: words("web.org.search_note"),
                grid: GridView(grid, choice: choice, visit)
            )
        )
    }

    private static func show(_ visit: Visit) async throws -> Reply {
        let code: Organisation.ID = try visit.id("code")
        let choice = GridChoice(visit.query)
        let overview = try await visit.ask(OrganisationOverview(organisation: code))
        let history = try await visit.ask(HistoryOfOrganisation(organisation: code))
        let grid: Grid
        if let wanted = choice.search {
            let search = SearchOrganisations(wanted, below: code, limit: SearchOrganisations.most)
            grid = OrganisationGrid.found(try await visit.ask(search), visit)
        } else {
            let isClosed = choice.filter("state") == "closed"
            let tree = OrganisationTree(below: code, showsClosed: isClosed, offset: choice.offset, limit: choice.limit)
            grid = OrganisationGrid.children(try await visit.ask(tree), visit)
        }
        let visitor = try visit.visitor
        let path = overview.organisation.path
        let posts =
            visitor.holds(PostsOf.readers, over: path)
            ? try await visit.ask(PostsOf(organisation: code, today: visit.today)) : nil
        let powers = visitor.holds(PowersOver.readers, over: path) ? try await visit.ask(PowersOver(code)) : nil
        let page = OrganisationPage(
            overview,
            posts: posts,
            powers: powers,
            history: history,
            children: GridView(grid, choice: choice, visit),
            visit
        )
        return visit.page(page.heading, .organisations, "organisations/show", page)
    }
}

extension MadePage.Section {
    static let organisations = Self("organisations")
}
