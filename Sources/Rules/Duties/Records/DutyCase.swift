/// Something that runs by dated steps for one member or body: an admission, arrears, a lost contact, a transfer.
package struct DutyCase: Hashable, Sendable {
    package let id: String
    package let kind: String
    /// Step → the days it was taken on.
    package var dates: [String: [CalendarDay]]
    package var marks: [String]
    package var amounts: [String: Exact]

    package init(
        _ id: String,
        kind: String,
        dates: [String: [CalendarDay]],
        marks: [String] = [],
        amounts: [String: Exact] = [:]
    ) {
        self.id = id
        self.kind = kind
        self.dates = dates
        self.marks = marks
        self.amounts = amounts
    }
}
