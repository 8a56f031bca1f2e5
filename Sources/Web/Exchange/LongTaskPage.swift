import Exchange
import Language
import Storage

/// `/long-tasks/:task` while it waits or runs: done, total, rate, what remains; it looks again by itself.
struct LongTaskPage: Sendable {
    let heading: String
    let state: String
    let done: Int
    let total: Int
    let percent: String
    let facts: [ImportFact]
    let note: String
    let action: String
    let token: String
    let confirm: String

    init(_ task: BoardTask, _ visit: Visit) {
        let words = visit.words
        heading = words("web.long_tasks.name.\(task.kept.what)", task.kept.subject)
        state = words("web.long_tasks.state.\(task.kept.state.rawValue)")
        done = task.done
        total = max(task.total, 1)
        percent = words("web.long_tasks.percent", String(task.percent))
        facts =
            [
                ImportFact(label: words("web.long_tasks.done"), value: String(task.done)),
                ImportFact(label: words("web.long_tasks.total"), value: String(task.total)),
                task.rate.map {
                    ImportFact(label: words("web.long_tasks.rate"), value: words("web.long_tasks.per_second", String($0)))
                },
                task.remaining.map { ImportFact(label: words("web.long_tasks.remaining"), value: Self.clock($0)) },
                ImportFact(label: words("web.long_tasks.begun_at"), value: Moment.text(task.kept.begunAt)),
            ]
            .compactMap(\.self)
        note = words("web.long_tasks.may_leave")
        action = visit.links.longTaskCancellation(task.id)
        token = visit.desk.token(of: visit.caller)
        confirm = words("web.long_tasks.confirm_cancel")
    }

    /// `3:07`.
    private static func clock(_ seconds: Int) -> String {
        let rest = seconds % 60
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// How a state looks beside its word.
    static func tone(_ state: KeptTask.State?) -> Grid.Cell.Tone {
        switch state {
        case nil, .waiting: .soft
        case .running: .plain
        case .done: .good
        case .cancelled, .interrupted: .warning
        case .stopped: .bad
        }
    }
}
