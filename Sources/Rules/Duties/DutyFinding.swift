/// How one organisation stands with one duty, and what that rests on.
package struct DutyFinding: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case met
        case notMet = "not_met"
        /// Nothing is due yet.
        case notYetDue = "not_yet_due"
        case notApplicable = "not_applicable"
        /// The record or a local setting is missing; never taken for good or bad.
        case notComputable = "not_computable"
    }

    /// One thing that falls short.
    package struct Shortfall: Hashable, Sendable {
        package let phrase: Phrase
        /// What would mend it, or what to do now that it cannot be mended.
        package let mend: Phrase
        /// The ids of the events, terms, cases, posts or payments it is about.
        package let records: [String]
        package let from: CalendarDay?
        package let to: CalendarDay?
        /// How many days after the last day it was due.
        package let daysLate: Int?
    }

    package let organisation: String
    package let duty: String
    package let softness: Duty.Softness
    package let source: Duty.Source
    package let standing: Standing
    /// The ids of what was counted, in the order of their days.
    package let counted: [String]
    package let shortfalls: [Shortfall]
    package let gaps: [DutyGap]
    /// What is worth saying without being against the rule.
    package let remarks: [Phrase]
    package let nextDue: CalendarDay?
    /// Why it does not apply or cannot be computed; several reasons where several things are missing.
    package let reasons: [Phrase]

    package var daysLate: Int? { shortfalls.compactMap(\.daysLate).max() }
}
