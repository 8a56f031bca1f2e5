/// The dues of one member for one month.
package struct DuesPayment: Hashable, Sendable {
    package let id: String
    /// Which dues the member pays: `employed`, `retired`, `farmer`, ….
    package let group: String
    /// Any day of the month.
    package let month: CalendarDay
    /// The income it is reckoned from, in yuan a month.
    package let base: Exact?
    /// In yuan; nil: not paid.
    package let paid: Exact?
    /// The branch reduced or waived it, with approval.
    package let isWaived: Bool

    package init(_ id: String, group: String, month: CalendarDay, base: Exact?, paid: Exact?, isWaived: Bool = false) {
        self.id = id
        self.group = group
        self.month = month
        self.base = base
        self.paid = paid
        self.isWaived = isWaived
    }
}
