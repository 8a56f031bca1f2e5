/// A text somebody wrote, with its lines, so that every mistake can say where it stands.
///
/// A byte order mark at the start is dropped and line ends become `\n`: editors add both without being asked.
package struct SourceText: Sendable {
    /// The text with plain line ends and without byte order mark; what is hashed and compared.
    package let text: String
    let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    package init(_ raw: String) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(raw.utf8.count)
        var previous: Unicode.Scalar = " "
        for scalar in raw.unicodeScalars {
            if scalar == "\n", previous == "\r" {
                scalars[scalars.count - 1] = "\n"
            } else if !(scalars.isEmpty && scalar == "\u{FEFF}") {
                scalars.append(scalar)
            }
            previous = scalar
        }
        var lineStarts = [0]
        for index in scalars.indices {
            if scalars[index] == "\r" { scalars[index] = "\n" }
            if Self.breaksLine(scalars[index]) { lineStarts.append(index + 1) }
        }
        self.scalars = scalars
        self.lineStarts = lineStarts
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
    }

    var lineCount: Int { lineStarts.count }

    /// The characters of a line, from 1, without its end.
    func line(_ number: Int) -> ArraySlice<Unicode.Scalar> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let start = lineStarts[number - 1]
        let end = number < lineStarts.count ? lineStarts[number] - 1 : scalars.count
        return scalars[start..<end]
    }

    /// Where a line and column, both from 1, are in ``scalars``; the end of the text if beyond.
    func offset(of position: Position) -> Int {
        guard position.line >= 1, position.line <= lineStarts.count else { return scalars.count }
        return min(lineStarts[position.line - 1] + position.column - 1, scalars.count)
    }

    func position(at offset: Int) -> Position {
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return Position(line: low + 1, column: offset - lineStarts[low] + 1)
    }

    /// What YAML takes for the end of a line.
    static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
