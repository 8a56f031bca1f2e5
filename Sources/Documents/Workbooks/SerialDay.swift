/// Days as workbooks number them: days since a beginning, the time of day as a fraction.
///
/// Source: ECMA-376 part 1, 18.17.4. Counting from 1900 has a 29 February 1900 that never was, as number 60.
enum SerialDay {
    /// Nil where the number is below zero, after 9999, or no number.
    static func value(of number: String, from1904: Bool) -> CellValue? {
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, var days = Int(first), days >= 0, !number.hasPrefix("-"), days <= 2_958_465 else {
            return nil
        }
        var second = parts.count > 1 ? seconds(ofFraction: parts[1]) : 0
        if second == 86_400 { (days, second) = (days + 1, 0) }
        if days == 0, !from1904 { return second == 0 ? nil : .time(second: second) }
        if days == 0, second > 0 { return .time(second: second) }
        let day = day(days, from1904: from1904)
        return second == 0 ? .day(day) : .moment(day, second: second)
    }

    /// The number of a day in a workbook that counts from 1900; nil before that year.
    static func number(of day: SheetDay) -> Int? {
        let number = daysSinceEra(day) - daysSinceEra(SheetDay(year: 1899, month: 12, day: 30))
        guard day.year >= 1900 else { return nil }
        return number <= 60 ? number - 1 : number
    }

    private static func day(_ serial: Int, from1904: Bool) -> SheetDay {
        if from1904 { return day(sinceEra: daysSinceEra(SheetDay(year: 1904, month: 1, day: 1)) + serial) }
        if serial == 60 { return SheetDay(year: 1900, month: 2, day: 29) }
        let start = daysSinceEra(SheetDay(year: 1899, month: 12, day: 30))
        return day(sinceEra: start + (serial < 60 ? serial + 1 : serial))
    }

    /// The seconds nearest to a fraction of a day, from its digits.
    private static func seconds(ofFraction digits: Substring) -> Int {
        var numerator = 0
        var denominator = 1
        for byte in digits.utf8.prefix(12) {
            numerator = numerator * 10 + Int(byte) - 48
            denominator *= 10
        }
        return (numerator * 86_400 * 2 + denominator) / (denominator * 2)
    }

    /// Days since 1 March of year 0, counted by the Gregorian calendar.
    private static func daysSinceEra(_ day: SheetDay) -> Int {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let month = (day.month + 9) % 12
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day.day - 1
    }

    private static func day(sinceEra days: Int) -> SheetDay {
        var year = (10_000 * days + 14_780) / 3_652_425
        var rest = days - (365 * year + year / 4 - year / 100 + year / 400)
        if rest < 0 {
            year -= 1
            rest = days - (365 * year + year / 4 - year / 100 + year / 400)
        }
        let month = (100 * rest + 52) / 3060
        return SheetDay(
            year: year + (month + 2) / 12,
            month: (month + 2) % 12 + 1,
            day: rest - (month * 306 + 5) / 10 + 1
        )
    }
}
