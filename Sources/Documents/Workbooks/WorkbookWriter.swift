import CXLSXWriter
import Glibc

/// Writes workbooks (`.xlsx`) by libxlsxwriter, a row at a time, so that memory does not grow with their length.
package enum WorkbookWriter {
    /// The bytes of a workbook.
    ///
    /// Text is always written as text, whatever it begins with: no cell becomes a formula that the draft does not give as one. A
    /// number of more than 15 digits, which Excel would round, is written as text.
    ///
    /// - Throws: a mistake at the cell or row that no workbook can hold, or `workbook-not-written` where the disk fails.
    package static func bytes(of draft: WorkbookDraft) throws(FileMistake) -> [UInt8] {
        let file = try TemporaryFile()
        try write(draft, to: file.path)
        return try file.contents()
    }

    private static func write(_ draft: WorkbookDraft, to path: String) throws(FileMistake) {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let workbook = path.withCString({ workbook_new_opt($0, &options) }) else {
            throw FileMistake(key: "workbook-not-written")
        }
        var isOpen = true
        // Closing is what frees it; whatever was written is thrown away with the file.
        defer { if isOpen { workbook_close(workbook) } }
        try describe(draft, in: workbook)
        var formats = CellFormats(workbook)
        let names = tabNames(draft.sheets)
        var lists = ChoiceLists(names: names)
        for (sheet, name) in zip(draft.sheets, names) {
            guard let worksheet = workbook_add_worksheet(workbook, name) else { throw FileMistake(key: "workbook-not-written") }
            var writer = WorksheetWriter(sheet, name: name, worksheet: worksheet)
            try writer.write(&formats, lists: &lists)
            if let row = writer.headingRow {
                try define(WorkbookNames.heading, row: row, width: writer.width, of: name, in: workbook)
            }
            if let row = writer.totalsRow {
                try define(WorkbookNames.totals, row: row, width: writer.width, of: name, in: workbook)
            }
        }
        try lists.write(to: workbook)
        isOpen = false
        guard workbook_close(workbook) == LXW_NO_ERROR else { throw FileMistake(key: "workbook-not-written") }
    }

    private static func tabNames(_ sheets: [SheetDraft]) -> [String] {
        var taken: Set<String> = []
        return sheets.map { sheet in
            let name = SheetName.fitting(sheet.name, among: taken)
            taken.insert(name.lowercased())
            return name
        }
    }

    private static func describe(
        _ draft: WorkbookDraft,
        in workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(FileMistake) {
        var title = Array(XMLText.escaped(draft.title).utf8CString)
        var author = Array(XMLText.escaped(draft.author).utf8CString)
        let status = title.withUnsafeMutableBufferPointer { title in
            author.withUnsafeMutableBufferPointer { author in
                var properties = lxw_doc_properties()
                properties.title = title.baseAddress
                properties.author = author.baseAddress
                properties.created = draft.made
                return workbook_set_properties(workbook, &properties)
            }
        }
        try check(status)
        guard let form = draft.form else { return }
        try check(workbook_set_custom_property_string(workbook, WorkbookNames.form, form.id))
        try check(workbook_set_custom_property_string(workbook, WorkbookNames.formVersion, form.version))
    }

    private static func define(
        _ name: String,
        row: Int,
        width: Int,
        of sheet: String,
        in workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(FileMistake) {
        let quoted = quoted(sheet)
        let last = CellAddress.letters(width)
        try check(workbook_define_name(workbook, "\(quoted)!\(name)", "=\(quoted)!$A$\(row):$\(last)$\(row)"))
    }

    /// The name of a sheet as formulas have it.
    static func quoted(_ sheet: String) -> String {
        "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    static func check(_ status: lxw_error) throws(FileMistake) {
        guard status == LXW_NO_ERROR else { throw FileMistake(key: "workbook-not-written") }
    }
}
