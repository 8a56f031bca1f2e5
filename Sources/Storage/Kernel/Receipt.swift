package import Domain

/// The answer to an accepted command: it is in the journal, and on disk.
package struct Receipt: Hashable, Sendable {
    /// The number of the entry.
    package let entry: Int64
    package let instant: Instant
    /// Whether this is the first answer again, to a command sent twice under one key.
    package let isRepeated: Bool
}
