import Documents
import Domain
package import Language
import Storage

extension PostSheet: ExportingForm {
    /// The posts there are, within reach, in the order of their organisations.
    package static func table(in books: ImportBooks, words: Words) throws -> TableExport {
        let isChinese = words.language == .zhHans
        var table = emptyTable(
            columns.map { column in
                .init(column.heading(inChinese: isChinese), ["since", "until"].contains(column.id) ? .day : .text)
            },
            in: books,
            words: words
        )
        table.rows = try books.organisationsWithinReach().sorted { $0.path < $1.path }.flatMap { organisation in
            try books.facts.list(Match<Post>("organisation", .id(organisation.id))).filter { $0.ended == nil }.map { post in
                [
                    .text(post.id.text), .text(organisation.id.text), .text(organisation.name), .text(post.title),
                    .text(post.holder?.text ?? ""), .day(post.since), post.termEnds.map(TableExport.Cell.day) ?? .empty,
                ]
            }
        }
        return table
    }
}
