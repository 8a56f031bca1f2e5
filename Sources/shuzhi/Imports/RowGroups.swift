import Documents
import Domain

/// Rows in groups, the groups in the order in which they first came.
struct RowGroups<Item> {
    private(set) var names: [String] = []
    private var items: [String: [(row: SheetRow, item: Item)]] = [:]

    mutating func add(_ item: Item, of row: SheetRow, to name: String) {
        if items[name] == nil { names.append(name) }
        items[name, default: []].append((row, item))
    }

    subscript(name: String) -> [(row: SheetRow, item: Item)] { items[name] ?? [] }

    /// One batch for each group.
    ///
    /// - Parameter command: what a group, or a part of it, becomes.
    func batches(_ command: @escaping (String, [Item]) throws -> any Command) -> [Batch] {
        names.map { name in
            let rows = self[name]
            return Batch(name: name, rows: rows.map(\.row)) { part in try command(name, rows[part].map(\.item)) }
        }
    }
}
