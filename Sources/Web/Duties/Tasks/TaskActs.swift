import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// What is done to a task list or one of its items: each a form of its own at `/task-lists/:list/:act`.
enum TaskActs {
    enum Act: String, CaseIterable {
        case submit, sign, `return`
        case report, countersign
        case returnItem = "return-item"
        case change, strike, add

        var isAboutAnItem: Bool {
            switch self {
            case .report, .countersign, .returnItem, .change, .strike: true
            case .submit, .sign, .return, .add: false
            }
        }
    }

    static func possible(_ list: TaskList, _ hand: WorkHand) -> [Act] {
        switch list.state {
        case .draft: hand.isKeeper ? [.submit] : []
        case .returned: []
        case .submitted: hand.isSuperior ? [.sign, .return] : []
        case .signed: hand.isSuperior ? [.add] : []
        }
    }

    static func possible(_ item: TaskItem, of list: TaskList, _ hand: WorkHand) -> [Act] {
        guard list.state == .signed, item.state != .struck, item.state != .countersigned else { return [] }
        let reports = item.duty == nil && (item.state == .open || item.state == .returned)
        return (hand.isKeeper && reports ? [.report] : [])
            + (hand.isSuperior && item.state == .reported ? [.countersign, .returnItem] : [])
            + (hand.isSuperior ? [.change, .strike] : [])
    }

    static func form(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let act = try act(of: visit)
        let answer = try await visit.ask(TaskListOf(list: visit.id("list"), today: try visit.today))
        let item = try item(of: visit, act, in: answer)
        let (words, id) = (visit.words, answer.list.id.text)
        let form = FormView(
            visit,
            to: visit.links.taskList(id, act.rawValue, item: item?.number),
            submit: words("web.tasks.act.\(act.rawValue)"),
            refusals: refusals,
            fields: fields(act, item, visit),
            cancel: visit.links.taskList(id)
        )
        let about = item.map { words("web.tasks.item", String($0.number), $0.text) }
        return visit.formPage(
            .taskLists,
            FormPage(
                words("web.tasks.act.\(act.rawValue)"),
                note: about ?? words("web.tasks.whose", answer.list.holder, answer.organisation.name),
                back: (answer.list.holder, visit.links.taskList(id)),
                form: form
            )
        )
    }

    static func submit(_ visit: Visit) async throws -> Reply {
        let act = try act(of: visit)
        let id: TaskList.ID = try visit.id("list")
        return try await visit.attempt {
            try await form(visit, refusals: $0)
        } act: {
            let answer = try await visit.ask(TaskListOf(list: id, today: try visit.today))
            let number = try item(of: visit, act, in: answer)?.number ?? (answer.lines.last?.item.number ?? 0) + 1
            let receipt = try await visit.submit(try command(act, id, number, visit))
            return visit.done(at: visit.links.taskList(id.text), receipt)
        }
    }

    private static func act(of visit: Visit) throws -> Act {
        guard let act = Act(rawValue: try visit.part("act")) else { throw HTTPError(.notFound) }
        return act
    }

    private static func item(of visit: Visit, _ act: Act, in answer: TaskListOf.Answer) throws -> TaskItem? {
        guard act.isAboutAnItem else { return nil }
        let number = visit.query["item"].flatMap { Int($0) }
        guard let line = answer.lines.first(where: { $0.item.number == number }) else { throw HTTPError(.notFound) }
        return line.item
    }

    private static func fields(_ act: Act, _ item: TaskItem?, _ visit: Visit) -> [FieldView] {
        let (words, form) = (visit.words, visit.form)
        func area(_ name: String, isRequired: Bool = true) -> FieldView {
            .area(name, words("web.work.\(name)"), value: form[name], isRequired: isRequired)
        }
        switch act {
        case .submit, .sign: return []
        case .return, .returnItem, .strike: return [area("reason")]
        case .report: return [area("note")]
        case .countersign: return [area("note", isRequired: false)]
        case .change, .add:
            return [
                .area("text", words("web.tasks.text"), value: form["text"] ?? item?.text, rows: 3, isRequired: true),
                .day("due", words("web.tasks.due"), value: form["due"] ?? item?.due.text, isRequired: true),
                .text("duty", words("web.tasks.duty"), value: form.has("duty") ? form["duty"] : item?.duty), area("reason"),
            ]
        }
    }

    private static func command(_ act: Act, _ list: TaskList.ID, _ number: Int, _ visit: Visit) throws -> any Command {
        switch act {
        case .submit: return SubmitTaskList(list: list)
        case .sign: return SignTaskList(list: list)
        case .return: return ReturnTaskList(list: list, reason: try visit.filled("reason"))
        case .report: return ReportTask(list: list, number: number, note: try visit.filled("note"))
        case .countersign: return CountersignTask(list: list, number: number, note: visit.form["note"])
        case .returnItem: return ReturnTask(list: list, number: number, reason: try visit.filled("reason"))
        case .strike: return ChangeTask(list: list, number: number, plan: nil, reason: try visit.filled("reason"))
        case .change, .add:
            let plan = TaskPlan(text: try visit.filled("text"), due: try visit.day("due"), duty: visit.form["duty"])
            return ChangeTask(list: list, number: number, plan: plan, reason: try visit.filled("reason"))
        }
    }
}
