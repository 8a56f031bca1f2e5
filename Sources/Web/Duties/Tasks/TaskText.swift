import Domain

/// The items of a task list as lines of text: what, until when, and the duty that checks it, with bars or tabs between.
enum TaskText {
    static func text(of plans: [TaskPlan]) -> String {
        plans.map { plan in
            ([plan.text.replacing("\n", with: " "), plan.due.text] + (plan.duty.map { [$0] } ?? [])).joined(separator: " | ")
        }.joined(separator: "\n")
    }

    /// - Throws: every refusal there is, each with the number of its line.
    static func plans(from text: String) throws -> [TaskPlan] {
        var plans: [TaskPlan] = []
        var refusals: [Refusal] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            let cells = line.split(omittingEmptySubsequences: false) { "|｜\t".contains($0) }.map { String($0).trimmed }
            guard (2...3).contains(cells.count), !cells[0].isEmpty, let due = Day(cells[1]) else {
                refusals.append(Refusal.taskLine(index + 1, String(line.prefix(60))))
                continue
            }
            plans.append(TaskPlan(text: cells[0], due: due, duty: cells.count > 2 && !cells[2].isEmpty ? cells[2] : nil))
        }
        guard refusals.isEmpty else { throw Refusals(list: refusals) }
        return plans
    }
}

extension Refusal {
    static func taskLine(_ line: Int, _ text: String) -> Refusal {
        Refusal(.invalid, "duties.task-line", [String(line), text])
    }
}
