/// What follows from a grade.
package struct Consequence: Hashable, Sendable {
    package struct Action: Hashable, Sendable {
        package let id: String
        package let label: Label
        /// The time there is for it; nil: the rulebook sets none.
        package let within: Term?
    }

    package let grades: [String]
    /// In how many years in a row, this one included, one of the grades must have been given.
    package let consecutive: Int
    package let actions: [Action]
}
