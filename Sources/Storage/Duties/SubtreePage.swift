import Domain

/// Which rows of a table about organisations come next: those of a subtree, in the order of the tree and then of their ids.
struct SubtreePage {
    /// The subtree's paths are at least this and below ``end``.
    let start: String
    let end: String
    /// The id of the last row of the page before; empty: from the beginning.
    let after: String
    private let limit: Int

    /// - Parameter last: the organisation and id of the last row of the page before.
    init(below organisation: Organisation, after last: (organisation: Organisation, id: String)?, limit: Int) {
        // Every path ends with a slash, and zero is the character after it.
        end = String(organisation.path.dropLast()) + "0"
        start = last?.organisation.path ?? organisation.path
        after = last?.id ?? ""
        self.limit = min(max(limit, 1), 200)
    }

    /// One row more than the page holds, so that it is known whether there is another page.
    var fetched: Int { limit + 1 }

    /// Rows of the page before: none of the first organisation's up to ``after``.
    func paths(_ table: SQL, id: SQL) -> SQL {
        "\(table).path >= \(start) AND \(table).path < \(end) AND (\(table).path > \(start) OR \(id) > \(after))"
    }

    /// The page, and the id to go on after; nil: there is nothing more.
    func cut<Line>(_ lines: [Line], id: (Line) -> String) -> (lines: [Line], next: String?) {
        guard lines.count > limit else { return (lines, nil) }
        let page = Array(lines.prefix(limit))
        return (page, page.last.map(id))
    }
}
