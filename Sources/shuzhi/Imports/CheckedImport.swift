import Documents
import Domain
import Language
import Proofs
import Storage

/// A file that has been read and held against the books, row by row: what is wrong with it, or the commands it becomes.
struct CheckedImport<Form: ImportSheet> {
    /// Rows that become commands.
    let rows: Int
    let passedOver: Int
    let batches: [Batch]
    /// `file:line:column: message` (in a workbook `file:sheet!B7: message`), in the order of the file; all there are.
    let mistakes: [String]
    private let digest: String

    /// - Throws: `FileMistakes` where the file is not a table with the right headings; a `Refusal` where there is no such cycle.
    init(_ file: InputFile, in books: ImportBooks, by signer: Signer, words: Words) throws {
        let table = try Documents.Table.read(file.bytes, file: file.path)
        let headings = table.headings(naming: Form.columns(under: [], in: books))
        let columns = Form.columns(under: headings, in: books)
        let sheet = try Sheet(reading: file.bytes, columns: columns, file: file.path)
        guard !sheet.rows.isEmpty else { throw FileMistakes([FileMistake(file: file.path, key: "no-rows")]) }
        digest = SHA256Digest.of(Array("\(books.cycle?.id.text ?? "")\n".utf8) + file.bytes).hex
        var form = try Form(books: books)
        var told = ToldMistakes(file: file.path, words: words)
        for row in sheet.rows {
            var cells = RowCheck(row, books: books)
            try form.take(&cells)
            cells.mistakes.forEach { told.add($0) }
        }
        form.together().forEach { told.add($0) }
        batches = try form.batches()
        let check = BooksCheck(facts: books.facts, signer: signer)
        for batch in batches where try !Self.isDone(batch, digest: digest, in: books.connection) {
            try told.add(check.refusals(of: batch), column: Form.column)
        }
        mistakes = told.lines
        passedOver = form.passedOver
        rows = sheet.rows.count - form.passedOver
    }

    /// The name under which a batch is submitted, so that the same file of the same cycle counts once.
    func key(of batch: Batch) throws -> IdempotencyKey? { try Self.key(of: batch, digest: digest) }

    private static func key(of batch: Batch, digest: String) throws -> IdempotencyKey? {
        guard let name = batch.name else { return nil }
        return try IdempotencyKey("\(Form.command)-\(SHA256Digest.of(Array("\(digest)\n\(name)".utf8)).hex)")
    }

    private static func isDone(_ batch: Batch, digest: String, in connection: any Connection) throws -> Bool {
        guard let key = try key(of: batch, digest: digest) else { return false }
        return try connection.entry(under: key) != nil
    }
}
