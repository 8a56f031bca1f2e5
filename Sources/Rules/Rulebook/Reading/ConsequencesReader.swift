/// Reads the `consequences` of a grading, and `deadlines`.
struct ConsequencesReader {
    let log: MistakeLog
    let grades: [String]
    private var values: ScalarReader { ScalarReader(log: log) }

    func read(_ node: DocumentNode) -> Consequence? {
        let fields = FieldReader(node, keys: ["grade", "consecutive", "do"], log: log)
        guard fields.isMapping else { return nil }
        let named = fields.required("grade")
        let grades = named.map { node in
            (node.list ?? [node]).compactMap { values.reference($0, among: self.grades, "reference.grade") }
        }
        return Consequence(
            grades: grades ?? [],
            consecutive: fields.optional("consecutive") { values.whole($0, in: 1...50) } ?? 1,
            actions: fields.requiredList("do", action)
        )
    }

    private func action(_ node: DocumentNode) -> Consequence.Action? {
        let fields = FieldReader(node, keys: ["id", "label", "months", "days", "working_days"], log: log)
        guard fields.isMapping else { return nil }
        return Consequence.Action(id: fields.id(), label: fields.label(), within: term(fields))
    }

    func deadline(_ node: DocumentNode) -> Deadline? {
        let fields = FieldReader(node, keys: ["id", "label", "on", "months", "days", "working_days", "after"], log: log)
        guard fields.isMapping else { return nil }
        let (id, label) = (fields.id(), fields.label())
        if let on = fields.field("on") {
            guard let text = values.text(on) else { return nil }
            if !Self.isDate(text) { log.report(on, "deadline.date", [text]) }
            return Deadline(id: id, label: label, due: .on(text))
        }
        guard let term = term(fields) else {
            log.report(node, "deadline.when", [id])
            return nil
        }
        return Deadline(id: id, label: label, due: .within(term, after: fields.required("after", values.words) ?? Label([:])))
    }

    private func term(_ fields: FieldReader) -> Term? {
        let months = fields.optional("months") { values.whole($0, in: 1...120) }
        let days = fields.optional("days") { values.whole($0, in: 1...3_660) }
        let workingDays = fields.optional("working_days") { values.whole($0, in: 1...1_000) }
        for second in ["months", "days", "working_days"].filter({ fields.field($0) != nil }).dropFirst() {
            log.report(fields.keyPosition(second), "deadline.both")
        }
        return months.map { .span(.months($0)) } ?? days.map { .span(.days($0)) } ?? workingDays.map { .workingDays($0) }
    }

    /// `MM-DD` or `YYYY-MM-DD`, of a day that can be.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
        guard numbers.count == parts.count, parts.suffix(2).allSatisfy({ $0.count == 2 }) else { return false }
        let isYearGiven = parts.count == 3 && parts[0].count == 4
        guard parts.count == 2 || isYearGiven, let month = numbers.dropLast().last, let day = numbers.last else { return false }
        let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard days.indices.contains(month - 1), (1...days[month - 1]).contains(day) else { return false }
        let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
        return !(isYearGiven && month == 2 && day == 29 && !isLeap)
    }
}
