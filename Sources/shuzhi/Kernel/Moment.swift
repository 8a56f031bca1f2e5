import Domain
import Foundation

/// A moment as people and programs read it: RFC 3339 in UTC, whole seconds.
struct Moment {
    let text: String

    init(_ instant: Instant) {
        text = Date(timeIntervalSince1970: TimeInterval(instant.milliseconds / 1000)).formatted(.iso8601)
    }
}
