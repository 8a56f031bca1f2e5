/// Days as strict workbooks write them: `2017-12-31`, `2017-12-31T08:30:00`.
enum IsoDay {
    static func value(_ text: String) -> CellValue? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, case .success(let day) = SheetDay.read(String(first)) else { return nil }
        guard parts.count == 2 else { return parts.count == 1 ? .day(day) : nil }
        let clock = parts[1].prefix { $0.isNumber || $0 == ":" }.split(separator: ":").map { Int($0) ?? 99 }
        guard clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] < 60 else { return nil }
        let second = clock[0] * 3600 + clock[1] * 60 + clock[2]
        return second == 0 ? .day(day) : .moment(day, second: second)
    }
}
