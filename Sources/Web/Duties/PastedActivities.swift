import Documents
import Domain
import Language
import Rules

/// Activities pasted from a spreadsheet: one a line, cells apart by tabs, in the order day, kind, subject, chair, came, due,
/// quantity.
struct PastedActivities: Sendable {
    struct Line: Sendable {
        /// The line of the text it stands in, from 1.
        let number: Int
        /// As it was pasted.
        let text: String
        let cells: [String]
        /// What it says; nil where something is wrong with it.
        let content: ActivityContent?
        let problems: [Refusal]
    }

    /// The most lines at once.
    static let most = 500

    let lines: [Line]

    /// - Parameter words: both languages' names of the kinds can stand for them.
    init(_ text: String, kinds: [String], cycle: Cycle) throws {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { !$1.allSatisfy(\.isWhitespace) }
        guard rows.count <= Self.most else { throw Refusal.tooManyLines(rows.count, most: Self.most) }
        var names: [String: String] = [:]
        for kind in kinds {
            for language in Language.allCases { names[Words(language).activityKind(kind)] = kind }
            names[kind] = kind
        }
        lines = rows.map { index, row in Self.line(index + 1, String(row), names, cycle) }
    }

    private static func line(_ number: Int, _ text: String, _ kinds: [String: String], _ cycle: Cycle) -> Line {
        let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
        func cell(_ place: Int) -> String? { place < cells.count && !cells[place].isEmpty ? cells[place] : nil }
        var problems: [Refusal] = []
        func whole(_ place: Int, _ name: String) -> Int? {
            guard let text = cell(place) else { return nil }
            if let number = Int(text) { return number }
            problems.append(.notANumber(name, text))
            return nil
        }
        let day = cell(0).flatMap { read($0, in: cycle) }
        if day == nil { problems.append(cell(0).map { .notADay("day", $0) } ?? .blank("day")) }
        let kind = cell(1).flatMap { kinds[$0] }
        if kind == nil { problems.append(cell(1).map { .noSuchKind($0) } ?? .blank("kind")) }
        let subject = cell(2)
        if subject == nil { problems.append(.blank("subject")) }
        let counts = (whole(4, "attendees"), whole(5, "due"))
        if cells.count > 7, cells[7...].contains(where: { !$0.isEmpty }) { problems.append(.tooManyCells(cells.count)) }
        var content: ActivityContent?
        if problems.isEmpty, let day, let kind, let subject {
            content = ActivityContent(
                kind: kind,
                day: day,
                subject: subject,
                chair: cell(3),
                attendees: counts.0,
                due: counts.1,
                quantity: cell(6) ?? "1"
            )
        }
        return Line(number: number, text: text, cells: cells, content: content, problems: problems)
    }

    /// A day as people write it; without a year it is one of the cycle's.
    private static func read(_ text: String, in cycle: Cycle) -> Day? {
        if case .success(let day) = SheetDay.read(text) { return Day(year: day.year, month: day.month, day: day.day) }
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 2, text.allSatisfy({ $0.isNumber || "-/.月日".contains($0) }) else { return nil }
        return [cycle.opens.year, cycle.closes.year].lazy.compactMap { Day(year: $0, month: numbers[0], day: numbers[1]) }
            .first { (cycle.opens...cycle.closes).contains($0) }
    }
}

extension Refusal {
    static func tooManyLines(_ count: Int, most: Int) -> Refusal {
        Refusal(.invalid, "duties.too-many-lines", [String(count), String(most)])
    }

    static func tooManyCells(_ count: Int) -> Refusal {
        Refusal(.invalid, "duties.too-many-cells", [String(count)])
    }

    static func noSuchKind(_ text: String) -> Refusal {
        Refusal(.invalid, "duties.no-such-kind", [String(text.prefix(40))])
    }
}
