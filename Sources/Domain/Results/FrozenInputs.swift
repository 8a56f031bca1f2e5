import Proofs

/// The digest that fixes what results were computed from.
package enum FrozenInputs {
    /// SHA-256 in hex over one line per scorecard, in the order of their ids: the id, a space, its inputs, a line feed.
    package static func digest(of scorecards: [Scorecard]) -> String {
        let lines = scorecards.sorted { $0.id < $1.id }.flatMap { Array("\($0.id) \($0.inputs)\n".utf8) }
        return SHA256Digest.of(lines).hex
    }
}
