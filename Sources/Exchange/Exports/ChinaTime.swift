import Domain
import FoundationEssentials

/// Moments as people in China read them: China Standard Time, UTC+8, which has had no summer time since 1991.
enum ChinaTime {
    /// `2018-02-01 09:30`.
    static func text(_ instant: Instant) -> String {
        let shifted = Date(timeIntervalSince1970: Double(instant.milliseconds / 1000 + 8 * 60 * 60))
        let style = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().time(includingFractionalSeconds: false)
            .timeSeparator(.colon).dateTimeSeparator(.space)
        return String(shifted.formatted(style).prefix(16))
    }
}
