extension SheetRow {
    /// Whether the file has a column.
    package func has(_ column: String) -> Bool { headings[column] != nil }

    /// The text of a cell that must have one, in half-width characters only: a code or a name that other files use too.
    package func code(_ column: String) throws(FileMistake) -> String {
        let text = try text(column)
        let narrow = FullWidth.narrowed(text)
        guard narrow == text else { throw mistake(column, "full-width-digits", [text, narrow]) }
        return text
    }

    /// The decimal number in a cell, as it is written: digits, perhaps a minus before and a point within.
    ///
    /// A percent sign is not read, because nobody can tell whether 85% is meant to be 85 or 0.85.
    package func decimal(_ column: String) throws(FileMistake) -> String {
        let text = try code(column)
        if text.hasSuffix("%") { throw mistake(column, "percent-sign", [text, String(text.dropLast())]) }
        if text.contains(",") {
            let joined = text.filter { $0 != "," }
            if Self.isDecimal(joined) { throw mistake(column, "thousands-separator", [text, joined]) }
        }
        guard Self.isDecimal(text) else { throw mistake(column, "not-decimal", [heading(column), text]) }
        return text
    }

    private static func isDecimal(_ text: String) -> Bool {
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let signs = text.prefix { $0 == "-" }.count
        return signs <= 1 && parts.count <= 2 && text.utf8.count <= 100
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
