/// The articles of a written standard: its structure, and as many of its texts as have been entered.
package struct ArticleList: Hashable, Sendable {
    package struct Group: Hashable, Sendable {
        package let id: String
        package let label: Label
        /// How many articles the standard has here; nil: not known.
        package let expected: Int?
    }

    package struct Article: Hashable, Sendable {
        package let id: String
        package let number: String?
        package let group: String?
        package let text: Label
        /// Duties that check it.
        package let duties: [String]
        /// Made up to show the structure; never to be taken for the standard.
        package let isSample: Bool
    }

    /// How many articles the standard has; nil: not known.
    package let expected: Int?
    package let groups: [Group]
    package let articles: [Article]

    package static let none = ArticleList(expected: nil, groups: [], articles: [])

    /// Articles that are the standard's own.
    package var entered: Int { articles.count { !$0.isSample } }

    /// How many are still to be entered; nil where the whole number is not known.
    package var outstanding: Int? { expected.map { max($0 - entered, 0) } }
}
