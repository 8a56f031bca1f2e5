import CXLSXWriter

/// Writes one sheet from top to bottom.
struct WorksheetWriter {
    private static let lastRow = 1_048_575
    /// Rows whose width is looked at; a sheet of a million rows is not wider than its first ones.
    private static let measuredRows = 500
    private static let narrowest = 6
    private static let widest = 50

    private let sheet: SheetDraft
    private let name: String
    private let worksheet: UnsafeMutablePointer<lxw_worksheet>
    private let columns: [ColumnDraft]
    private let offset: Int
    private var widths: [Int]
    private var row = 0
    /// From 1, as people count.
    private(set) var headingRow: Int?
    private(set) var totalsRow: Int?

    init(_ sheet: SheetDraft, name: String, worksheet: UnsafeMutablePointer<lxw_worksheet>) {
        self.sheet = sheet
        self.name = name
        self.worksheet = worksheet
        offset = sheet.ordinal == nil ? 0 : 1
        columns = sheet.columns
        widths = Array(repeating: Self.narrowest, count: offset + columns.count)
    }

    /// Columns in all.
    var width: Int { offset + columns.count }

    mutating func write(_ formats: inout CellFormats, lists: inout ChoiceLists) throws(FileMistake) {
        guard !columns.isEmpty, width <= 16_384 else { throw FileMistake(sheet: name, key: "column-limit", arguments: ["16384"]) }
        try writeTop(&formats)
        try writeHeading(&formats)
        let first = row
        try writeRows(&formats)
        let last = sheet.totals == nil ? Self.lastRow : row - 1
        try writeTotals(&formats)
        if last >= first {
            for (place, column) in columns.enumerated() where !column.choices.isEmpty {
                try lists.limit(worksheet, rows: first...last, column: place + offset, to: column.choices)
            }
        }
        try setColumns(&formats)
        try setPage(heading: first - 1)
    }

    private mutating func writeTop(_ formats: inout CellFormats) throws(FileMistake) {
        if let title = sheet.title {
            let format = try formats.of(.title)
            try check(worksheet_set_row(worksheet, UInt32(row), 30, nil))
            let text = try fitting(title, column: 1)
            if width > 1 {
                try check(worksheet_merge_range(worksheet, UInt32(row), 0, UInt32(row), UInt16(width - 1), text, format))
            } else {
                try check(worksheet_write_string(worksheet, UInt32(row), 0, text, format))
            }
            row += 1
        }
        guard sheet.left != nil || sheet.right != nil else { return }
        let (left, right) = (sheet.left ?? "", sheet.right ?? "")
        if width > 1 {
            let (leftFormat, rightFormat) = (try formats.of(.left), try formats.of(.right))
            try check(worksheet_write_string(worksheet, UInt32(row), 0, try fitting(left, column: 1), leftFormat))
            try check(
                worksheet_write_string(worksheet, UInt32(row), UInt16(width - 1), try fitting(right, column: width), rightFormat)
            )
        } else {
            let both = [left, right].filter { !$0.isEmpty }.joined(separator: "  ")
            try check(worksheet_write_string(worksheet, UInt32(row), 0, try fitting(both, column: 1), try formats.of(.left)))
        }
        row += 1
    }

    private mutating func writeHeading(_ formats: inout CellFormats) throws(FileMistake) {
        let format = try formats.of(.heading)
        let headings = (sheet.ordinal.map { [$0] } ?? []) + columns.map(\.heading)
        for (place, heading) in headings.enumerated() {
            try check(
                worksheet_write_string(worksheet, UInt32(row), UInt16(place), try fitting(heading, column: place + 1), format)
            )
            // A long heading wraps instead of widening its column.
            measure(place, min(DisplayWidth.of(heading), 16))
        }
        row += 1
        headingRow = row
        worksheet_freeze_panes(worksheet, UInt32(row), UInt16(offset))
    }

    private mutating func writeRows(_ formats: inout CellFormats) throws(FileMistake) {
        var number = 0
        for cells in sheet.rows {
            guard row + (sheet.totals == nil ? 0 : 1) <= Self.lastRow else {
                throw FileMistake(sheet: name, line: row, key: "row-limit", arguments: ["\(Self.lastRow + 1)"])
            }
            number += 1
            if offset == 1 {
                try check(worksheet_write_number(worksheet, UInt32(row), 0, Double(number), try formats.of(.ordinal)))
            }
            for (place, cell) in cells.prefix(columns.count).enumerated() {
                try write(cell, column: columns[place], at: place + offset, isTotal: false, &formats)
                if number <= Self.measuredRows { measure(place + offset, DisplayWidth.of(cell.value.text)) }
            }
            row += 1
        }
    }

    private mutating func writeTotals(_ formats: inout CellFormats) throws(FileMistake) {
        guard let totals = sheet.totals else { return }
        for (place, cell) in totals.prefix(width).enumerated() {
            let column = place < offset ? ColumnDraft("", .text) : columns[place - offset]
            try write(cell, column: column, at: place, isTotal: true, &formats)
            measure(place, DisplayWidth.of(cell.value.text))
        }
        row += 1
        totalsRow = row
    }

