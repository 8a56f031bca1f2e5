/// Goes once through the bytes of a text and cuts them into rows.
///
/// `position` is the byte read next; `line` and `column` are where it stands, counted in characters (Unicode scalars).
struct CSVParser {
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let text: [UInt8]
    private let separator: UInt8
    private let limits: CSVLimits
    private var position = 0
    private var line = 1
    private var column = 1
    private(set) var mistakes: [FileMistake] = []

    init(_ text: [UInt8], separator: UInt8, limits: CSVLimits) {
        self.text = text
        self.separator = separator
        self.limits = limits
    }

    mutating func rows() -> [TableRow] {
        var rows: [TableRow] = []
        while position < text.count, mistakes.count < limits.mistakes {
            let row = row()
            if row.cells.count > limits.columns {
                note("too-many-columns", line: row.line, column: 0, ["\(limits.columns)"])
            } else if !row.isBlank {
                rows.append(row)
            }
        }
        return rows
    }

    private mutating func row() -> TableRow {
        let start = line
        var cells: [TableCell] = []
        while true {
            let cell = cell()
            if cells.count <= limits.columns { cells.append(cell) }
            guard position < text.count, text[position] == separator else { break }
            advance()
        }
        endLine()
        return TableRow(line: start, cells: cells)
    }

    private mutating func cell() -> TableCell {
        let start = (line: line, column: column)
        let bytes = position < text.count && text[position] == Self.quote ? quoted() : plain()
        let content = String(decoding: bytes, as: UTF8.self)
        if bytes.count > limits.cell, content.count > limits.cell {
            note("cell-too-long", line: start.line, column: start.column, ["\(limits.cell)"])
        }
        return TableCell(text: content, line: start.line, column: start.column)
    }

    private mutating func plain() -> ArraySlice<UInt8> {
        let start = position
        while position < text.count, !endsCell(text[position]) {
            if text[position] == Self.quote { note("stray-quote", line: line, column: column) }
            advance()
        }
        return text[start..<position]
    }

    private mutating func quoted() -> ArraySlice<UInt8> {
        let start = (line: line, column: column)
        var content: [UInt8] = []
        advance()
        while position < text.count {
            let byte = text[position]
            if byte == Self.quote {
                advance()
                guard position < text.count, text[position] == Self.quote else {
                    if position < text.count, !endsCell(text[position]) { skipAfterQuote() }
                    return content[...]
                }
                content.append(byte)
                advance()
            } else if byte == Self.carriageReturn || byte == Self.lineFeed {
                content.append(Self.lineFeed)
                endLine()
            } else {
                content.append(byte)
                advance()
            }
        }
        note("quote-open", line: start.line, column: start.column)
        return content[...]
    }

    private mutating func skipAfterQuote() {
        note("text-after-quote", line: line, column: column)
        while position < text.count, !endsCell(text[position]) { advance() }
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// Goes past one byte inside a line.
    private mutating func advance() {
        position += 1
        // A character is counted where its last byte has been passed.
        if position == text.count || text[position] & 0xC0 != 0x80 { column += 1 }
    }

    /// Goes past the end of a line, if one stands here.
    private mutating func endLine() {
        guard position < text.count else { return }
        if text[position] == Self.carriageReturn, position + 1 < text.count, text[position + 1] == Self.lineFeed {
            position += 1
        }
        position += 1
        line += 1
        column = 1
    }

    private mutating func note(_ key: String, line: Int, column: Int, _ arguments: [String] = []) {
        guard mistakes.count < limits.mistakes else { return }
        mistakes.append(FileMistake(line: line, column: column, key: key, arguments: arguments))
    }
}
