/// Rows under headings, aligned for reading in a terminal.
struct Table {
    enum Alignment {
        case left
        case right
    }

    private let headings: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    init(_ columns: [(heading: String, alignment: Alignment)]) {
        headings = columns.map(\.heading)
        alignments = columns.map(\.alignment)
    }

    mutating func add(_ row: [String]) {
        rows.append(row)
    }

    /// The lines, two spaces between columns, no space at the end of a line.
    var text: String {
        let all = [headings] + rows
        let widths = headings.indices.map { column in
            all.map { DisplayWidth.of($0.indices.contains(column) ? $0[column] : "") }.max() ?? 0
        }
        return all.map { line($0, widths: widths) }.joined(separator: "\n")
    }

    private func line(_ row: [String], widths: [Int]) -> String {
        let cells = zip(row, widths).enumerated().map { column, cell in
            switch alignments[column] {
            case .left: DisplayWidth.padded(cell.0, to: cell.1)
            case .right: DisplayWidth.padded(toTheRight: cell.0, to: cell.1)
            }
        }
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
