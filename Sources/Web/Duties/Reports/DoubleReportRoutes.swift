import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/cycles/:cycle/double-reports` and `/double-reports/:report`.
enum DoubleReportRoutes {
    static let navigation = [
        NavigationEntry(.doubleReports, for: WorkHand.viewers) { links, cycle in cycle.map { links.doubleReports($0.text) } }
    ]

    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/double-reports", for: .roles(WorkHand.viewers)) { try await list($0) }
        map.get("/cycles/:cycle/double-reports/new", for: .roles(WorkHand.keepers)) { try await writing($0) }
        map.post("/cycles/:cycle/double-reports/new", for: .roles(WorkHand.keepers)) { try await write($0) }
        map.get("/double-reports/:report", for: .roles(WorkHand.viewers)) { visit in
            let page = DoubleReportPage(try await visit.ask(DoubleReportDossier(report: visit.id("report"))), visit)
            return visit.page(page.heading, .doubleReports, "duties/double-report", page)
        }
        map.get("/double-reports/:report/:act", for: .roles(WorkHand.viewers)) { try await DoubleReportActs.form($0) }
        map.post("/double-reports/:report/:act", for: .roles(WorkHand.viewers)) { try await DoubleReportActs.submit($0) }
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let organisation = try visit.workPlace(in: cycle)
        let place = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: organisation))
        let choice = GridChoice(visit.query)
        let found = try await visit.ask(
            DoubleReports(cycle: cycle, below: organisation, offset: choice.offset, limit: choice.limit)
        )
        let canWrite = try !visit.ownOrganisations(in: cycle).isEmpty
        return visit.gridPage(
            .doubleReports,
            GridPage(
                visit.words("web.double_reports.heading", place.organisation.name),
                actions: canWrite ? [(visit.words("web.double_reports.write"), visit.links.newDoubleReport(cycle.text))] : [],
                grid: GridView(grid(found, visit), choice: choice, visit)
            )
        )
    }

    private static func grid(_ found: DoubleReports.Answer, _ visit: Visit) -> Grid {
        let words = visit.words
        func column(_ id: String, _ kind: Grid.Column.Kind = .text) -> Grid.Column {
            Grid.Column(id: id, label: words("web.double_reports.\(id)"), kind: kind)
        }
        func given(_ day: String?) -> Grid.Cell {
            day.map { Grid.Cell($0) } ?? Grid.Cell(words("web.double_reports.not_given"), tone: .warning)
        }
        return Grid(
            id: "double-reports",
            caption: words("web.nav.double_reports"),
            columns: [
                column("secretary"), column("place"), column("upward", .day), column("downward", .day),
                column("comments", .number), column("unanswered", .number),
            ],
            rows: found.lines.map { line in
                Grid.Row([
                    Grid.Cell(line.secretary, href: visit.links.doubleReport(line.id)), Grid.Cell(line.organisationName),
                    given(line.upward), given(line.downward), Grid.Cell(String(line.comments)),
                    Grid.Cell(String(line.unanswered), tone: line.unanswered > 0 ? .warning : .plain),
                ])
            },
            total: found.total,
            isSearchable: false,
            empty: words("web.double_reports.empty")
        )
    }

    private static func writing(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let (words, form) = (visit.words, visit.form)
        let organisation = try visit.formOrganisation(in: cycle)
        var known: DoubleReport?
        if let secretary = visit.query["secretary"] {
            let id = DoubleReport.id(cycle: cycle, organisation: organisation, secretary: secretary)
            known = try await visit.ask(DoubleReportDossier(report: id)).report
        }
        func part(_ name: String, _ kept: String?, hint: String? = nil) -> FieldView {
            .area(name, words("web.double_reports.\(name)"), value: form[name] ?? kept, rows: 8, hint: hint, isRequired: true)
        }
        let field = try await visit.organisationField(organisation, in: cycle)
        let view = FormView(
            visit,
            to: visit.links.newDoubleReport(cycle.text),
            submit: words("web.double_reports.write_submit"),
            refusals: refusals,
            fields: [
                field,
                .text(
                    "secretary",
                    words("web.double_reports.secretary"),
                    value: form["secretary"] ?? known?.secretary,
                    hint: words("web.tasks.holder_hint"),
                    isRequired: true
                ), part("results", known?.text.results),
                part("problems", known?.text.problems, hint: words("web.double_reports.problems_hint")),
                part("plans", known?.text.plans),
            ],
            cancel: visit.links.doubleReports(cycle.text),
            draft: "double-report/\(cycle)"
        )
        return visit.formPage(
            .doubleReports,
            FormPage(
                words("web.double_reports.write"),
                note: words("web.double_reports.write_note"),
                back: (words("web.nav.double_reports"), visit.links.doubleReports(cycle.text)),
                form: view
            )
        )
    }

    private static func write(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        return try await visit.attempt {
            try await writing(visit, refusals: $0)
        } act: {
            let organisation = try visit.formOrganisation(in: cycle)
            let secretary = try visit.filled("secretary")
            let text = ReportText(
                results: try visit.filled("results"),
                problems: try visit.filled("problems"),
                plans: try visit.filled("plans")
            )
            let receipt = try await visit.submit(
                WriteDoubleReport(cycle: cycle, organisation: organisation, secretary: secretary, text: text)
            )
            try await visit.forgetDraft("double-report/\(cycle)")
            let id = DoubleReport.id(cycle: cycle, organisation: organisation, secretary: secretary)
            return visit.done(at: visit.links.doubleReport(id.text), receipt)
        }
    }
}
