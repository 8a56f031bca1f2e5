package import Documents
package import Domain
import Storage

/// Posts in a file: who answers for what, since when, and until when.
///
/// A post that is handed to somebody else, or for another term, keeps its earlier holder in its history.
package struct PostSheet: ImportForm {
    package static let noun = "posts"
    package static let isYearly = false
    package static let roles: Set<Role> = [.office]
    package static let columns = ImportColumns.posts

    private let books: ImportBooks
    private var seen = FirstRows()
    private var posts: [(row: SheetRow, item: ImportPosts.Row)] = []
    private var appointments: [(row: SheetRow, command: AppointToPost)] = []

    package init(books: ImportBooks) {
        self.books = books
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let id = cells.code("id")
        let organisation = try cells.organisation()
        let title = cells.text("title")
        let holder = try holder(in: &cells)
        let since = cells.day("since")
        let until = cells.optionalDay("until")
        if let id { seen.note([id], in: &cells, at: "id") }
        guard cells.isGood, let id, let organisation, let title, let since else { return }
        let post = Post(
            id: Post.ID(id),
            organisation: organisation.id,
            title: title,
            holder: holder,
            since: since,
            termEnds: until
        )
        guard let known = try books.facts.find(post.id) else { return posts.append((cells.row, ImportPosts.Row(post))) }
        cells.standing = known == post ? .same : .changed
        if known == post { return }
        guard known.holder != nil, since > known.since, known.ended == nil, known.organisation == post.organisation else {
            return posts.append((cells.row, ImportPosts.Row(post)))
        }
        let appointment = AppointToPost(post: post.id, holder: holder, since: since, termEnds: until)
        appointments.append((cells.row, appointment))
        if known.title != title { posts.append((cells.row, ImportPosts.Row(known, title: title))) }
    }

    private func holder(in cells: inout RowCheck) throws -> Person.ID? {
        guard cells.optional("holder") != nil, let code = cells.code("holder") else { return nil }
        let id = Person.ID(code)
        if try books.facts.exists(id) { return id }
        // Names of people elsewhere are not for everybody.
        let seesAll = try books.reach?.covers(books.facts.root()) ?? true
        if seesAll, let near = try books.nearest(to: code, among: { try books.facts.all(Person.self).map(\.id.text) }) {
            cells.note("holder", "person-unknown-nearest", [code, near])
        } else {
            cells.note("holder", "person-unknown", [code])
        }
        return nil
    }

    package func batches() -> [Batch] {
        let posts = posts
        let list = Batch(name: nil, rows: posts.map(\.row)) { places in
            ImportPosts(posts: places.map { posts[$0].item })
        }
        // A title is changed before the post is handed on.
        return (posts.isEmpty ? [] : [list]) + appointments.map { Batch(name: nil, row: $0.row, command: $0.command) }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "organisations.term-ends-first": "until"
        case "organisations.term-begins-first": "since"
        case "organisations.post-closed": "id"
        case "organisations.post-elsewhere", "forbidden.role": "organisation"
        default: refusal.wordingColumn(["post": "id", "title": "title"])
        }
    }
}

extension ImportPosts.Row {
    /// A post as a list has it.
    ///
    /// - Parameter title: what it is called from now on.
    fileprivate init(_ post: Post, title: String? = nil) {
        self.init(
            id: post.id,
            organisation: post.organisation,
            title: title ?? post.title,
            holder: post.holder,
            since: post.since,
            termEnds: post.termEnds
        )
    }
}
