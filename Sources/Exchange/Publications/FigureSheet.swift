package import Documents
package import Domain
import Language

/// Reported facts in a file, each with its source, for the published page.
package struct FigureSheet: ImportForm {
    package static let noun = "figures"
    package static let roles: Set<Role> = [.office]
    package static let columns = ImportColumns.figures

    private let books: ImportBooks
    private let sections = Figure.Section.allCases.map { section in
        (section, [section.rawValue] + Language.allCases.map { Words($0)("section.\(section.rawValue)") })
    }
    private var seen = FirstRows()
    private var groups = RowGroups<StateFigures.Stated>()

    package init(books: ImportBooks) {
        self.books = books
    }

    package static func choices(in books: ImportBooks) -> [String: [String]] {
        ["section": Figure.Section.allCases.map { Words(books.language)("section.\($0.rawValue)") }]
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let id = cells.code("id")
        let section = cells.choice("section", sections)
        let organisation = cells.optional("organisation") == nil ? nil : try cells.organisation()
        let place = cells.text("place")
        let what = cells.text("what")
        let value = cells.optionalDecimal("value")
        let source = cells.text("source")
        let day = cells.optionalDay("day")
        if let id { seen.note([id], in: &cells, at: "id") }
        guard cells.isGood, let id, let section, let place, let what, let source else { return }
        let figure = StateFigures.Stated(
            id: id,
            organisation: organisation?.id,
            place: place,
            who: cells.optional("who"),
            what: what,
            value: value,
            unit: cells.optional("unit"),
            note: cells.optional("note"),
            source: source,
            day: day
        )
        groups.add(figure, of: cells.row, to: section.rawValue)
    }

    package func batches() throws -> [Batch] {
        let cycle = try books.requiredCycle().id
        return groups.batches { name, figures in
            guard let section = Figure.Section(rawValue: name) else { throw Fault("no section \(name)") }
            return StateFigures(cycle: cycle, section: section, figures: figures)
        }
    }

    package static func column(of refusal: Refusal) -> String? {
        refusal.key == "publications.figure-exists"
            ? "id"
            : refusal.wordingColumn([
                "figure": "id", "place": "place", "what": "what", "source": "source", "who": "who", "unit": "unit",
                "note": "note",
                "value": "value",
            ])
    }
}
