/// How somebody wants a table: searched, filtered, sorted, which columns, which part of it.
struct GridChoice: Sendable {
    /// Lines of one part of a table.
    static let partSize = 100
    /// The most lines of an export.
    static let mostExported = 100_000

    enum Format: String, Sendable {
        case xlsx
        case csv
    }

    let search: String?
    /// A column's id; nil: the table's own order.
    let sort: String?
    let isDescending: Bool
    /// Column ids; nil: those the table shows by itself.
    let columns: Set<String>?
    /// From 1.
    let part: Int
    /// A file is asked for, not a page.
    let format: Format?
    private let query: PageQuery

    init(_ query: PageQuery) {
        self.query = query
        search = query["q"]?.trimmed
        sort = query["sort"]
        isDescending = query["dir"] == "desc"
        columns = query["cols"] == "own" ? Set(query.pairs.filter { $0.name == "col" }.map(\.value)) : nil
        part = min(max(1, query["part"].flatMap { Int($0) } ?? 1), 1_000_000)
        format = query["format"].flatMap { Format(rawValue: $0) }
    }

    /// The chosen value of a filter.
    func filter(_ name: String) -> String? { query[name] }

    /// The first line, and how many: everything, where a file is asked for.
    var offset: Int { format == nil ? (part - 1) * Self.partSize : 0 }
    var limit: Int { format == nil ? Self.partSize : Self.mostExported }

    /// The query of the same table with something else about it.
    func with(_ changes: [(String, String?)], keepingPart: Bool = false) -> [(String, String?)] {
        let changed = Set(changes.map(\.0))
        let dropped: Set<String> = keepingPart ? ["done", "note", "format"] : ["done", "note", "format", "part"]
        let kept = query.pairs.filter { !changed.contains($0.name) && !dropped.contains($0.name) && !$0.value.isEmpty }
        return kept.map { ($0.name, Optional($0.value)) } + changes
    }

    /// The pairs a search form must carry along, other than what is in it.
    func carried(without names: Set<String>) -> [(name: String, value: String)] {
        query.pairs.filter {
            !names.contains($0.name) && !["part", "done", "note", "format", "q"].contains($0.name) && !$0.value.isEmpty
        }
    }
}
