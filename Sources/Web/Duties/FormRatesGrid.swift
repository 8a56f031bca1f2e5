import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/forms/rates`: how many handed a form in, and on time, level by level down the tree.
enum FormRatesGrid {
    static func page(_ visit: Visit) async throws -> Reply {
        let (words, links) = (visit.words, visit.links)
        let cycle: Cycle.ID = try visit.id("cycle")
        let choice = GridChoice(visit.query)
        let forms = try await visit.ask(FormsOfCycle(cycle))
        guard let asked = try FormChoice(forms, visit) else { return OwedFormsGrid.noForms(visit) }
        let own = try visit.visitor.organisations(as: FilledFormRoutes.readers, during: cycle).first?.organisation
        guard let place = visit.query["below"].map({ Organisation.ID($0) }) ?? own else {
            return OwedFormsGrid.noForms(visit)
        }
        let answer = try await visit.ask(
            FormRates(
                cycle: cycle,
                form: asked.form.key,
                period: asked.period.period.key,
                below: place,
                today: visit.today,
                offset: choice.offset,
                limit: choice.limit
            )
        )
        let query: [(String, String?)] = [("form", asked.form.key), ("period", asked.period.period.key)]
        let grid = Grid(
            id: "form-rates",
            caption: words(
                "web.filled.rates_caption",
                answer.place,
                asked.label(words),
                words.phrase(asked.period.period.words),
                answer.due?.text ?? words("web.filled.due_unknown")
            ),
            columns: columns(words),
            rows: answer.lines.map { row($0, query, cycle, visit) },
            total: answer.below,
            totals: [Grid.Cell(words("web.filled.total")), Grid.Cell("")] + cells(answer.total, words),
            filters: asked.filters(forms, words),
            isSearchable: false,
            empty: words("web.filled.rates_empty")
        )
        let late = query + [("below", place.text), ("only", FormsOwed.Only.late.rawValue)]
        let page = GridPage(
            words("web.nav.form_rates"),
            note: words("web.filled.rates_note"),
            back: answer.above.map { (words("web.filled.up"), links.formRates(cycle.text, query + [("below", $0.text)])) },
            actions: [(words("web.filled.late_list"), links.owedForms(cycle.text, late))],
            grid: GridView(grid, choice: choice, visit)
        )
        return visit.gridPage(.formRates, page)
    }

    private static func columns(_ words: Words) -> [Grid.Column] {
        [
            .init(id: "organisation", label: words("web.filled.column.organisation")),
            .init(id: "own", label: words("web.filled.column.own")),
            .init(id: "expected", label: words("web.filled.column.expected"), kind: .number),
            .init(id: "submitted", label: words("web.filled.column.submitted"), kind: .number),
            .init(id: "rate", label: words("web.filled.column.rate"), kind: .number),
            .init(id: "on-time", label: words("web.filled.column.on_time"), kind: .number),
            .init(id: "on-time-rate", label: words("web.filled.column.on_time_rate"), kind: .number),
            .init(id: "approved", label: words("web.filled.column.approved"), kind: .number),
        ]
    }

    private static func row(_ line: FormRates.Line, _ query: [(String, String?)], _ cycle: Cycle.ID, _ visit: Visit) -> Grid.Row {
        let below = visit.links.formRates(cycle.text, query + [("below", line.organisation.text)])
        let isLeaf = line.counts.expected <= (line.own == nil ? 0 : 1)
        let name = Grid.Cell(line.name, href: isLeaf ? line.own.map { visit.links.filledForm($0, in: cycle) } : below)
        guard let own = line.own else { return Grid.Row([name, Grid.Cell("")] + cells(line.counts, visit.words)) }
        let (text, tone) = visit.words.standing(own.standing, isLate: own.daysLate > 0)
        let mark = own.daysLate > 0 ? visit.words.late(own.daysLate) : nil
        return Grid.Row([name, Grid.Cell(text, tone: tone, mark: mark)] + cells(line.counts, visit.words))
    }

    private static func cells(_ counts: FormRates.Counts, _ words: Words) -> [Grid.Cell] {
        func rate(_ part: Int) -> Grid.Cell {
            guard let share = Exact(part * 100, over: counts.expected) else { return Grid.Cell(words("web.filled.no_rate")) }
            let text = share.shown(decimals: 1, rounding: .halfUp) + "%"
            return Grid.Cell(text, tone: part == counts.expected ? .good : .plain, exact: share.text)
        }
        return [
            Grid.Cell(String(counts.expected)), Grid.Cell(String(counts.submitted)), rate(counts.submitted),
            Grid.Cell(String(counts.onTime)), rate(counts.onTime), Grid.Cell(String(counts.approved)),
        ]
    }
}
