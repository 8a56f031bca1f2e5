/// A length of time in whole months or whole days.
package enum TimeSpan: Hashable, Sendable {
    case months(Int)
    case days(Int)
}
