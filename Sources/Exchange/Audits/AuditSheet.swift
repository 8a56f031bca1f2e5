package import Documents
package import Domain

/// Audit scores in a file: one row for each organisation, one column for each dimension.
package struct AuditSheet: ImportForm {
    package static let noun = "audits"
    package static let roles: Set<Role> = [.auditor, .office]
    package static let columns = ImportColumns.audits

    private let books: ImportBooks
    private let dimensions: [String]
    private var seen = FirstRows()
    private var groups = RowGroups<RecordAuditScores>()

    package init(books: ImportBooks) {
        self.books = books
        dimensions = books.dimensions.map(\.id)
    }

    package static func columns(under headings: [String], in books: ImportBooks) -> [SheetColumn] {
        columns + NamedColumns(books.dimensions, beside: columns).columns
    }

    package static func templateColumns(in books: ImportBooks) -> [SheetColumn] {
        fixedTemplateColumns + NamedColumns(books.dimensions, beside: columns).columns
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let organisation = try cells.organisation()
        let day = cells.day("visited")
        var scores: [RecordAuditScores.Score] = []
        let filled = dimensions.filter { !cells.row[NamedColumns.id(of: $0)].isEmpty }
        for dimension in filled {
            guard let points = cells.decimal(NamedColumns.id(of: dimension)) else { continue }
            scores.append(RecordAuditScores.Score(dimension: dimension, points: points))
        }
        if filled.isEmpty { cells.note("organisation", "no-scores", [dimensions.joined(separator: ", ")]) }
        if let organisation { seen.note([organisation.id.text], in: &cells, at: "organisation") }
        guard cells.isGood, let organisation, let day else { return }
        let auditors = (cells.optional("auditors") ?? "").split { Self.separators.contains($0) }
            .map { String($0.trimmingPrefix { $0 == " " }) }
        let command = RecordAuditScores(
            cycle: try books.requiredCycle().id,
            organisation: organisation.id,
            scores: scores,
            visitedOn: day,
            auditors: auditors,
            reason: cells.optional("reason")
        )
        groups.add(command, of: cells.row, to: organisation.id.text)
    }

    /// What stands between the names of auditors in one cell.
    private static let separators: Set<Character> = [";", "；", "、", ","]

    package func batches() -> [Batch] {
        groups.names.flatMap { name in
            groups[name].map { Batch(name: name, row: $0.row, command: $0.item) }
        }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "audits.no-such-dimension", "audits.no-such-dimension-near", "audits.out-of-bounds", "audits.scored":
            refusal.arguments.first.map(NamedColumns.id)
        case "audits.visit-outside-cycle": "visited"
        case "forbidden.role", "cycles.kind-not-pinned": "organisation"
        default: refusal.wordingColumn(["auditors": "auditors", "reason": "reason"])
        }
    }
}
