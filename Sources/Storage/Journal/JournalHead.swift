package import Proofs

/// Where the journal stands: how many entries, the right edge of its tree, and who may write.
package struct JournalHead: Hashable, Sendable {
    package internal(set) var frontier: Frontier
    /// Raised by each writer that takes over, so that an earlier one that wakes up finds itself fenced off.
    package internal(set) var epoch: Int64

    package var size: Int64 { frontier.size }
}
