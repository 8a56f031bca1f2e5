package import Documents
package import Domain
import Language
import Rules
import Storage

/// Values of indicators in a file: one row for each value, or one row for each organisation and a column for each indicator.
package struct ObservationSheet: ImportForm {
    package static let noun = "observations"
    package static let roles: Set<Role> = [.office, .secretary, .clerk]
    package static let columns = ImportColumns.observations

    private let books: ImportBooks
    private let indicators: [RulebookName]
    private var seen = FirstRows()
    private var groups = RowGroups<RecordObservations.Observed>()
    private var corrections: [(row: SheetRow, command: CorrectObservation)] = []
    private var tables: [String: ObservationTable] = [:]

    package init(books: ImportBooks) {
        self.books = books
        indicators = books.indicators
    }

    /// A file with a heading for indicators has one value in a row; any other has a column for each indicator.
    package static func columns(under headings: [String], in books: ImportBooks) -> [SheetColumn] {
        let isLong = headings.contains { heading in columns.contains { $0.id == "indicator" && $0.accepts(heading) } }
        guard !isLong else { return columns }
        return wideColumns(in: books)
    }

    /// One row for each organisation, one column for each indicator.
    package static func templateColumns(in books: ImportBooks) -> [SheetColumn] {
        wideColumns(in: books).filter { $0.id != ImportColumns.nameBeside.id }
    }

    private static func wideColumns(in books: ImportBooks) -> [SheetColumn] {
        let fixed = columns.filter { !["indicator", "value"].contains($0.id) }
        return fixed + NamedColumns(books.indicators, beside: fixed).columns
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        guard let organisation = try cells.organisation() else { return }
        if cells.row.has("indicator") {
            let choices = indicators.map { (value: $0.id, names: $0.names) }
            guard let written = cells.code("indicator"),
                let indicator = isPart(written) ? written : cells.choice("indicator", of: choices, written: written)
            else { return }
            try take(indicator, at: "value", of: organisation, in: &cells)
            return
        }
        let filled = indicators.filter { !cells.row[NamedColumns.id(of: $0.id)].isEmpty }
        var standings: Set<RowStanding> = []
        for indicator in filled {
            cells.standing = .new
            try take(indicator.id, at: NamedColumns.id(of: indicator.id), of: organisation, in: &cells)
            standings.insert(cells.standing)
        }
        // A row is what the least settled of its values is.
        cells.standing = [.changed, .new, .same].first { standings.contains($0) } ?? .empty
    }

    /// Whether this is a part of a series that has no fixed number of parts: `INDICATOR.7`.
    private func isPart(_ written: String) -> Bool {
        books.openSeries.contains { series in
            written.hasPrefix(series + ".") && Int(written.dropFirst(series.count + 1)) != nil
        }
    }

    private mutating func take(
        _ indicator: String,
        at column: String,
        of organisation: Organisation,
        in cells: inout RowCheck
    ) throws {
        // Each value is judged by itself, so that all that is wrong in a row is told.
        let before = cells.mistakes.count
        let value = value(of: indicator, at: column, of: organisation, in: &cells)
        seen.note([organisation.id.text, indicator], in: &cells, at: column)
        guard cells.mistakes.count == before, let value else { return }
        guard let known = try table(of: indicator)[organisation.ordinal] else {
            groups.add(RecordObservations.Observed(organisation: organisation.id, value: value), of: cells.row, to: indicator)
            return
        }
        guard known.value != Exact(value) else {
            cells.standing = .same
            return
        }
        guard let reason = cells.optional("reason") else {
            return cells.note(column, "value-differs", [indicator, known.value.text])
        }
        cells.standing = .changed
        let correction = CorrectObservation(
            cycle: try books.requiredCycle().id,
            indicator: indicator,
            organisation: organisation.id,
            value: value,
            reason: reason
        )
        corrections.append((cells.row, correction))
    }

    private mutating func table(of indicator: String) throws -> ObservationTable {
        if let known = tables[indicator] { return known }
        let table = try books.facts.observations(of: indicator, in: books.requiredCycle().id)
        tables[indicator] = table
        return table
    }

    /// The number that is recorded for what stands in a cell: a truth as 0 or 1, a choice as its place from 1.
    private func value(
        of indicator: String,
        at column: String,
        of organisation: Organisation,
        in cells: inout RowCheck
    ) -> String? {
        switch books.pinned(for: organisation)?.rulebook.input(recordedAs: indicator)?.kind {
        case .truth:
            let words = Language.allCases.map { Words($0) }
            return cells.choice(
                column,
                [
                    ("1", words.map { $0("cli.true") } + ["true", "1"]), ("0", words.map { $0("cli.false") } + ["false", "0"]),
                ]
            )
        case .choice(let steps):
            return cells.choice(column, steps.enumerated().map { ("\($0 + 1)", [$1.text, "\($0 + 1)"]) })
        case .number, .series, .groups, .text, nil:
            return cells.decimal(column)
        }
    }

    package func batches() throws -> [Batch] {
        let cycle = try books.requiredCycle().id
        return groups.batches { name, items in
            RecordObservations(cycle: cycle, indicator: name, values: items)
        }
            + corrections.map { Batch(name: nil, row: $0.row, command: $0.command) }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "duties.observation-exists", "duties.out-of-bounds": refusal.arguments.first.map(NamedColumns.id)
        case "forbidden.role": "organisation"
        default: refusal.wordingColumn(["reason": "reason"])
        }
    }
}

extension Rulebook {
    /// The input that takes an indicator recorded under this name.
    fileprivate func input(recordedAs indicator: String) -> Input? {
        inputs.first { $0.origin == .indicator(indicator) || $0.origin == .given && $0.id == indicator }
    }
}
