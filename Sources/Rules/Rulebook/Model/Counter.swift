/// A figure a secretary reports, counted from the event log instead of being typed.
package struct Counter: Hashable, Sendable {
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        case events
        /// Different subjects: a village visited twice is one village.
        case subjects
        /// Different people.
        case people
        /// The sum of the quantities.
        case quantity
    }

    package let id: String
    package let label: Label
    package let unit: Label?
    package let events: Duty.Pick
    package let measure: Measure
}
