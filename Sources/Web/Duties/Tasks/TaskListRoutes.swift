import Domain
import Exchange
import Language
import Storage

/// `/cycles/:cycle/task-lists` and `/task-lists/:list`: the task lists of secretaries.
enum TaskListRoutes {
    static let navigation = [
        NavigationEntry(.taskLists, for: WorkHand.viewers) { links, cycle in cycle.map { links.taskLists($0.text) } }
    ]
    static let writers: Set<Role> = [.office, .secretary, .clerk]

    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/task-lists", for: .roles(WorkHand.viewers)) { try await list($0) }
        map.get("/cycles/:cycle/task-lists/new", for: .roles(writers)) { try await draft($0) }
        map.post("/cycles/:cycle/task-lists/new", for: .roles(writers)) { try await write($0) }
        map.get("/task-lists/:list", for: .roles(WorkHand.viewers)) { visit in
            let answer = try await visit.ask(TaskListOf(list: visit.id("list"), today: try visit.today))
            let page = TaskListPage(answer, visit)
            return visit.page(page.heading, .taskLists, "duties/tasks", page)
        }
        map.get("/task-lists/:list/:act", for: .roles(WorkHand.viewers)) { try await TaskActs.form($0) }
        map.post("/task-lists/:list/:act", for: .roles(WorkHand.viewers)) { try await TaskActs.submit($0) }
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let organisation = try visit.workPlace(in: cycle)
        let place = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: organisation))
        let choice = GridChoice(visit.query)
        let found = try await visit.ask(
            TaskLists(
                cycle: cycle,
                below: organisation,
                state: choice.filter("state").flatMap { TaskList.State(rawValue: $0) },
                today: try visit.today,
                offset: choice.offset,
                limit: choice.limit
            )
        )
        let canWrite = try !visit.ownOrganisations(in: cycle, as: writers).isEmpty
        return visit.gridPage(
            .taskLists,
            GridPage(
                visit.words("web.tasks.heading", place.organisation.name),
                actions: canWrite
                    ? [
                        (visit.words("web.tasks.draft"), visit.links.newTaskList(cycle.text)),
                        (visit.words("web.work.import"), visit.links.imports(TaskSheet.noun, cycle: cycle.text)),
                    ] : [],
                grid: GridView(grid(found, visit), choice: choice, visit)
            )
        )
    }

    private static func grid(_ found: TaskLists.Answer, _ visit: Visit) -> Grid {
        let words = visit.words
        func column(_ id: String, _ kind: Grid.Column.Kind = .text) -> Grid.Column {
            Grid.Column(id: id, label: words("web.tasks.\(id)"), kind: kind)
        }
        return Grid(
            id: "tasks",
            caption: words("web.nav.task_lists"),
            columns: [
                column("holder"), column("place"), column("state"), column("items", .number),
                column("countersigned", .number), column("reported", .number), column("late", .number),
                column("changes", .number),
            ],
            rows: found.lines.map { line in
                Grid.Row([
                    Grid.Cell(line.holder, href: visit.links.taskList(line.id)), Grid.Cell(line.organisationName),
                    Grid.Cell(words("tasks.state.\(line.state)"), tone: tone(ofState: line.state)),
                    Grid.Cell(String(line.items)), Grid.Cell(String(line.countersigned)),
                    Grid.Cell(String(line.reported), tone: line.reported > 0 ? .warning : .plain),
                    Grid.Cell(String(line.late), tone: line.late > 0 ? .bad : .plain), Grid.Cell(String(line.changes)),
                ])
            },
            total: found.total,
            filters: [
                Grid.Filter(
                    name: "state",
                    label: words("web.tasks.state"),
                    options: TaskList.State.allCases.map { ($0.rawValue, words("tasks.state.\($0.rawValue)")) }
                )
            ],
            isSearchable: false,
            empty: words("web.tasks.empty")
        )
    }

    static func tone(ofState state: String) -> Grid.Cell.Tone {
        switch TaskList.State(rawValue: state) {
        case .submitted: .warning
        case .returned: .bad
        case .signed: .good
        case .draft, nil: .soft
        }
    }

    private static func draft(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let (words, form) = (visit.words, visit.form)
        let organisation = try visit.formOrganisation(in: cycle, as: writers)
        let place = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: organisation))
        // A list that was written before, to be written anew.
        let known = try await known(visit, cycle, organisation)
        let duties = place.duties.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value[words.language.rawValue] ?? $0.value["zh-Hans"] ?? "")" }
        let fields: [FieldView] = [
            try await visit.organisationField(organisation, in: cycle, as: writers),
            .text(
                "holder",
                words("web.tasks.holder"),
                value: form["holder"] ?? known?.list.holder ?? visit.query["holder"],
                hint: words("web.tasks.holder_hint"),
                isRequired: true,
                isFocused: true
            ),
            .area(
                "items",
                words("web.tasks.items_field"),
                value: form["items"] ?? known.map { TaskText.text(of: $0.lines.map(\.item.plan)) },
                rows: 14,
                hint: words("web.tasks.items_hint")
                    + (duties.isEmpty
                        ? "" : "\n" + words("web.tasks.duties_hint", duties.joined(separator: "; "))),
                isRequired: true
            ),
        ]
        let view = FormView(
            visit,
            to: visit.links.newTaskList(cycle.text),
            submit: words("web.tasks.draft_submit"),
            refusals: refusals,
            fields: fields,
            cancel: visit.links.taskLists(cycle.text),
            draft: "tasks/\(cycle)"
        )
        return visit.formPage(
            .taskLists,
            FormPage(
                words("web.tasks.draft"),
                note: words("web.tasks.draft_note"),
                back: (words("web.nav.task_lists"), visit.links.taskLists(cycle.text)),
                form: view
            )
        )
    }

    private static func known(
        _ visit: Visit,
        _ cycle: Cycle.ID,
        _ organisation: Organisation.ID
    ) async throws -> TaskListOf.Answer? {
        guard let holder = visit.query["holder"] else { return nil }
        let id = TaskList.id(cycle: cycle, organisation: organisation, holder: holder)
        return try await visit.ask(TaskListOf(list: id, today: try visit.today))
    }

    private static func write(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        return try await visit.attempt {
            try await draft(visit, refusals: $0)
        } act: {
            let organisation = try visit.formOrganisation(in: cycle, as: writers)
            let holder = try visit.filled("holder")
            let items = try TaskText.plans(from: try visit.filled("items"))
            let receipt = try await visit.submit(
                DraftTaskList(cycle: cycle, organisation: organisation, holder: holder, items: items)
            )
            try await visit.forgetDraft("tasks/\(cycle)")
            let id = TaskList.id(cycle: cycle, organisation: organisation, holder: holder)
            return visit.done(at: visit.links.taskList(id.text), receipt)
        }
    }
}
