import Domain
import Exchange
import FoundationEssentials
import Language
import Storage

/// `/long-tasks`: long tasks, each for whoever began it only.
enum LongTaskRoutes {
    static let navigation = [
        NavigationEntry(.longTasks, for: ImportRoutes.roles) { links, _ in links.longTasks }
    ]

    /// What is under way; nothing is said while nothing is.
    static let landing = [
        LandingMaker(for: ImportRoutes.roles) { visit, _ in
            guard let board = visit.desk.imports?.board else { return nil }
            let tasks = try board.underway(for: visit.visitor.signer)
            guard !tasks.isEmpty else { return nil }
            let words = visit.words
            return LandingBlock(
                words("web.long_tasks.underway"),
                lines: tasks.map { task in
                    .init(
                        state: words("web.long_tasks.state.\(task.kept.state.rawValue)"),
                        words("web.long_tasks.name.\(task.kept.what)", task.kept.subject),
                        href: visit.links.longTask(task.id),
                        remark: words("web.long_tasks.percent", String(task.percent))
                    )
                },
                empty: "",
                more: (words("web.long_tasks.all"), visit.links.longTasks)
            )
        }
    ]

    static func add(to map: inout PageMap) {
        map.get("/long-tasks", for: .signedIn) { try await index($0) }
        map.get("/long-tasks/:task", for: .signedIn) { visit in
            let task = try await visit.desk.importDesk.board.task(visit.part("task"), for: visit.visitor.signer)
            // What came of it stands on a page of its own.
            if task.kept.state.isOver { return .see(visit.links.address(task.kept.address)) }
            let page = LongTaskPage(task, visit)
            return visit.page(page.heading, .longTasks, "tasks/show", page)
        }
        map.get("/long-tasks/:task/state", for: .signedIn) { visit in
            let task = try await visit.desk.importDesk.board.task(visit.part("task"), for: visit.visitor.signer)
            return .json(try TaskState(task).text)
        }
        map.post("/long-tasks/:task/cancellation", for: .signedIn) { visit in
            let board = try visit.desk.importDesk.board
            do {
                try await board.cancel(visit.part("task"), by: visit.visitor.signer)
            } catch let refusal as Refusal where refusal.kind == .conflict {
                // It came to its end in the meantime: that is what its page shows.
                return .see(visit.links.longTask(try visit.part("task")))
            }
            return .see(visit.links.longTask(try visit.part("task")))
        }
    }

    private static func index(_ visit: Visit) async throws -> Reply {
        let words = visit.words
        let choice = GridChoice(visit.query)
        let found = try await visit.desk.importDesk.board.tasks(
            of: visit.visitor.signer,
            offset: choice.offset,
            limit: choice.limit
        )
        var grid = Grid(
            id: "tasks",
            caption: words("web.long_tasks.heading"),
            columns: [
                .init(id: "name", label: words("web.long_tasks.task")), .init(id: "state", label: words("web.long_tasks.state")),
                .init(id: "done", label: words("web.long_tasks.done"), kind: .number),
                .init(id: "total", label: words("web.long_tasks.total"), kind: .number),
                .init(id: "begun", label: words("web.long_tasks.begun_at"), kind: .day),
                .init(id: "ended", label: words("web.long_tasks.ended_at"), kind: .day),
            ],
            rows: found.tasks.map { task in
                let kept = task.kept
                return Grid.Row([
                    Grid.Cell(words("web.long_tasks.name.\(kept.what)", kept.subject), href: visit.links.longTask(kept.id)),
                    Grid.Cell(words("web.long_tasks.state.\(kept.state.rawValue)"), tone: LongTaskPage.tone(kept.state)),
                    Grid.Cell(String(kept.done)), Grid.Cell(String(kept.total)), Grid.Cell(Moment.text(kept.begunAt)),
                    Grid.Cell(kept.endedAt.map(Moment.text) ?? ""),
                ])
            },
            total: found.total,
            empty: words("web.long_tasks.none")
        )
        grid.isSearchable = false
        let page = GridPage(
            words("web.long_tasks.heading"),
            note: words("web.long_tasks.note"),
            grid: GridView(grid, choice: choice, visit)
        )
        return visit.gridPage(.longTasks, page)
    }
}

/// How far a task has come, for scripts and programs.
private struct TaskState: Encodable {
    let state: String
    let done: Int
    let total: Int
    let percent: Int
    let rate: Int?
    let remaining: Int?

    init(_ task: BoardTask) {
        state = task.kept.state.rawValue
        done = task.done
        total = task.total
        percent = task.percent
        rate = task.rate
        remaining = task.remaining
    }

    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

extension MadePage.Section {
    static let longTasks = Self("long-tasks")
}

extension PageLinks {
    var longTasks: String { address("/long-tasks") }

    func longTask(_ task: String) -> String { address("/long-tasks/\(PercentCoding.encoded(task))") }

    func longTaskCancellation(_ task: String) -> String { address("/long-tasks/\(PercentCoding.encoded(task))/cancellation") }
}
