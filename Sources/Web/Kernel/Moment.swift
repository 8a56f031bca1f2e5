import Domain

/// Moments as people in China read them.
enum Moment {
    /// `2018-02-01 09:30`.
    static func text(_ instant: Instant) -> String { instant.textInChina }

    /// `2018-02-01`.
    static func day(_ instant: Instant) -> String { String(instant.textInChina.prefix(10)) }
}
