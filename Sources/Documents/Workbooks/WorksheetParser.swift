import Glibc

/// The cells of one sheet: a part `xl/worksheets/….xml`.
///
/// What the sheet says of its own extent is not believed. Rows and cells must rise, as every program writes them.
final class WorksheetParser: XMLListener {
    private enum Kind { case number, shared, text, inline, truth, error, day }

    private let context: WorksheetContext
    private var row = 0
    private var isHiddenRow = false
    private var cells: [WorkbookCell] = []
    private var column = 0
    private var kind = Kind.number
    private var isDate = false
    private var hasFormula = false
    private var hasValue = false
    private var collects = false
    private var readings = 0
    private var buffer: [UInt8] = []
    private(set) var cellCount: Int
    private(set) var rows: [WorkbookRow] = []
    private(set) var merged: [CellRange] = []
    private(set) var mistakes: [FileMistake] = []

    init(_ context: WorksheetContext, cellsBefore: Int) {
        self.context = context
        cellCount = cellsBefore
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(FileMistake) {
        switch name {
        case "c": try beginCell(attributes)
        case "v":
            hasValue = true
            collects = true
        case "t": collects = kind == .inline && readings == 0
        case "f": hasFormula = true
        case "row": try beginRow(attributes)
        case "is": hasValue = true
        case "rPh": readings += 1
        case "mergeCell": try merge(attributes)
        default: break
        }
    }

    func end(_ name: XMLName) throws(FileMistake) {
        switch name {
        case "c": try endCell()
        case "v", "t": collects = false
        case "rPh": readings -= 1
        case "row":
            guard !cells.isEmpty else { return }
            rows.append(WorkbookRow(number: row, isHidden: isHiddenRow, cells: cells))
            cells.removeAll(keepingCapacity: true)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileMistake) {
        guard collects else { return }
        guard buffer.count + bytes.count <= context.limits.cell * 4 else {
            throw mistake("cell-too-long", ["\(context.limits.cell)"])
        }
        buffer.append(contentsOf: bytes)
    }

    private func beginRow(_ attributes: XMLAttributes) throws(FileMistake) {
        let number = attributes.value("r").map { Int(strtol($0, nil, 10)) } ?? row + 1
        guard number > row else { throw mistake("rows-disordered", []) }
        guard number <= context.limits.rows else { throw mistake("row-limit", ["\(context.limits.rows)"]) }
        row = number
        column = 0
        isHiddenRow = attributes.flag("hidden")
    }

    private func beginCell(_ attributes: XMLAttributes) throws(FileMistake) {
        var next = column + 1
        if let address = attributes.value("r") {
            let bytes = UnsafeBufferPointer(start: address, count: strlen(address)).lazy.map { UInt8(bitPattern: $0) }
            guard let address = CellAddress(utf8: bytes), address.row == row, address.column > column else {
                throw mistake("rows-disordered", [])
            }
            next = address.column
        }
        column = next
        guard column <= context.limits.columns else { throw mistake("column-limit", ["\(context.limits.columns)"]) }
        kind = try kind(of: attributes)
        isDate = kind == .number && context.isDate(attributes.value("s").map { Int(strtol($0, nil, 10)) } ?? 0)
        hasFormula = false
        hasValue = false
        buffer.removeAll(keepingCapacity: true)
    }

    private func kind(of attributes: XMLAttributes) throws(FileMistake) -> Kind {
        guard let type = attributes["t"] else { return .number }
        switch type {
        case "n": return .number
        case "s": return .shared
        case "str": return .text
        case "inlineStr": return .inline
        case "b": return .truth
        case "e": return .error
        case "d": return .day
        default: throw mistake("cell-unreadable", [type])
        }
    }

    private func endCell() throws(FileMistake) {
        if hasFormula && !hasValue {
            mistakes.append(mistake("formula-uncalculated", []))
            guard mistakes.count < context.limits.mistakes else { throw mistake("formula-uncalculated", []) }
            return
        }
        guard hasValue else { return }
        let value = try value()
        if value == .empty { return }
        cellCount += 1
        guard cellCount <= context.limits.cells else { throw mistake("too-many-cells", ["\(context.limits.cells)"]) }
        cells.append(WorkbookCell(column: column, value: value))
    }

    private func value() throws(FileMistake) -> CellValue {
        switch kind {
        case .number:
            guard !buffer.isEmpty else { return .empty }
            guard let number = DecimalText.normalised(buffer) else { throw mistake("cell-unreadable", [said]) }
            return (isDate ? SerialDay.value(of: number, from1904: context.from1904) : nil) ?? .number(number)
        case .shared:
            guard let index = Int(said), context.texts.indices.contains(index) else {
                throw mistake("shared-string", [said])
            }
            return context.texts[index].isEmpty ? .empty : .text(context.texts[index])
        case .text, .inline:
            let text = XMLText.unescaped(buffer)
            return text.isEmpty ? .empty : .text(text)
        case .truth: return .truth(said == "1" || said == "true")
        case .error: return .error(said)
        case .day:
            guard let value = IsoDay.value(said) else { throw mistake("cell-unreadable", [said]) }
            return value
        }
    }

    private var said: String { String(decoding: buffer.prefix(100), as: UTF8.self) }

    private func merge(_ attributes: XMLAttributes) throws(FileMistake) {
        guard let range = attributes["ref"].flatMap({ CellRange($0) }) else { throw mistake("workbook-broken", []) }
        guard merged.count < context.limits.mergedRanges else {
            throw mistake("too-many-merged", ["\(context.limits.mergedRanges)"])
        }
        merged.append(range)
    }

    private func mistake(_ key: String, _ arguments: [String]) -> FileMistake {
        FileMistake(sheet: context.sheet, line: row, column: column, key: key, arguments: arguments)
    }
}

/// What a sheet's cells refer to.
struct WorksheetContext {
    let sheet: String
    let texts: [String]
    let dates: [Bool]
    let from1904: Bool
    let limits: WorkbookLimits

    func isDate(_ style: Int) -> Bool { dates.indices.contains(style) && dates[style] }
}
