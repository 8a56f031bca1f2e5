/// The time one item of a rulebook takes.
package struct Burden: Hashable, Sendable {
    /// The id of a duty, form or article.
    package let of: String
    package let minutes: Exact
    /// In a year.
    package let times: Exact
    /// Kinds of organisation; empty: those of the rulebook.
    package let kinds: [String]
}
