import Documents
import Domain
import Language

/// An empty form: a sheet with the headings, lists of choices where they are known, and a sheet that says what belongs where.
struct ImportTemplate: Sendable {
    private let form: any ImportForm.Type
    private let columns: [SheetColumn]
    private let choices: [String: [String]]
    private let words: Words

    init<Form: ImportForm>(_ form: Form.Type, in books: ImportBooks, words: Words) throws {
        self.form = form
        columns = form.templateColumns(in: books)
        choices = try form.choices(in: books)
        self.words = words
    }

    /// What the file is called, without its ending.
    var name: String { words("exchange.template.name", words("exchange.form.\(form.noun)")) }

    func workbook(made: Instant) throws -> [UInt8] {
        let isChinese = words.language == .zhHans
        var sheet = SheetDraft(
            name: words("exchange.form.\(form.noun)"),
            columns: columns.map { column in
                // Everything is text: codes keep their zeros, days stay as they are typed.
                var draft = ColumnDraft(column.heading(inChinese: isChinese))
                draft.choices = choices[column.id] ?? []
                draft.width = 16
                return draft
            }
        )
        sheet.page.isLandscape = true
        let draft = WorkbookDraft(sheets: [sheet, notes], form: form.workbookForm, made: made.seconds)
        return try WorkbookWriter.bytes(of: draft)
    }

    private var notes: SheetDraft {
        let example = ImportExample(form, words: words)
        let isChinese = words.language == .zhHans
        let rows = columns.map { column -> [CellDraft] in
            [
                column.heading(inChinese: isChinese),
                words(column.isRequired ? "exchange.template.required" : "exchange.template.optional"),
                ImportHint.text(column, of: form, words: words),
                example.cells[column.id] ?? "",
            ]
            .map(CellDraft.text)
        }
        let rules = (1...5).map { number -> [CellDraft] in
            [.text(words("exchange.template.note")), .empty, .text(words("exchange.template.rule-\(number)")), .empty]
        }
        let headings = ["column", "need", "hint", "example"].map { ColumnDraft(words("exchange.template.\($0)")) }
        var sheet = SheetDraft(name: words("exchange.template.notes"), columns: headings, rows: rows + rules)
        sheet.title = words("exchange.template.title", words("exchange.form.\(form.noun)"))
        sheet.left = words("exchange.about.\(form.noun)")
        return sheet
    }
}
