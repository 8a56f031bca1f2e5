import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/compliance`: how organisations stand with their duties, one by one and as a matrix.
enum ComplianceRoutes {
    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/compliance", for: .roles(DutyReading.roles)) { try await matrix($0) }
        map.get("/cycles/:cycle/compliance/:organisation", for: .roles(DutyReading.roles)) { visit in
            let cycle: Cycle.ID = try visit.id("cycle")
            let scope = try await visit.ask(
                DutyScope(person: visit.visitor.person, cycle: cycle, isForWriting: false)
            )
            let day = DutyDay.of(scope.cycle, visit)
            let answer = try await visit.ask(ComplianceOf(organisation: visit.id("organisation"), cycle: cycle, asOf: day))
            let page = try CompliancePage(answer, scope.cycle, visit)
            return visit.page(page.heading, .compliance, "duties/compliance", page)
        }
    }

    private static func matrix(_ visit: Visit) async throws -> Reply {
        let (cycle, words, links) = (try visit.id("cycle") as Cycle.ID, visit.words, visit.links)
        let scope = try await visit.ask(DutyScope(person: visit.visitor.person, cycle: cycle, isForWriting: false))
        let place = try PlacePicker.place(scope, visit)
        let (day, choice) = (DutyDay.of(scope.cycle, visit), GridChoice(visit.query))
        let answer = try await visit.ask(
            ComplianceBelow(parent: place, cycle: cycle, asOf: day, offset: choice.offset, limit: choice.limit)
        )
        let notes = [
            words("web.compliance.matrix_note", day.text, String(answer.count)),
            answer.isCut ? words("web.compliance.matrix_cut", String(ComplianceBelow.most)) : "",
        ]
        let page = GridPage(
            words("web.compliance.matrix_heading", answer.parent.name),
            note: notes.joined(),
            actions: [
                (words("web.compliance.own"), links.compliance(cycle.text, place.text)),
                (words("web.activities.counters"), links.counters(cycle.text, place: place.text)),
            ],
            grid: GridView(ComplianceGrid(answer, scope, cycle.text, visit).grid, choice: choice, visit)
        )
        return visit.gridPage(.compliance, page)
    }
}

/// The matrix of organisations and duties as a table.
struct ComplianceGrid {
    let grid: Grid

    init(_ answer: ComplianceBelow.Answer, _ scope: DutyScope.Answer, _ cycle: String, _ visit: Visit) {
        let (words, links) = (visit.words, visit.links)
        // Columns of duties that nobody on the page owes or breaks are there for whoever chooses them.
        let telling = answer.columns.indices.map { place in
            answer.rows.contains { row in
                guard let standing = row.cells[place]?.standing else { return false }
                return standing == .notMet || standing == .met || standing == .notYetDue
            }
        }
        let first = [
            Grid.Column(id: "organisation", label: words("web.activity.organisation")),
            Grid.Column(id: "late", label: words("web.compliance.late"), kind: .number),
            Grid.Column(id: "short", label: words("web.compliance.not_met"), kind: .number),
        ]
        let duties = answer.columns.enumerated().map { place, column in
            Grid.Column(
                id: "\(column.rulebook).\(column.duty.id)",
                label: words.label(column.duty.label),
                isShown: telling[place]
            )
        }
        let rows = answer.rows.map { row in
            let cells = row.cells.map { cell in cell.map { Self.cell($0, words) } ?? Grid.Cell("") }
            return Grid.Row(
                [
                    Grid.Cell(
                        row.organisation.name,
                        href: links.compliance(cycle, row.organisation.id.text, day: visit.query["day"])
                    ), Grid.Cell(String(row.daysLate)), Grid.Cell(String(row.notMet)),
                ] + cells
            )
        }
        var grid = Grid(
            id: "compliance",
            caption: words("web.compliance.matrix_caption", answer.asOf.text),
            columns: first + duties,
            rows: rows,
            total: answer.count,
            empty: words("web.compliance.matrix_empty")
        )
        grid.isSearchable = false
        grid.filters = [
            Grid.Filter(
                name: "place",
                label: words("web.activity.organisation"),
                options: scope.places.map { (value: $0.code, label: $0.name) }
            )
        ]
        self.grid = grid
    }

    /// A word, and how late it is or when it is due.
    private static func cell(_ cell: ComplianceBelow.Cell, _ words: Words) -> Grid.Cell {
        let word = words("duties.standing.\(cell.standing.rawValue)")
        var text = word
        if cell.standing == .notMet, let late = cell.daysLate {
            text = words("web.compliance.cell_late", word, String(late))
        } else if let due = cell.nextDue {
            text = words("web.compliance.cell_due", word, due.text)
        }
        return Grid.Cell(text, tone: StandingTone.of(cell.standing))
    }
}
