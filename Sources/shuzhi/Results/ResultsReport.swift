import Documents
import Language
import Storage

/// The results of one kind of organisation, for people, spreadsheets and programs.
struct ResultsReport {
    private let answer: ResultsTable.Answer
    private let words: Words

    init(_ answer: ResultsTable.Answer, words: Words) {
        self.answer = answer
        self.words = words
    }

    /// The title, the table, how many of each grade, and what the marks mean.
    var text: String {
        var table = Table(headings)
        for line in answer.lines {
            table.add(row(line))
        }
        let title = words(
            "cli.results.title",
            answer.cycle,
            words.label(answer.kinds.first { $0.kind == answer.kind }?.labels ?? [:]),
            words.label(answer.rulebookLabels),
            "\(answer.lines.count)"
        )
        return ([title, "", table.text, ""] + summaries + notes).joined(separator: "\n")
    }

    /// One row for each organisation, numbers as the rulebook shows them.
    var csv: [UInt8] {
        let header = headings.map(\.heading) + [words("cli.results.origin")]
        let rows = answer.lines.map { line -> [CSVValue] in
            let known = zip(headings, row(line)).map { heading, text -> CSVValue in
                heading.alignment == .right ? .number(text) : .text(text)
            }
            return known + [.text(words("cli.origin.\(line.origin)"))]
        }
        return CSVWriter.bytes(header: header, rows: rows)
    }

    var json: String {
        get throws { try JSONText.of(ResultsJSON(answer, words: words)) }
    }

    private var scopes: Set<String> { Set(answer.lines.map { "\($0.scope)|\($0.group)" }) }
    private var isScoped: Bool { scopes.count > 1 }
    private var isGrouped: Bool { answer.lines.contains { !$0.group.isEmpty } }

    private var headings: [(heading: String, alignment: Table.Alignment)] {
        var headings: [(heading: String, alignment: Table.Alignment)] = []
        if isScoped { headings.append((words("cli.results.scope"), .left)) }
        if isGrouped { headings.append((words("cli.trial.class"), .left)) }
        headings += [
            (words("cli.trial.place"), .right), (words("cli.results.code"), .left), (words("cli.results.name"), .left),
        ]
        headings += answer.columns.map { (words.label($0.labels), .right) }
        for grading in answer.gradings {
            let label = words.label(grading.labels)
            headings.append((words("cli.results.proposed", label), .left))
            headings.append((words("cli.results.decided", label), .left))
        }
        headings.append((words("cli.results.reason"), .left))
        return headings
    }

    private func row(_ line: ResultsTable.Line) -> [String] {
        var row: [String] = []
        if isScoped { row.append(line.scope) }
        if isGrouped { row.append(line.group) }
        let mark = line.origin == "generated" ? words("cli.results.mark") : ""
        row += [place(line), line.code, line.name + mark]
        row += line.cells.map { $0.shown ?? $0.value ?? words("cli.trial.not-computable") }
        var reasons: [String] = []
        for grading in answer.gradings {
            row.append(line.proposals[grading.id].map { label($0, in: grading) } ?? words("cli.trial.none"))
            row.append(line.decisions[grading.id].map { label($0.grade, in: grading) } ?? words("cli.trial.none"))
            if let reason = line.decisions[grading.id]?.reason { reasons.append(reason) }
        }
        row.append(reasons.joined(separator: words("cli.results.and")))
        return row
    }

    private func place(_ line: ResultsTable.Line) -> String {
        guard let place = line.place else { return words("cli.trial.none") }
        return line.tied ? words("cli.results.tied", "\(place)") : "\(place)"
    }

    private func label(_ grade: String, in grading: ResultsTable.Grading) -> String {
        grading.grades[grade].map { words.label($0) } ?? grade
    }

    /// How many organisations were decided for each grade.
    private var summaries: [String] {
        answer.gradings.map { grading in
            let counts = grading.order.map { grade in
                let count = answer.lines.count { $0.decisions[grading.id]?.grade == grade }
                return words("cli.results.count", label(grade, in: grading), "\(count)")
            }
            return words("cli.results.counts", words.label(grading.labels), counts.joined(separator: words("cli.results.and")))
        }
    }

    private var notes: [String] {
        var notes: [String] = []
        if answer.lines.contains(where: \.tied) { notes.append(words("cli.results.tied-note")) }
        if answer.lines.contains(where: { $0.origin == "generated" }) { notes.append(words("cli.results.mark-note")) }
        return notes
    }
}
