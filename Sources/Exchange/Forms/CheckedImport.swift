package import Documents
import Domain
import Language
import Proofs
package import Storage

/// A file that has been read and held against the books, row by row: what is wrong with it, and the commands it becomes.
package struct CheckedImport: Sendable {
    /// A part of the file that becomes one entry, or did so when the same file was taken in before.
    package struct Planned: Sendable {
        package let part: BatchPart
        /// The name it is submitted under, so that the same file of the same cycle counts once; nil: it is weighed anew.
        package let key: IdempotencyKey?
        /// The entry it was written in before.
        package let entry: Int64?
    }

    /// One row with how it stands to the books.
    package struct Row: Sendable {
        package let row: SheetRow
        package internal(set) var standing: RowStanding
    }

    package let form: any ImportForm.Type
    package let columns: [SheetColumn]
    package private(set) var rows: [Row]
    /// What the good rows become, without those the books have already.
    package private(set) var planned: [Planned] = []
    /// Everything that is wrong, in the order of the file.
    package private(set) var mistakes: [ImportMistake] = []
    /// What cannot go without rows that are bad.
    package private(set) var leaning: [ImportMistake] = []

    /// - Throws: `FileMistakes` where the file is not a table with the right headings; a `Refusal` where there is no such cycle.
    package init<Form: ImportForm>(_ bytes: [UInt8], file: String?, as form: Form.Type, in books: ImportBooks) throws {
        let table = try Documents.Table.read(bytes, file: file)
        try self.init(table, digesting: bytes, file: file, as: form, in: books)
    }

    init<Form: ImportForm>(
        _ table: Documents.Table,
        digesting bytes: [UInt8],
        file: String?,
        as form: Form.Type,
        in books: ImportBooks
    ) throws {
        if let found = table.form, found != form.workbookForm {
            let words = Words(books.language)
            throw FileMistakes([FormRecognition.mistake(found, file: file, wanted: form, words: words)])
        }
        let headings = table.headings(naming: form.columns(under: [], in: books))
        columns = form.columns(under: headings, in: books)
        let sheet = try Sheet(reading: table, columns: columns, file: file)
        guard !sheet.rows.isEmpty else { throw FileMistakes([FileMistake(file: file, key: "no-rows")]) }
        self.form = form
        rows = []
        var sheetForm = try form.init(books: books)
        var found: [ImportMistake] = []
        for row in sheet.rows {
            var cells = RowCheck(row, books: books)
            try sheetForm.take(&cells)
            found += cells.mistakes
            rows.append(Row(row: row, standing: cells.isGood ? cells.standing : .bad))
        }
        found += try sheetForm.together().map { ImportMistake($0) }
        let digest = SHA256Digest.of(Array("\(books.cycle?.id.text ?? "")\n".utf8) + bytes).hex
        found += try plan(try sheetForm.batches(), digest: digest, form: form, in: books)
        mistakes = ImportMistake.inOrder(found)
        try settle(sheetForm)
    }

    /// Weighs the batches, and keeps what they become.
    private mutating func plan<Form: ImportForm>(
        _ batches: [Batch],
        digest: String,
        form: Form.Type,
        in books: ImportBooks
    ) throws -> [ImportMistake] {
        let check = BooksCheck(facts: books.facts, signer: books.signer)
        let same = Set(rows.filter { $0.standing == .same }.map(\.row.line))
        var found: [ImportMistake] = []
        for batch in batches {
            let whole = BatchPart(batch: batch, places: Array(batch.rows.indices))
            let key = try batch.name.map { name in
                try IdempotencyKey("\(form.command)-\(SHA256Digest.of(Array("\(digest)\n\(name)".utf8)).hex)")
            }
            if let key, let entry = try books.connection.entry(under: key) {
                planned.append(Planned(part: whole, key: key, entry: entry))
            } else if let part = whole.without(same) {
                found += try check.refusals(of: part).map { refused in
                    let place = refused.row.map { row in
                        form.column(of: refused.refusal).map { row.mistake($0, "") } ?? FileMistake(line: row.line, key: "")
                    }
                    return ImportMistake(refused.refusal, at: place ?? FileMistake(key: ""))
                }
                planned.append(Planned(part: part, key: key, entry: nil))
            }
        }
        return found
    }

    /// Marks the bad rows, and those that cannot go without them.
    private mutating func settle(_ sheetForm: some ImportForm) throws {
        var bad = Set(rows.filter { $0.standing == .bad }.map(\.row.line)).union(mistakes.map(\.line)).subtracting([0])
        leaning = try sheetForm.leaning(on: bad).map { ImportMistake($0) }
        bad.formUnion(leaning.map(\.line))
        for place in rows.indices where bad.contains(rows[place].row.line) || rows[place].row.lines.contains(where: bad.contains)
        {
            rows[place].standing = .bad
        }
    }

    /// Whether something is wrong with the file as a whole, so that nothing of it can be taken in.
    package var isBadAsAWhole: Bool { mistakes.contains { $0.line == 0 } }

    /// The good rows as the commands they become, each of at most so many rows; what was written before is not among them.
    package func parts(ofAtMost most: Int) -> [BatchPart] {
        let bad = Set(rows.filter { $0.standing == .bad }.map(\.row.line))
        return planned.filter { $0.entry == nil }.compactMap { $0.part.without(bad) }.flatMap { $0.pieces(of: most) }
    }

    package func count(_ standing: RowStanding) -> Int {
        rows.count { $0.standing == standing }
    }
}
