import Domain
import FoundationEssentials

/// Moments as programs exchange them: RFC 3339, in UTC, with milliseconds.
enum APIMoment {
    private static var style: Date.ISO8601FormatStyle { Date.ISO8601FormatStyle(includingFractionalSeconds: true) }

    /// `2018-02-01T01:30:00.000Z`.
    static func text(_ instant: Instant) -> String {
        Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000).formatted(style)
    }

    /// Nil where it is no moment of this form.
    static func instant(_ text: String) -> Instant? {
        guard let date = try? style.parse(text) else { return nil }
        return Instant(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }
}
