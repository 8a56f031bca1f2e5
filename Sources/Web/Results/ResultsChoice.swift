/// How a reader wants a table of results: which kind and class, sorted by what, which part of it.
struct ResultsChoice: Sendable {
    /// Lines of one part of the table.
    static let partSize = 200

    let kind: String?
    let group: String?
    /// A column's id, `place`, `name` or `parent`; nil: by comparison and place.
    let sort: String?
    let isDescending: Bool
    /// From 1; nil: everything, for printing.
    let part: Int?

    init(_ query: PageQuery) {
        kind = query["kind"]
        group = query["class"]
        sort = query["sort"]
        isDescending = query["dir"] == "desc"
        part = query["part"] == "all" ? nil : max(1, query["part"].flatMap { Int($0) } ?? 1)
    }

    /// The query of the same table sorted by a column: a second time the other way round.
    func sorted(by column: String) -> [(String, String?)] {
        let direction = sort == column && !isDescending ? "desc" : nil
        return [("kind", kind), ("class", group), ("sort", column), ("dir", direction)]
    }

    /// The query of another part of the same table.
    func part(_ part: String) -> [(String, String?)] {
        [("kind", kind), ("class", group), ("sort", sort), ("dir", isDescending ? "desc" : nil), ("part", part)]
    }
}
