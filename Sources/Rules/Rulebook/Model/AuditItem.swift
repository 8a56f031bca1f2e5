/// A scored item: points, less so much for each thing found missing.
package struct AuditItem: Hashable, Sendable {
    package enum Occasion: Hashable, Sendable {
        /// A condition in the formula language; the deduction is made once.
        case when(String)
        /// A count in the formula language; the deduction is made so many times, never less than 0 times.
        case each(String)
    }

    package struct Deduction: Hashable, Sendable {
        package let id: String
        package let label: Label
        package let occasion: Occasion
        package let minus: Exact
        /// What all occurrences together may cost; nil: any amount.
        package let most: Exact?
    }

    /// How many organisations of a kind below are drawn for this item.
    package struct Sample: Hashable, Sendable {
        package let kind: String
        package let least: Int?
        package let most: Int?
    }

    package let id: String
    package let label: Label
    package let points: Exact
    /// Nil: points can fall below 0 and further.
    package let floor: Exact?
    package let deductions: [Deduction]
    /// Given instead of deductions.
    package let formula: String?
    package let sample: [Sample]
}
