package import Domain
import FoundationEssentials

/// The clock of the machine, in the only unit there is.
package enum SystemClock {
    @Sendable package static func now() -> Instant {
        Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000))
    }
}
