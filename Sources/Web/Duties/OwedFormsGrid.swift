import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/forms`: who owes a form for a period, and where each stands.
enum OwedFormsGrid {
    static func page(_ visit: Visit) async throws -> Reply {
        let words = visit.words
        let cycle: Cycle.ID = try visit.id("cycle")
        let choice = GridChoice(visit.query)
        let forms = try await visit.ask(FormsOfCycle(cycle))
        guard let asked = try FormChoice(forms, visit) else { return noForms(visit) }
        let below = visit.query["below"].map { Organisation.ID($0) }
        let answer = try await visit.ask(
            FormsOwed(
                by: visit.visitor.signer,
                cycle: cycle,
                form: asked.form.key,
                period: asked.period.period.key,
                below: below,
                only: visit.query["only"].flatMap { FormsOwed.Only(rawValue: $0) },
                search: choice.search,
                today: visit.today,
                offset: choice.offset,
                limit: choice.limit
            )
        )
        let grid = Grid(
            id: "forms",
            caption: words("web.filled.list_caption", asked.label(words), words.phrase(asked.period.period.words)),
            columns: [
                .init(id: "organisation", label: words("web.filled.column.organisation")),
                .init(id: "code", label: words("web.filled.column.code"), isShown: false),
                .init(id: "standing", label: words("web.filled.column.standing")),
                .init(id: "due", label: words("web.filled.due"), kind: .day),
                .init(id: "late", label: words("web.filled.column.late"), kind: .number),
                .init(id: "reason", label: words("web.filled.column.reason")),
            ],
            rows: answer.lines.map { row($0, cycle, visit) },
            total: answer.total,
            filters: asked.filters(forms, words) + [
                Grid.Filter(
                    name: "only",
                    label: words("web.filled.column.standing"),
                    options: FormsOwed.Only.allCases.map { ($0.rawValue, words("web.filled.only.\($0.rawValue)")) }
                )
            ],
            empty: words("web.filled.list_empty")
        )
        let page = GridPage(
            words("web.nav.forms"),
            note: words("web.filled.list_note"),
            actions: actions(asked, cycle, visit),
            grid: GridView(grid, choice: choice, visit)
        )
        return visit.gridPage(.forms, page)
    }

    private static func row(_ line: OwedPeriod, _ cycle: Cycle.ID, _ visit: Visit) -> Grid.Row {
        let (text, tone) = visit.words.standing(line.standing, isLate: line.daysLate > 0)
        return Grid.Row([
            Grid.Cell(line.organisationName, href: visit.links.filledForm(line, in: cycle)),
            Grid.Cell(line.organisation.text),
            Grid.Cell(text, tone: tone),
            Grid.Cell(line.due?.text ?? visit.words("web.filled.due_unknown")),
            Grid.Cell(line.daysLate > 0 ? String(line.daysLate) : ""),
            Grid.Cell(line.reason ?? ""),
        ])
    }

    private static func actions(_ asked: FormChoice, _ cycle: Cycle.ID, _ visit: Visit) -> [(text: String, href: String)] {
        guard let visitor = try? visit.visitor else { return [] }
        var actions: [(text: String, href: String)] = []
        if visitor.has(FilledForm.fillers) {
            actions.append((visit.words("web.filled.import"), visit.links.address("/imports/forms", [("cycle", cycle.text)])))
        }
        if visitor.has(FilledFormRoutes.approvers) {
            actions.append((visit.words("web.nav.forms_to_approve"), visit.links.formsToApprove(cycle.text)))
        }
        if visitor.has(FilledFormRoutes.readers.subtracting([.clerk])) {
            let query = [("form", asked.form.key), ("period", asked.period.period.key)].map { ($0.0, Optional($0.1)) }
            actions.append((visit.words("web.nav.form_rates"), visit.links.formRates(cycle.text, query)))
        }
        return actions
    }

    /// The rulebooks of the year ask for no forms.
    static func noForms(_ visit: Visit) -> Reply {
        let grid = Grid(
            id: "forms",
            caption: visit.words("web.nav.forms"),
            columns: [],
            rows: [],
            total: 0,
            isSearchable: false,
            empty: visit.words("web.filled.no_forms")
        )
        let view = GridView(grid, choice: GridChoice(visit.query), visit)
        return visit.gridPage(.forms, GridPage(visit.words("web.nav.forms"), grid: view))
    }
}

/// Which form and period a page is about: those asked for, or the first form and its newest period that has begun.
struct FormChoice {
    let form: FormsOfCycle.Line
    let period: FormsOfCycle.Period

    /// Nil: there are no forms.
    init?(_ forms: [FormsOfCycle.Line], _ visit: Visit) throws {
        guard let form = forms.first(where: { $0.key == visit.query["form"] }) ?? forms.first else { return nil }
        let today = try visit.today.calendarDay
        let begun = form.periods.last { $0.period.first <= today } ?? form.periods.first
        guard let period = form.periods.first(where: { $0.period.key == visit.query["period"] }) ?? begun else { return nil }
        self.form = form
        self.period = period
    }

    func label(_ words: Words) -> String { words.label(form.labels) }

    func filters(_ forms: [FormsOfCycle.Line], _ words: Words) -> [Grid.Filter] {
        [
            Grid.Filter(
                name: "form",
                label: words("web.filled.form"),
                options: forms.map { ($0.key, words.label($0.labels)) }
            ),
            Grid.Filter(
                name: "period",
                label: words("web.filled.period"),
                options: form.periods.map { ($0.period.key, words.phrase($0.period.words)) }
            ),
        ]
    }
}
