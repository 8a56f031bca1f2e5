package import Documents
package import Domain

/// Rows in groups, the groups in the order in which they first came.
package struct RowGroups<Item: Sendable> {
    package private(set) var names: [String] = []
    private var items: [String: [(row: SheetRow, item: Item)]] = [:]

    package init() {}

    package mutating func add(_ item: Item, of row: SheetRow, to name: String) {
        if items[name] == nil { names.append(name) }
        items[name, default: []].append((row, item))
    }

    package subscript(name: String) -> [(row: SheetRow, item: Item)] { items[name] ?? [] }

    /// One batch for each group.
    ///
    /// - Parameters:
    ///   - isWhole: whether the rows of a group make sense only together.
    ///   - command: what a group, or a part of it, becomes.
    package func batches(
        isWhole: Bool = false,
        _ command: @escaping @Sendable (String, [Item]) throws -> any Command
    ) -> [Batch] {
        names.map { name in
            let rows = self[name]
            return Batch(name: name, rows: rows.map(\.row), isWhole: isWhole) { places in
                try command(name, places.map { rows[$0].item })
            }
        }
    }
}
