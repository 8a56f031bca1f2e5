import Documents
import Domain
import Storage

/// People who sign, in a file: an id and how they are called.
struct PeopleSheet: ImportSheet {
    typealias Year = EveryYear

    static let noun = "people"
    static let columns = ImportColumns.people

    private let books: ImportBooks
    private var seen = FirstRows()
    private var people: [(row: SheetRow, item: RegisterPeople.Row)] = []
    private(set) var passedOver = 0

    init(books: ImportBooks) {
        self.books = books
    }

    mutating func take(_ cells: inout RowCheck) throws {
        let id = cells.code("id")
        let name = cells.text("name")
        guard let id, let name else { return }
        seen.note([id], in: &cells, at: "id")
        guard try books.facts.find(Person.ID(id))?.name != name else {
            passedOver += 1
            return
        }
        people.append((cells.row, RegisterPeople.Row(id: Person.ID(id), name: name)))
    }

    func batches() -> [Batch] {
        guard !people.isEmpty else { return [] }
        let people = people
        return [Batch(name: nil, rows: people.map(\.row)) { RegisterPeople(people: people[$0].map(\.item)) }]
    }

    static func column(of refusal: Refusal) -> String? {
        refusal.key == "organisations.person-exists" ? "id" : refusal.wordingColumn(["person": "id", "name": "name"])
    }
}

extension Refusal {
    /// The column of a text that is not as it must be, by the name the command has for it.
    func wordingColumn(_ columns: [String: String]) -> String? {
        guard key.hasPrefix("wording."), let field = arguments.first else { return nil }
        return columns[field]
    }
}
