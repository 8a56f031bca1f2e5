import Domain

/// Which rows of a table about organisations are shown: those of a subtree, a part of them at a time.
struct SubtreePage {
    /// The subtree's paths are at least this and below ``end``.
    let start: String
    let end: String
    let offset: Int
    let limit: Int

    init(below organisation: Organisation, offset: Int = 0, limit: Int = 1) {
        start = organisation.path
        // Every path ends with a slash, and zero is the character after it.
        end = String(organisation.path.dropLast()) + "0"
        self.offset = max(offset, 0)
        self.limit = min(max(limit, 1), 100_000)
    }

    /// That the table's organisation lies in the subtree.
    func holds(_ table: SQL) -> SQL { "\(table).path >= \(start) AND \(table).path < \(end)" }

    /// The part that is asked for.
    var part: SQL { "LIMIT \(limit) OFFSET \(offset)" }
}
