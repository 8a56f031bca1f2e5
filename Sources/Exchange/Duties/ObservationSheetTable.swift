import Documents
import Domain
package import Language
import Rules
import Storage

extension ObservationSheet: ExportingForm {
    /// One row for each organisation within reach that a rulebook of the cycle is for, one column for each indicator.
    package static func table(in books: ImportBooks, words: Words) throws -> TableExport {
        let isChinese = words.language == .zhHans
        let indicators = books.indicators
        let named = NamedColumns(indicators, beside: columns).columns
        let fixed = [ImportColumns.organisation, ImportColumns.nameBeside].map {
            TableExport.Column($0.heading(inChinese: isChinese))
        }
        var table = emptyTable(
            fixed + named.map { .init($0.heading(inChinese: isChinese), .general) },
            in: books,
            words: words
        )
        let cycle = try books.requiredCycle()
        let values = try indicators.map { try books.facts.observations(of: $0.id, in: cycle.id) }
        table.rows = try books.organisationsWithinReach().filter { books.pinned(for: $0) != nil && $0.state == .open }
            .sorted { $0.path < $1.path }
            .map { organisation in
                [.text(organisation.id.text), .text(organisation.name)]
                    + values.map { value in value[organisation.ordinal].map { .number($0.value.text) } ?? .empty }
            }
        return table
    }
}
