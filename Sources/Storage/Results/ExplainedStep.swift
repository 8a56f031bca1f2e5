package import Rules

/// A step of how a score came about, down to the records and the journal entries that wrote them.
package struct ExplainedStep: Equatable, Sendable {
    /// A record a value was read or counted from.
    package struct Source: Equatable, Sendable {
        package let table: String
        package let record: String
        package let stamp: EntryStamp
        /// Whether the record is reported, part of a reported total, or generated; nil where the table does not say.
        package let origin: String?
    }

    /// What the step is: a key under `rules.explain.`, and what fills its places.
    package let key: String
    package let arguments: [String]
    /// The labels of the column, input or setting it names; empty for a step inside a formula.
    package let labels: [String: String]
    /// The piece of formula; empty inside a function.
    package let fragment: String
    package let value: Value
    /// As the rulebook shows a number; nil for anything else.
    package let shown: String?
    package let reference: Explanation.Reference?
    /// The records behind an input; empty for any other step, and for an input of which nothing was recorded.
    package let sources: [Source]
    package let children: [ExplainedStep]
}
