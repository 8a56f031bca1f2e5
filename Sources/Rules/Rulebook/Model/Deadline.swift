/// A date or term the rulebook sets.
package struct Deadline: Hashable, Sendable {
    package enum Due: Hashable, Sendable {
        /// `MM-DD` in every year, or `YYYY-MM-DD` once.
        case on(String)
        case within(Term, after: Label)
    }

    package let id: String
    package let label: Label
    package let due: Due
}
