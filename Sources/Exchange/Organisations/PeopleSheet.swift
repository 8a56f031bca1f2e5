package import Documents
package import Domain
import Storage

/// People who sign, in a file: an id and how they are called.
package struct PeopleSheet: ImportForm {
    package static let noun = "people"
    package static let isYearly = false
    package static let roles: Set<Role> = [.office]
    package static let columns = ImportColumns.people

    private let books: ImportBooks
    private var seen = FirstRows()
    private var people: [(row: SheetRow, item: RegisterPeople.Row)] = []

    package init(books: ImportBooks) {
        self.books = books
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let id = cells.code("id")
        let name = cells.text("name")
        guard let id, let name else { return }
        seen.note([id], in: &cells, at: "id")
        guard try books.facts.find(Person.ID(id))?.name != name else {
            cells.standing = .same
            return
        }
        people.append((cells.row, RegisterPeople.Row(id: Person.ID(id), name: name)))
    }

    package func batches() -> [Batch] {
        guard !people.isEmpty else { return [] }
        let people = people
        return [
            Batch(name: nil, rows: people.map(\.row)) { places in RegisterPeople(people: places.map { people[$0].item }) }
        ]
    }

    package static func column(of refusal: Refusal) -> String? {
        refusal.key == "organisations.person-exists" ? "id" : refusal.wordingColumn(["person": "id", "name": "name"])
    }
}

extension Refusal {
    /// The column of a text that is not as it must be, by the name the command has for it.
    package func wordingColumn(_ columns: [String: String]) -> String? {
        guard key.hasPrefix("wording."), let field = arguments.first else { return nil }
        return columns[field]
    }
}
