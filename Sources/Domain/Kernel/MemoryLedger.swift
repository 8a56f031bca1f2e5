/// The books in memory: what tests write to, and what a replay is compared with.
package final class MemoryLedger: Ledger {
    private struct Line {
        let fields: [Field]
        let entry: Int64
    }

    private var tables: [String: [String: Line]] = [:]
    private var erased: Set<Commitment> = []

    /// The entry that records saved now come from.
    package var entry: Int64 = 0

    package init() {}

    package func find<R: Record>(_ id: Identifier<R>) throws -> R? {
        guard let line = tables[R.shape.table]?[id.text] else { return nil }
        return try record(line)
    }

    package func list<R: Record>(_ match: Match<R>) throws -> [R] {
        let table = tables[R.shape.table] ?? [:]
        return try table.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { table[$0] }
            .filter { try matches($0, match) }
            .map { try record($0) }
    }

    package func count<R: Record>(_ match: Match<R>) throws -> Int {
        try (tables[R.shape.table] ?? [:]).values.count { try matches($0, match) }
    }

    package func save<R: Record>(_ record: R) throws {
        tables[R.shape.table, default: [:]][record.id.text] = Line(fields: record.fields, entry: entry)
    }

    package func remove<R: Record>(_ id: Identifier<R>) throws {
        tables[R.shape.table]?[id.text] = nil
    }

    package func erase(_ commitment: Commitment) throws {
        erased.insert(commitment)
    }

    /// Every row of a table in the order of its ids, with the entry it came from: for comparing two books.
    package func rows(of table: String) -> [(fields: [Field], entry: Int64)] {
        (tables[table] ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { ($0.value.fields, $0.value.entry) }
    }

    package var tableNames: [String] { tables.keys.sorted() }

    package func isErased(_ commitment: Commitment) -> Bool { erased.contains(commitment) }

    private func record<R: Record>(_ line: Line) throws -> R {
        var reader = RowReader(line.fields, table: R.shape.table)
        return try R(from: &reader)
    }

    private func matches<R: Record>(_ line: Line, _ match: Match<R>) throws -> Bool {
        try match.conditions.allSatisfy { condition in
            guard let index = R.shape.columns.firstIndex(of: condition.column) else {
                throw Fault("\(R.shape.table) has no column \(condition.column)")
            }
            switch condition.test {
            case .equal:
                return line.fields[index] == condition.field
            case .prefix:
                guard case .text(let text) = line.fields[index], case .text(let prefix) = condition.field else { return false }
                return text.utf8.starts(with: prefix.utf8)
            }
        }
    }
}
