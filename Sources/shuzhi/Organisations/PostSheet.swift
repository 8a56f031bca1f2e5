import Documents
import Domain
import Rules
import Storage

/// Posts in a file: who answers for what, since when, and until when.
struct PostSheet: ImportSheet {
    typealias Year = EveryYear

    static let noun = "posts"
    static let columns = ImportColumns.posts

    private let books: ImportBooks
    private var seen = FirstRows()
    private var posts: [(row: SheetRow, item: ImportPosts.Row)] = []
    private(set) var passedOver = 0

    init(books: ImportBooks) {
        self.books = books
    }

    mutating func take(_ cells: inout RowCheck) throws {
        let id = cells.code("id")
        let organisation = cells.organisation()
        let title = cells.text("title")
        let holder = try holder(in: &cells)
        let since = cells.day("since")
        let until = cells.optionalDay("until")
        if let id { seen.note([id], in: &cells, at: "id") }
        guard cells.isGood, let id, let organisation, let title, let since else { return }
        let known = try books.facts.find(Post.ID(id))
        let post = Post(
            id: Post.ID(id),
            organisation: organisation.id,
            title: title,
            holder: holder,
            since: since,
            termEnds: until
        )
        guard known != post else {
            passedOver += 1
            return
        }
        let row = ImportPosts.Row(
            id: post.id,
            organisation: post.organisation,
            title: title,
            holder: holder,
            since: since,
            termEnds: until
        )
        posts.append((cells.row, row))
    }

    private func holder(in cells: inout RowCheck) throws -> Person.ID? {
        guard cells.optional("holder") != nil, let code = cells.code("holder") else { return nil }
        let id = Person.ID(code)
        if try books.facts.exists(id) { return id }
        if let near = Nearest.word(to: code, among: try books.facts.all(Person.self).map(\.id.text)) {
            cells.note("holder", "person-unknown-nearest", [code, near])
        } else {
            cells.note("holder", "person-unknown", [code])
        }
        return nil
    }

    func batches() -> [Batch] {
        guard !posts.isEmpty else { return [] }
        let posts = posts
        return [Batch(name: nil, rows: posts.map(\.row)) { ImportPosts(posts: posts[$0].map(\.item)) }]
    }

    static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "organisations.term-ends-first": "until"
        case "organisations.post-elsewhere", "forbidden.role": "organisation"
        default: refusal.wordingColumn(["post": "id", "title": "title"])
        }
    }
}
