/// From which value on a grade is reached.
package struct Bands: Hashable, Sendable {
    package enum Reading: String, Hashable, Sendable, CaseIterable {
        /// A grade begins at its value and ends just below the next.
        case halfOpen = "half_open"
        /// The value is rounded half up to a whole number first.
        case wholeNumber = "whole_number"
    }

    package struct Step: Hashable, Sendable {
        package let grade: String
        /// Nil for the last: whoever reaches no other.
        package let from: Stated<Exact>?
    }

    package let reading: Reading
    /// Best first.
    package let steps: [Step]
}
