/// What the rules of one grading give for all peers.
package struct GradingResult: Hashable, Sendable {
    package let grading: String
    /// In the order of the peers.
    package let proposals: [Proposal]
    /// By rule, then by class.
    package let limits: [LimitResult]
}
