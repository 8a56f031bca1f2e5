import Domain
package import Language

/// A form whose rows can be had out of the books as they stand, in a file that changes nothing when it is handed in again.
package protocol ExportingForm: ImportForm {
    /// What the roles of ``ImportForm/roles`` reach.
    static func table(in books: ImportBooks, words: Words) throws -> TableExport
}

extension ExportingForm {
    /// The table with its title and headings, for rows to be put in.
    static func emptyTable(_ columns: [TableExport.Column], in books: ImportBooks, words: Words) -> TableExport {
        var table = TableExport(title: words("exchange.form.\(noun)"), columns: columns, madeAt: books.now)
        table.form = workbookForm
        table.cycle = books.cycle?.id.text ?? ""
        return table
    }
}
