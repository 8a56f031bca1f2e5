package import Documents
package import Domain
import Language
import Rules
import Storage

/// Forms of many organisations in a file: one row for each organisation, form and period, a column for each field.
///
/// What is written is saved as if it had been typed; handing in and approving stay with the pages.
package struct FilledFormSheet: ImportForm {
    package static let noun = "forms"
    package static let roles = FilledForm.fillers
    package static let columns = ImportColumns.forms

    private let books: ImportBooks
    private let forms: [FormsOfCycle.Line]
    private let owed: [String: OwedForm]
    private var seen = FirstRows()
    private var groups = RowGroups<FillForm>()

    package init(books: ImportBooks) throws {
        self.books = books
        let found = try books.cycle.map { try Self.owedForms(in: $0, books) } ?? []
        owed = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
        forms = try books.cycle.map { try FormsOfCycle($0.id).answer(from: books.connection) } ?? []
    }

    package static func columns(under headings: [String], in books: ImportBooks) -> [SheetColumn] {
        columns + NamedColumns(fields(in: books), beside: columns).columns
    }

    package static func templateColumns(in books: ImportBooks) -> [SheetColumn] {
        fixedTemplateColumns + NamedColumns(fields(in: books), beside: columns).columns
    }

    package static func choices(in books: ImportBooks) throws -> [String: [String]] {
        guard let cycle = books.cycle else { return [:] }
        let forms = try FormsOfCycle(cycle.id).answer(from: books.connection)
        var periods: [String] = []
        for period in forms.flatMap(\.periods).map(\.period.key) where !periods.contains(period) { periods.append(period) }
        return ["form": forms.map { books.label(of: $0) }, "period": periods]
    }

    /// The fields of all forms of the cycle, each id once: what two forms call alike goes by the form of the row.
    private static func fields(in books: ImportBooks) -> [RulebookName] {
        guard let cycle = books.cycle, let owed = try? owedForms(in: cycle, books) else { return [] }
        var seen: Set<String> = []
        return owed.flatMap(\.form.fields).filter { seen.insert($0.id).inserted }.map { RulebookName($0.id, $0.label) }
    }

    private static func owedForms(in cycle: Cycle, _ books: ImportBooks) throws -> [OwedForm] {
        var seen: Set<String> = []
        let kinds = Set(try books.facts.pins(of: cycle.id).flatMap(\.kinds)).sorted()
        return try kinds.flatMap { try books.facts.owedForms(of: $0, in: cycle) }.filter { seen.insert($0.key).inserted }
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let cycle = try books.requiredCycle()
        let organisation = try cells.organisation()
        let key = cells.choice("form", forms.map { ($0.key, [$0.key] + $0.labels.sorted { $0.key > $1.key }.map(\.value)) })
        guard let organisation, let key, let form = owed[key] else { return }
        guard let period = cells.choice("period", form.periods.map { ($0.key, [$0.key]) }) else { return }
        seen.note([organisation.id.text, key, period], in: &cells, at: "organisation")
        let id = FilledForm.id(cycle: cycle.id, organisation: organisation.id, form: key, period: period)
        let known = try books.facts.find(id)
        let values = form.form.fields.compactMap { entered($0, in: &cells) }
        guard cells.isGood else { return }
        let changed = values.filter { known?.values[$0.field] != $0.value }
        guard !values.isEmpty else {
            cells.standing = .empty
            return
        }
        cells.standing = changed.isEmpty ? .same : known == nil ? .new : .changed
        let command = FillForm(
            cycle: cycle.id,
            organisation: organisation.id,
            form: key,
            period: period,
            values: changed.isEmpty ? values : changed
        )
        groups.add(command, of: cells.row, to: id.text)
    }

    /// What stands in the cell of a field; nil: nothing, or a column the form has not.
    private func entered(_ field: EntryForm.Field, in cells: inout RowCheck) -> FillForm.Entered? {
        let column = NamedColumns.id(of: field.id)
        guard cells.row.has(column), !cells.row[column].isEmpty else { return nil }
        guard field.kind != .text else { return FillForm.Entered(field: field.id, value: cells.row[column]) }
        return cells.decimal(column).map { FillForm.Entered(field: field.id, value: Exact($0)?.text ?? $0) }
    }

    package func batches() throws -> [Batch] {
        groups.batches { _, commands in
            guard let command = commands.first else { throw Fault("a row without a form") }
            return command
        }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "duties.no-such-form": "form"
        case "duties.no-such-period": "period"
        case "forbidden.role": "organisation"
        default: refusal.key.hasPrefix("wording.") ? refusal.arguments.first.map(NamedColumns.id) : nil
        }
    }
}

extension ImportBooks {
    /// What a form is called by whoever hands the file in.
    fileprivate func label(of form: FormsOfCycle.Line) -> String {
        form.labels[language.rawValue] ?? form.labels[Label.mainLanguage] ?? form.key
    }
}
