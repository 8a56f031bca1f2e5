import Exchange
import Language
import Storage

/// `/tasks/:task` while it waits or runs: done, total, rate, what remains; it looks again by itself.
struct TaskPage: Sendable {
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
        heading = words("web.tasks.name.\(task.kept.what)", task.kept.subject)
        state = words("web.tasks.state.\(task.kept.state.rawValue)")
        done = task.done
        total = max(task.total, 1)
        percent = words("web.tasks.percent", String(task.percent))
        facts =
            [
                ImportFact(label: words("web.tasks.done"), value: String(task.done)),
                ImportFact(label: words("web.tasks.total"), value: String(task.total)),
                task.rate.map { ImportFact(label: words("web.tasks.rate"), value: words("web.tasks.per_second", String($0))) },
                task.remaining.map { ImportFact(label: words("web.tasks.remaining"), value: Self.clock($0)) },
                ImportFact(label: words("web.tasks.begun_at"), value: Moment.text(task.kept.begunAt)),
            ]
            .compactMap(\.self)
        note = words("web.tasks.may_leave")
        action = visit.links.taskCancellation(task.id)
        token = visit.desk.token(of: visit.caller)
        confirm = words("web.tasks.confirm_cancel")
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
