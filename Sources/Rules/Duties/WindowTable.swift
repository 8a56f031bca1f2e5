/// The windows of every rhythm, worked out once for all organisations.
struct WindowTable {
    private let windows: [Duty.Rhythm: [ClosedRange<CalendarDay>]]

    init(_ period: DutyPeriod) {
        windows = Dictionary(uniqueKeysWithValues: Duty.Rhythm.allCases.map { ($0, period.windows($0)) })
    }

    subscript(rhythm: Duty.Rhythm) -> [ClosedRange<CalendarDay>] { windows[rhythm] ?? [] }
}
