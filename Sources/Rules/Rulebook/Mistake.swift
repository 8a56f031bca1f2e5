/// One thing that is wrong in a text somebody wrote: where, what, and what to do about it.
///
/// The words are in the language tables under `rules.mistake.` + ``key``.
package struct Mistake: Error, Hashable, Sendable {
    /// From 1.
    package let line: Int
    /// From 1, counted in characters.
    package let column: Int
    package let key: String
    package let arguments: [String]

    package init(line: Int, column: Int, key: String, arguments: [String] = []) {
        self.line = line
        self.column = column
        self.key = key
        self.arguments = arguments
    }
}

/// All the mistakes of one text, in the order they stand in it; never empty when thrown.
package struct Mistakes: Error, Hashable, Sendable {
    package let list: [Mistake]

    package init(_ list: [Mistake]) {
        self.list = list
    }
}
