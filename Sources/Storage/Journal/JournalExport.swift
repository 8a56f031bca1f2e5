import Domain
import Proofs

/// A piece of the journal for programs that are not ours, as JSON.
///
///     {"verifiers": ["name+hash+key"], "checkpoints": ["note"], "entries": [{"seq": 0, "bytes": "base64"}],
///      "inclusion": [{"seq": 0, "size": 8, "path": ["hex"]}], "consistency": [{"from": 3, "to": 8, "path": ["hex"]}]}
package struct JournalExport: Codable, Equatable, Sendable {
    package struct Line: Codable, Equatable, Sendable {
        package let seq: Int64
        /// The bytes that were hashed, in base64.
        package let bytes: String
    }

    package struct Inclusion: Codable, Equatable, Sendable {
        package let seq: Int64
        package let size: Int64
        package let path: [String]

        init(entry: Int64, size: Int64, path: [Digest]) {
            seq = entry
            self.size = size
            self.path = path.map(\.hex)
        }
    }

    package struct Consistency: Codable, Equatable, Sendable {
        package let from: Int64
        package let to: Int64
        package let path: [String]

        init(from: Int64, to: Int64, path: [Digest]) {
            self.from = from
            self.to = to
            self.path = path.map(\.hex)
        }
    }

    package let verifiers: [String]
    package let checkpoints: [String]
    package let entries: [Line]
    package let inclusion: [Inclusion]
    package let consistency: [Consistency]

    init(
        verifiers: [NoteVerifier],
        checkpoints: [SignedNote],
        entries: [Entry],
        inclusion: [Inclusion],
        consistency: [Consistency] = []
    ) {
        self.verifiers = verifiers.map(\.text)
        self.checkpoints = checkpoints.map { String(decoding: $0.bytes, as: UTF8.self) }
        self.entries = entries.map { Line(seq: $0.stamp.sequence, bytes: Base64.text(of: $0.bytes)) }
        self.inclusion = inclusion
        self.consistency = consistency
    }
}
