import Proofs

/// The digest that fixes what was published.
package enum PublishedDigest {
    /// SHA-256 in hex over the scorecards and decisions of a cycle.
    ///
    /// One line per scorecard, in the order of their ids: id, place or `-`, column values; then one per decision: id, grade,
    /// reason. Parts are separated by tabs, and tabs, line feeds and backslashes inside them are escaped.
    package static func of(_ cycle: Cycle.ID, in facts: some Facts) throws -> String {
        var bytes: [UInt8] = []
        for scorecard in try facts.list(Match<Scorecard>("cycle", .id(cycle))) {
            append([scorecard.id.text, scorecard.place.map(String.init) ?? "-", scorecard.values], to: &bytes)
        }
        for decision in try facts.list(Match<Decision>("cycle", .id(cycle))) {
            append([decision.id.text, decision.grade, decision.reason ?? ""], to: &bytes)
        }
        return SHA256Digest.of(bytes).hex
    }

    private static func append(_ parts: [String], to bytes: inout [UInt8]) {
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\t")) }
            for byte in part.utf8 {
                switch byte {
                case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
                case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
                case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}
