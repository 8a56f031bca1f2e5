/// A day as a file has it, checked against the calendar.
package struct SheetDay: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    package static func < (left: SheetDay, right: SheetDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// `2017-12-31`.
    package var text: String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Why a text is not a day; the words are under `documents.mistake.`, the text itself is their first argument.
    package struct Problem: Error, Hashable, Sendable {
        package let key: String
        package let arguments: [String]
    }

    /// Reads `2017-12-31`, `2017/12/31`, `2017.12.31`, `2017年12月31日` and `20171231`; months and days may have one digit
    /// where they are set apart.
    package static func read(_ text: String) -> Result<SheetDay, Problem> {
        let narrow = FullWidth.narrowed(text)
        guard narrow == text else { return .failure(Problem(key: "full-width-digits", arguments: [narrow])) }
        guard let numbers = numbers(in: text) else {
            return .failure(Problem(key: isSerial(text) ? "day-serial" : "day-form", arguments: []))
        }
        let day = SheetDay(year: numbers[0], month: numbers[1], day: numbers[2])
        guard day.isOnCalendar else { return .failure(Problem(key: "day-impossible", arguments: [])) }
        return .success(day)
    }

    private static func numbers(in text: String) -> [Int]? {
        if text.count == 8, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
            return [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)].compactMap { Int($0) }
        }
        let separators: [Character] = text.hasSuffix("日") ? ["年", "月", "日"] : []
        let parts: [Substring]
        if separators.isEmpty {
            guard let separator = ["-", "/", "."].first(where: { text.contains($0) }) else { return nil }
            parts = text.split(separator: separator, omittingEmptySubsequences: false)[...].map { $0 }
        } else {
            guard text.filter({ separators.contains($0) }) == "年月日" else { return nil }
            parts = text.dropLast().split(omittingEmptySubsequences: false) { $0 == "年" || $0 == "月" }
        }
        guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count), (1...2).contains(parts[2].count),
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        return parts.compactMap { Int($0) }
    }

    /// The number of a day as spreadsheets keep it (1990 to 2099): the cell lost its date format.
    private static func isSerial(_ text: String) -> Bool {
        text.count == 5 && Int(text).map { (32_874...73_050).contains($0) } ?? false
    }

    private var isOnCalendar: Bool {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1]
    }
}
