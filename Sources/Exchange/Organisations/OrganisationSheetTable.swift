import Documents
import Domain
package import Language
import Storage

extension OrganisationSheet: ExportingForm {
    /// The organisations within reach, parents before those below them.
    package static func table(in books: ImportBooks, words: Words) throws -> TableExport {
        let isChinese = words.language == .zhHans
        var table = emptyTable(columns.map { .init($0.heading(inChinese: isChinese)) }, in: books, words: words)
        let names = try kindNames(in: books)
        table.rows = try books.organisationsWithinReach().sorted { ($0.depth, $0.id) < ($1.depth, $1.id) }.map { organisation in
            [
                organisation.id.text, organisation.name, organisation.parent?.text ?? "",
                names[organisation.kind] ?? organisation.kind.text,
                words("exchange.origin.\(organisation.origin.rawValue)"),
            ]
            .map(TableExport.Cell.text)
        }
        return table
    }

    /// What each kind is called in the language of the reader; its id where another is called the same.
    private static func kindNames(in books: ImportBooks) throws -> [Kind.ID: String] {
        let kinds = try books.facts.all(Kind.self)
        let labels = kinds.map { $0.labels[books.language.rawValue] ?? $0.id.text }
        return Dictionary(
            zip(kinds, labels).map { kind, label in
                let isTaken = labels.count { $0 == label } > 1 || kinds.contains { $0.id != kind.id && $0.id.text == label }
                return (kind.id, isTaken ? kind.id.text : label)
            }
        ) { first, _ in first }
    }
}

extension ImportBooks {
    /// The organisations that the roles reach, each once; all where the reach is not asked.
    func organisationsWithinReach() throws -> [Organisation] {
        var seen: Set<Organisation.ID> = []
        return try (reach?.paths ?? [""]).flatMap { path in
            try facts.list(Match<Organisation>().and("path", startsWith: path))
        }
        .filter { seen.insert($0.id).inserted }
    }
}
