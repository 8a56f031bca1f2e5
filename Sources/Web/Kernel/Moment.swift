import Domain

/// Moments as people in China read them: China Standard Time, UTC+8, which has had no summer time since 1991.
enum Moment {
    /// `2018-02-01 09:30`.
    static func text(_ instant: Instant) -> String {
        let minutes = floorDivided(instant.milliseconds, by: 60_000) + 8 * 60
        let days = floorDivided(minutes, by: 24 * 60)
        let minute = Int(minutes - days * 24 * 60)
        return "\(day(number: Int(days))) \(padded(minute / 60)):\(padded(minute % 60))"
    }

    /// `2018-02-01`.
    static func day(_ instant: Instant) -> String {
        String(text(instant).prefix(10))
    }

    /// The day so many days after 1970-01-01.
    ///
    /// Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`.
    private static func day(number: Int) -> String {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * part + 2) / 5 + 1
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    private static func floorDivided(_ number: Int64, by divisor: Int64) -> Int64 {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
