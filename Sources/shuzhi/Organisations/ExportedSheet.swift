import Documents
import Domain
import Foundation
import Language
import Storage

/// Rows on their way into a file that can be imported as it is: CSV, or a workbook where the file is called so.
struct ExportedSheet {
    let noun: String
    let columns: [SheetColumn]
    let rows: [[String]]

    /// Writes the file and says so; without a file, prints CSV.
    func write(to file: String?, on terminal: Terminal) throws {
        let isChinese = terminal.words.language == .zhHans
        let header = columns.map { $0.heading(inChinese: isChinese) }
        guard let file else { return terminal.put(String(decoding: csv(header), as: UTF8.self)) }
        if file.lowercased().hasSuffix(".xlsx") {
            try OutputFile.write(workbook(header, called: terminal.words("cli.noun.\(noun)")), to: file)
        } else {
            try OutputFile.write(csv(header), to: file)
        }
        terminal.print(terminal.words("cli.exported", terminal.words("cli.noun.\(noun)"), "\(rows.count)", file))
    }

    private func csv(_ header: [String]) -> [UInt8] {
        CSVWriter.bytes(header: header, rows: rows.map { $0.map(CSVValue.text) })
    }

    private func workbook(_ header: [String], called name: String) throws -> [UInt8] {
        let sheet = SheetDraft(
            name: name,
            columns: header.map { ColumnDraft($0) },
            rows: rows.map { $0.map { $0.isEmpty ? CellDraft.empty : CellDraft.text($0) } }
        )
        let made = Int(SystemClock.now().milliseconds / 1000)
        return try WorkbookWriter.bytes(of: WorkbookDraft(sheets: [sheet], made: made))
    }
}
