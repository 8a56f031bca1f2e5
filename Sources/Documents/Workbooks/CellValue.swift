/// What stands in one cell of a workbook.
package enum CellValue: Hashable, Sendable {
    case empty
    case text(String)
    /// A number as its exact decimal digits: `-0.5`, never `-5E-1`.
    case number(String)
    case truth(Bool)
    case day(SheetDay)
    /// A day and the seconds since its midnight.
    case moment(SheetDay, second: Int)
    /// Seconds since midnight.
    case time(second: Int)
    /// What a formula came to when it failed: `#DIV/0!`.
    case error(String)

    /// What a person would have typed for it: the words of a text file in its place.
    package var text: String {
        switch self {
        case .empty: ""
        case .text(let text), .number(let text), .error(let text): text
        case .truth(let truth): truth ? "TRUE" : "FALSE"
        case .day(let day): day.text
        case .moment(let day, let second): "\(day.text) \(Self.clock(second))"
        case .time(let second): Self.clock(second)
        }
    }

    private static func clock(_ second: Int) -> String {
        [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
