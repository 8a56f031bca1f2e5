import Documents
import Domain
package import Language
import Storage

extension PeopleSheet: ExportingForm {
    /// Everybody who is registered; only for those whose reach is the whole realm, since people belong to no organisation.
    package static func table(in books: ImportBooks, words: Words) throws -> TableExport {
        let root = try books.facts.root()
        guard books.reach?.covers(root) ?? true else { throw Refusal(.forbidden, "forbidden.role", [root.id.text]) }
        let isChinese = words.language == .zhHans
        var table = emptyTable(columns.map { .init($0.heading(inChinese: isChinese)) }, in: books, words: words)
        table.rows = try books.facts.all(Person.self).map { [.text($0.id.text), .text($0.name)] }
        return table
    }
}
