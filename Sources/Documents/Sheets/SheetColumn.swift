/// A column that a kind of file has: what it is called in the program, and what people may call it.
package struct SheetColumn: Hashable, Sendable {
    package let id: String
    /// Accepted headings, the one to recommend first; compared without case and outer space.
    package let headings: [String]
    package let isRequired: Bool

    package init(_ id: String, _ headings: [String], required: Bool = true) {
        self.id = id
        self.headings = headings
        isRequired = required
    }

    /// Columns that no file needs and every file may have: what numbers the rows, and what was wrong with rows we sent back.
    static let passedOver = [
        SheetColumn("ordinal", ["序号", "No."], required: false),
        SheetColumn("mistakes", ["错误原因", "What is wrong"], required: false),
    ]

    /// Whether a file may call it that.
    package func accepts(_ heading: String) -> Bool {
        let heading = heading.trimmed.lowercased()
        return id.lowercased() == heading || headings.contains { $0.lowercased() == heading }
    }
}

extension String {
    /// Without white space at both ends, the full-width space included.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !Self.isSpace($0) }),
            let last = scalars.lastIndex(where: { !Self.isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
}
