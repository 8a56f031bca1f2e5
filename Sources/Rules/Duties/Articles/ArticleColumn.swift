/// The columns of the spreadsheet an office pastes the articles of its standard into.
///
/// Their headings are words of the language tables under `duties.article.column.`.
package enum ArticleColumn: String, Hashable, Sendable, CaseIterable {
    case number
    /// The field or chapter it belongs to.
    case group
    case text
    /// Kinds of event, for an article that is counted.
    case events
    /// How many times.
    case least
    /// `month`, `quarter`, `half_year`, `year` or `term`.
    case per
    /// In days.
    case longestGap = "longest_gap"
    case softness
    /// How long it takes, each time.
    case minutes

    package var isRequired: Bool { self == .text }
}
