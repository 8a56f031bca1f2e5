/// A term of office of the organisation's leading body.
package struct DutyTerm: Hashable, Sendable {
    package let id: String
    package let began: CalendarDay
    /// The election that ended it; nil while it runs.
    package var electedOn: CalendarDay?
    /// The superior approved an earlier election.
    package var isEarlyApproved: Bool
    /// The day up to which the superior approved a postponement.
    package var approvedUntil: CalendarDay?
    package var remindedOn: CalendarDay?

    package init(_ id: String, began: CalendarDay) {
        self.id = id
        self.began = began
        isEarlyApproved = false
    }
}
