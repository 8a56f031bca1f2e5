package import Documents

/// Columns for what rulebooks name: headed by its id, or by what it is called where that is clear.
package struct NamedColumns {
    package let columns: [SheetColumn]

    /// - Parameter fixed: the columns the file has anyway; what is called as one of them needs its id.
    package init(_ names: [RulebookName], beside fixed: [SheetColumn]) {
        let labels = names.flatMap { Set($0.labels + [$0.id]) }
        let often = Dictionary(grouping: labels) { $0.lowercased() }.filter { $0.value.count > 1 }
        columns = names.map { name in
            let clear = name.labels.filter { label in
                often[label.lowercased()] == nil && !fixed.contains { $0.accepts(label) }
            }
            return SheetColumn(Self.id(of: name.id), [name.id] + clear, required: false)
        }
    }

    /// The name of the column in the program: apart from those of fixed columns, whatever the rulebook calls it.
    package static func id(of name: String) -> String { "named.\(name)" }
}
