import Domain
import Exchange
import Language
import Storage

/// `/cycles/:cycle/projects` and `/projects/:project`: led projects.
enum ProjectRoutes {
    static let navigation = [
        NavigationEntry(.projects, for: WorkHand.viewers) { links, cycle in cycle.map { links.projects($0.text) } }
    ]

    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/projects", for: .roles(WorkHand.viewers)) { try await list($0) }
        map.get("/cycles/:cycle/projects/new", for: .roles(WorkHand.keepers)) { try await application($0) }
        map.post("/cycles/:cycle/projects/new", for: .roles(WorkHand.keepers)) { try await apply($0) }
        map.get("/projects/:project", for: .roles(WorkHand.viewers)) { try await show($0) }
        map.get("/projects/:project/:act", for: .roles(WorkHand.viewers)) { visit in
            try await ProjectActs.form(visit)
        }
        map.post("/projects/:project/:act", for: .roles(WorkHand.viewers)) { visit in
            try await ProjectActs.submit(visit)
        }
    }

    /// Led projects by their number, title or leader, for Ctrl+K.
    @Sendable static func found(_ wanted: String, _ visit: Visit) async throws -> [FindRoutes.Found] {
        guard !wanted.isEmpty, let cycle = try await visit.ask(FrameOf()).cycle,
            let power = try visit.visitor.organisations(as: WorkHand.viewers, during: cycle).first
        else { return [] }
        let found = try await visit.ask(
            LedProjects(cycle: cycle, below: power.organisation, text: wanted, limit: FindRoutes.most)
        )
        return found.lines.map { line in
            FindRoutes.Found(
                kind: visit.words("web.nav.projects"),
                text: "\(line.title) · \(line.organisationName)",
                href: visit.links.project(line.id)
            )
        }
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let place = try visit.workPlace(in: cycle)
        let choice = GridChoice(visit.query)
        let found = try await visit.ask(
            LedProjects(
                cycle: cycle,
                below: place,
                state: choice.filter("state").flatMap { Project.State(rawValue: $0) },
                text: choice.search ?? "",
                byDue: choice.sort == "due",
                offset: choice.offset,
                limit: choice.limit
            )
        )
        let seat = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: place))
        let canApply = try !visit.ownOrganisations(in: cycle).isEmpty
        let grid = ProjectGrid.grid(found, visit)
        return visit.gridPage(
            .projects,
            GridPage(
                visit.words("web.projects.heading", seat.organisation.name),
                note: ProjectGrid.summary(found.counts, visit.words),
                actions: canApply
                    ? [
                        (visit.words("web.projects.apply"), visit.links.newProject(cycle.text)),
                        (visit.words("web.work.import"), visit.links.imports(ProjectSheet.noun, cycle: cycle.text)),
                    ] : [],
                grid: GridView(grid, choice: choice, visit)
            )
        )
    }

    private static func application(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let organisation = try visit.formOrganisation(in: cycle)
        let place = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: organisation))
        let words = visit.words
        let field = try await visit.organisationField(organisation, in: cycle)
        let form = FormView(
            visit,
            to: visit.links.newProject(cycle.text),
            submit: words("web.projects.apply_submit"),
            refusals: refusals,
            fields: [field] + ProjectPlanFields.fields(nil, in: place.cycle, visit),
            cancel: visit.links.projects(cycle.text),
            draft: "project/\(cycle)"
        )
        return visit.formPage(
            .projects,
            FormPage(
                words("web.projects.apply"),
                note: words("web.projects.apply_note"),
                back: (words("web.nav.projects"), visit.links.projects(cycle.text)),
                form: form
            )
        )
    }

    private static func apply(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        return try await visit.attempt {
            try await application(visit, refusals: $0)
        } act: {
            let organisation = try visit.formOrganisation(in: cycle)
            let place = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: organisation))
            let plan = try ProjectPlanFields.plan(in: place.cycle, visit)
            let receipt = try await visit.submit(ApplyForProject(cycle: cycle, organisation: organisation, plan: plan))
            try await visit.forgetDraft("project/\(cycle)")
            return visit.done(at: visit.links.projects(cycle.text, [("below", organisation.text)]), receipt)
        }
    }

    private static func show(_ visit: Visit) async throws -> Reply {
        let dossier = try await visit.ask(ProjectDossier(project: visit.id("project")))
        let page = ProjectPage(dossier, try visit.today, visit)
        return visit.page(page.heading, .projects, "duties/project", page)
    }
}
