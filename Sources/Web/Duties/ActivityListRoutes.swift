import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/activities`: what an organisation and those below it did.
enum ActivityListRoutes {
    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/activities", for: .roles(DutyReading.roles)) { visit in
            let cycle: Cycle.ID = try visit.id("cycle")
            let scope = try await visit.ask(
                DutyScope(person: visit.visitor.person, cycle: cycle, isForWriting: false)
            )
            let place = try PlacePicker.place(scope, visit)
            let choice = GridChoice(visit.query)
            let answer = try await visit.ask(
                ActivitiesOf(
                    cycle: cycle,
                    below: place,
                    filter: filter(choice, scope.cycle),
                    offset: choice.offset,
                    limit: choice.limit
                )
            )
            let page = GridPage(
                visit.words("web.activities.heading", cycle.text),
                note: visit.words(answer.isCut ? "web.activities.note_cut" : "web.activities.note"),
                actions: try actions(cycle, place, visit),
                grid: GridView(grid(answer, scope, choice, visit), choice: choice, visit)
            )
            return visit.gridPage(.activities, page)
        }
    }

    private static func filter(_ choice: GridChoice, _ cycle: Cycle) -> ActivitiesOf.Filter {
        var filter = ActivitiesOf.Filter()
        filter.kind = choice.filter("kind")
        filter.text = choice.search
        if let state = choice.filter("state").flatMap({ Activity.State(rawValue: $0) }) { filter.state = state }
        if let month = choice.filter("month"), let first = Day("\(month)-01") {
            filter.from = first
            filter.to = first.calendarDay.lastOfMonth.recordDay
        }
        return filter
    }

    private static func actions(_ cycle: Cycle.ID, _ place: Organisation.ID, _ visit: Visit) throws -> [(
        text: String, href: String
    )] {
        let (words, links) = (visit.words, visit.links)
        var actions: [(text: String, href: String)] = []
        if try visit.visitor.has(DutyReading.writers) {
            actions.append((words("web.activities.new"), links.newActivity(cycle.text, place: place.text)))
            actions.append((words("web.activities.paste"), links.pastedActivities(cycle.text, place: place.text)))
        }
        actions.append((words("web.activities.compliance"), links.compliance(cycle.text, place.text)))
        actions.append((words("web.activities.counters"), links.counters(cycle.text, place: place.text)))
        return actions
    }

    private static func grid(
        _ answer: ActivitiesOf.Answer,
        _ scope: DutyScope.Answer,
        _ choice: GridChoice,
        _ visit: Visit
    ) -> Grid {
        let words = visit.words
        func label(_ key: String) -> String { words("web.activity.\(key)") }
        var totals: [Grid.Cell]?
        if let quantity = answer.quantity, !answer.lines.isEmpty {
            let first = words("web.activities.total", String(answer.count))
            totals = [first, "", "", "", "", "", quantity.text, "", ""].map { Grid.Cell($0) }
        }
        var grid = Grid(
            id: "activities",
            caption: words("web.activities.caption", String(answer.count)),
            columns: [
                Grid.Column(id: "subject", label: label("subject")), Grid.Column(id: "day", label: label("day"), kind: .day),
                Grid.Column(id: "kind", label: label("kind")), Grid.Column(id: "organisation", label: label("organisation")),
                Grid.Column(id: "chair", label: label("chair")),
                Grid.Column(id: "attendance", label: label("attendance"), kind: .number),
                Grid.Column(id: "quantity", label: label("quantity"), kind: .number),
                Grid.Column(id: "unit", label: label("unit"), isShown: false),
                Grid.Column(id: "state", label: label("state")),
            ],
            rows: answer.lines.map { row($0, visit) },
            total: answer.count,
            empty: words("web.activities.empty")
        )
        grid.totals = totals
        grid.filters = filters(scope, visit)
        return grid
    }

    private static func row(_ line: ActivitiesOf.Line, _ visit: Visit) -> Grid.Row {
        let words = visit.words
        let parts = line.id.split(separator: "|").map(String.init)
        let href = parts.count == 3 ? visit.links.activity(parts[0], parts[1], parts[2]) : nil
        let attendance = [line.attendees, line.due].compactMap { $0 }.map { String($0) }.joined(separator: "/")
        let isWithdrawn = line.state == .withdrawn
        return Grid.Row([
            Grid.Cell(line.subject, href: href), Grid.Cell(line.day), Grid.Cell(words.activityKind(line.kind)),
            Grid.Cell(line.organisationName), Grid.Cell(line.chair ?? ""), Grid.Cell(attendance), Grid.Cell(line.quantity),
            Grid.Cell(line.unit ?? ""),
            Grid.Cell(
                words("activities.state.\(line.state.rawValue)"),
                tone: isWithdrawn ? .soft : .plain,
                mark: line.origin == .reported ? nil : words("activities.origin.\(line.origin.rawValue)")
            ),
        ])
    }

    private static func filters(_ scope: DutyScope.Answer, _ visit: Visit) -> [Grid.Filter] {
        let words = visit.words
        let places = scope.places.map { (value: $0.code, label: $0.name) }
        var months: [(value: String, label: String)] = []
        var first = scope.cycle.opens.calendarDay.firstOfMonth
        while first <= scope.cycle.closes.calendarDay, months.count < 36 {
            let text = String(first.text.prefix(7))
            months.append((text, text))
            first = first.adding(months: 1)
        }
        return [
            Grid.Filter(name: "place", label: words("web.activity.organisation"), options: places),
            Grid.Filter(
                name: "kind",
                label: words("web.activity.kind"),
                options: scope.kinds.map { (value: $0, label: words.activityKind($0)) }
            ), Grid.Filter(name: "month", label: words("web.activities.month"), options: months),
            Grid.Filter(
                name: "state",
                label: words("web.activity.state"),
                options: [(value: "withdrawn", label: words("activities.state.withdrawn"))]
            ),
        ]
    }
}

extension MadePage.Section {
    static let activities = Self("activities")
    static let compliance = Self("compliance")
    static let counters = Self("counters")
}
