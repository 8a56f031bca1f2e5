import Domain
import Language
import Rules
import Storage

/// Sorts, cuts and words the lines of a ``ResultsPage``.
struct ResultsTableMaker {
    let answer: ResultsTable.Answer
    let choice: ResultsChoice
    let words: Words
    let links: PageLinks

    var table: ResultsPage.Table {
        let lines = sorted
        let shown = cut(lines)
        let decided = lines.filter { !$0.decisions.isEmpty }.count
        let heads = heads
        return ResultsPage.Table(
            note: words("web.results.note", words.label(answer.rulebookLabels)),
            caption: words("web.results.caption", String(lines.count)),
            heads: heads,
            lines: shown.map(line),
            width: heads.count,
            totals: words("web.results.totals", String(lines.count), String(decided)),
            pages: pages(of: lines.count)
        )
    }

    private var heads: [ResultsPage.Head] {
        [head("place", words("web.results.place"), isNumber: true), head("name", words("web.name"), isNumber: false)]
            + [head("parent", words("web.results.parent"), isNumber: false)]
            + answer.columns.map { head($0.id, words.label($0.labels), isNumber: true) }
            + [
                head("proposed", words("web.results.proposed"), isNumber: false),
                head("decided", words("web.results.decided"), isNumber: false),
            ]
    }

    private func head(_ column: String, _ label: String, isNumber: Bool) -> ResultsPage.Head {
        let isSorted = choice.sort == column
        return ResultsPage.Head(
            href: links.results(answer.cycle, choice.sorted(by: column)),
            label: label,
            number: isNumber,
            sorted: Aside(isSorted ? (choice.isDescending ? "descending" : "ascending") : nil),
            arrow: Aside(isSorted ? (choice.isDescending ? "▼" : "▲") : nil)
        )
    }

    /// Lines without the value sorted by stand last, either way round.
    private var sorted: [ResultsTable.Line] {
        guard let sort = choice.sort else { return answer.lines }
        let keyed = answer.lines.map { (line: $0, key: key($0, sort)) }
        let descending = choice.isDescending
        return keyed.enumerated().sorted { left, right in
            guard let first = left.element.key else { return right.element.key == nil && left.offset < right.offset }
            guard let second = right.element.key else { return true }
            guard first != second else { return left.offset < right.offset }
            return descending ? second < first : first < second
        }.map(\.element.line)
    }

    private func key(_ line: ResultsTable.Line, _ sort: String) -> SortKey? {
        switch sort {
        case "place": return line.place.map { .number(Exact($0)) }
        case "name": return .text(line.name)
        case "parent": return .text(line.parent)
        case "proposed": return rank(line.proposals)
        case "decided": return rank(line.decisions.mapValues(\.grade))
        default:
            guard let index = answer.columns.firstIndex(where: { $0.id == sort }), line.cells.indices.contains(index) else {
                return nil
            }
            return line.cells[index].value.flatMap { Exact($0) }.map { .number($0) }
        }
    }

    private func rank(_ grades: [String: String]) -> SortKey? {
        guard let grading = answer.gradings.first, let grade = grades[grading.id],
            let rank = grading.order.firstIndex(of: grade)
        else { return nil }
        return .number(Exact(rank))
    }

    private func cut(_ lines: [ResultsTable.Line]) -> [ResultsTable.Line] {
        guard let asked = choice.part else { return lines }
        let part = min(asked, lines.count / ResultsChoice.partSize + 1)
        return Array(lines.dropFirst((part - 1) * ResultsChoice.partSize).prefix(ResultsChoice.partSize))
    }

    private func pages(of count: Int) -> ResultsPage.Pages? {
        guard count > ResultsChoice.partSize else { return nil }
        let last = (count + ResultsChoice.partSize - 1) / ResultsChoice.partSize
        let numbers = (1...last).map { number in
            Frame.Link(
                href: links.results(answer.cycle, choice.part(String(number))),
                text: String(number),
                current: choice.part == number
            )
        }
        let all = Frame.Link(
            href: links.results(answer.cycle, choice.part("all")),
            text: words("web.results.all"),
            current: choice.part == nil
        )
        return ResultsPage.Pages(links: numbers + [all])
    }

    private func line(_ line: ResultsTable.Line) -> ResultsPage.Line {
        ResultsPage.Line(
            place: line.place.map { String($0) + (line.tied ? words("web.results.tied") : "") } ?? "—",
            href: links.scorecard(answer.cycle, line.code),
            name: line.name,
            generated: Aside(mark(line)),
            parent: line.parent,
            values: line.cells.map { ResultsPage.Value(text: $0.shown ?? words("web.not_computable")) },
            proposed: labels(line.proposals),
            decided: labels(line.decisions.mapValues(\.grade)),
            departs: Aside(line.decisions.values.contains { $0.reason != nil } ? words("web.results.departs") : nil)
        )
    }

    /// An organisation of the demonstration, or a real one whose score rests on records of the demonstration.
    private func mark(_ line: ResultsTable.Line) -> String? {
        guard line.isGenerated else { return nil }
        return words(line.origin == Organisation.Origin.generated.rawValue ? "web.generated" : "web.generated_in_part")
    }

    private func labels(_ grades: [String: String]) -> String {
        let texts = answer.gradings.compactMap { grading in
            grades[grading.id].map { grade in grading.grades[grade].map { words.label($0) } ?? grade }
        }
        return texts.isEmpty ? "—" : texts.joined(separator: " / ")
    }
}

/// What lines are compared by.
private enum SortKey: Comparable {
    case number(Exact)
    case text(String)

    static func < (left: SortKey, right: SortKey) -> Bool {
        switch (left, right) {
        case (.number(let first), .number(let second)): first < second
        case (.text(let first), .text(let second)): first.utf8.lexicographicallyPrecedes(second.utf8)
        case (.number, .text): true
        case (.text, .number): false
        }
    }
}
