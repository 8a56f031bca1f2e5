import CXLSXWriter

/// Lists of choices too long for a cell's rule (255 characters), kept on a hidden sheet of their own.
struct ChoiceLists {
    private static let inlineLimit = 255

    private let name: String
    private var columns: [[String]] = []

    init(names: [String]) {
        name = SheetName.fitting("_choices", among: Set(names.map { $0.lowercased() }))
    }

    /// Lets one of the choices be picked in the cells from one row to another (from 0).
    mutating func limit(
        _ worksheet: UnsafeMutablePointer<lxw_worksheet>,
        rows: ClosedRange<Int>,
        column: Int,
        to choices: [String]
    ) throws(FileMistake) {
        var rule = lxw_data_validation()
        rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        let range = (UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column))
        let joined = choices.joined(separator: ",")
        if joined.utf16.count <= Self.inlineLimit, choices.allSatisfy({ !$0.contains(",") && !$0.contains("\"") && !$0.isEmpty })
        {
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            let texts = choices.map { Array($0.utf8CString) }
            let status = Self.withPointers(to: texts) { pointers in
                rule.value_list = pointers
                return worksheet_data_validation_range(worksheet, range.0, range.1, range.2, range.3, &rule)
            }
            return try WorkbookWriter.check(status)
        }
        columns.append(choices)
        let letters = CellAddress.letters(columns.count)
        rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        var formula = Array("=\(WorkbookWriter.quoted(name))!$\(letters)$1:$\(letters)$\(choices.count)".utf8CString)
        let status = formula.withUnsafeMutableBufferPointer { formula in
            rule.value_formula = formula.baseAddress
            return worksheet_data_validation_range(worksheet, range.0, range.1, range.2, range.3, &rule)
        }
        try WorkbookWriter.check(status)
    }

    /// Writes the hidden sheet, if any list needs one.
    func write(to workbook: UnsafeMutablePointer<lxw_workbook>) throws(FileMistake) {
        guard !columns.isEmpty else { return }
        guard let worksheet = workbook_add_worksheet(workbook, name) else { throw FileMistake(key: "workbook-not-written") }
        for row in 0..<(columns.map(\.count).max() ?? 0) {
            for (column, choices) in columns.enumerated() where row < choices.count {
                let text = XMLText.escaped(choices[row])
                try WorkbookWriter.check(worksheet_write_string(worksheet, UInt32(row), UInt16(column), text, nil))
            }
        }
        worksheet_hide(worksheet)
    }

    /// Gives C an array of texts, ended by nil, for the time of a call.
    private static func withPointers<Value>(
        to texts: [[CChar]],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Value
    ) -> Value {
        let buffers = texts.map { text in
            let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: text.count)
            _ = buffer.initialize(from: text)
            return buffer
        }
        defer { buffers.forEach { $0.deallocate() } }
        var pointers = buffers.map(\.baseAddress) + [nil]
        return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress) }
    }
}