    private func write(
        _ cell: CellDraft,
        column: ColumnDraft,
        at place: Int,
        isTotal: Bool,
        _ formats: inout CellFormats
    ) throws(FileMistake) {
        let isLocked = column.isLocked || cell.formula != nil || isTotal
        var kind = column.format
        if case .day = cell.value { kind = .day }
        let format = try formats.of(.cell(kind, isLocked: isLocked, isMarked: cell.isMarked, isTotal: isTotal))
        let (row, place) = (UInt32(row), UInt16(place))
        if let formula = cell.formula { return try write(formula, value: cell.value, row, place, format) }
        switch cell.value {
        case .empty:
            try check(worksheet_write_blank(worksheet, row, place, format))
        case .truth(let truth):
            try check(worksheet_write_boolean(worksheet, row, place, truth ? 1 : 0, format))
        case .number, .day, .text, .moment, .time, .error:
            if let number = Self.binary(cell.value) {
                try check(worksheet_write_number(worksheet, row, place, number, format))
            } else {
                let text = try fitting(cell.value.text, column: Int(place) + 1)
                try check(worksheet_write_string(worksheet, row, place, text, format))
            }
        }
    }

    private func write(
        _ formula: String,
        value: CellValue,
        _ row: UInt32,
        _ place: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>
    ) throws(FileMistake) {
        if let number = Self.binary(value) {
            try check(worksheet_write_formula_num(worksheet, row, place, formula, format, number))
        } else {
            try check(worksheet_write_formula_str(worksheet, row, place, formula, format, XMLText.escaped(value.text)))
        }
    }

    /// The number that stands for a value, if it is one that workbooks keep without loss.
    private static func binary(_ value: CellValue) -> Double? {
        switch value {
        case .number(let digits):
            guard let plain = DecimalText.normalised(digits.utf8), let count = DecimalText.significantDigits(plain), count <= 15,
                let number = Double(plain), number.isFinite
            else { return nil }
            return number
        case .day(let day): return SerialDay.number(of: day).map(Double.init)
        case .empty, .text, .truth, .moment, .time, .error: return nil
        }
    }

    /// A text as it goes into a cell.
    private func fitting(_ text: String, column: Int) throws(FileMistake) -> String {
        let escaped = XMLText.escaped(text)
        guard escaped.utf16.count <= 32_767 else {
            throw FileMistake(sheet: name, line: row + 1, column: column, key: "cell-too-long", arguments: ["32767"])
        }
        return escaped
    }

    private mutating func measure(_ place: Int, _ width: Int) {
        widths[place] = max(widths[place], min(width + 2, Self.widest))
    }

    /// Cells without content take the format of their column: what is typed there later is unlocked, and stays text in a column
    /// of text.
    private func setColumns(_ formats: inout CellFormats) throws(FileMistake) {
        for place in 0..<width {
            let column = place < offset ? nil : columns[place - offset]
            var format: UnsafeMutablePointer<lxw_format>?
            if let column { format = try formats.of(.column(column.format, isLocked: column.isLocked)) }
            let width = Double(column?.width ?? widths[place])
            try check(worksheet_set_column(worksheet, UInt16(place), UInt16(place), width, format))
        }
    }

    private func setPage(heading: Int) throws(FileMistake) {
        worksheet_set_paper(worksheet, 9)
        if sheet.page.isLandscape { worksheet_set_landscape(worksheet) } else { worksheet_set_portrait(worksheet) }
        worksheet_fit_to_pages(worksheet, 1, 0)
        worksheet_center_horizontally(worksheet)
        try check(worksheet_repeat_rows(worksheet, UInt32(heading), UInt32(heading)))
        if !sheet.page.header.isEmpty { try check(worksheet_set_header(worksheet, "&C" + Self.pageText(sheet.page.header))) }
        if !sheet.page.footer.isEmpty { try check(worksheet_set_footer(worksheet, "&C" + Self.pageText(sheet.page.footer))) }
        if sheet.isProtected { worksheet_protect(worksheet, nil, nil) }
    }

    /// A text for the edge of a page: at most 250 characters, `&` doubled, since it begins a code there.
    private static func pageText(_ text: String) -> String {
        var text = XMLText.escaped(text).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
        text = String(text.prefix(200))
        for (place, code) in [("{pages}", "&N"), ("{page}", "&P")] {
            text = text.split(separator: place, omittingEmptySubsequences: false).joined(separator: code)
        }
        // A figure right after the code of the alignment would be taken for a size of type.
        return text.first?.isNumber == true ? " " + text : text
    }

    private func check(_ status: lxw_error) throws(FileMistake) {
        guard status == LXW_NO_ERROR else {
            throw FileMistake(sheet: name, line: row + 1, key: "workbook-not-written")
        }
    }
}
