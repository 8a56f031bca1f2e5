import Domain
import FoundationEssentials
import Proofs

/// Times verification against the least it could take: hashing the same bytes in memory.
package struct VerificationBench: Sendable {
    package struct Times: Sendable {
        package let entries: Int
        /// One leaf hash for each entry, in memory, on one thread.
        package let hashing: Duration
        /// The whole fast verification.
        package let verification: Duration

        package var ratio: Double { verification / hashing }
    }

    private let folder: String

    /// - Parameter folder: an existing folder with room for the journal; it is left as it was.
    package init(folder: String) {
        self.folder = folder
    }

    /// Fills a journal with entries of about 200 bytes and times both, in turns; the least of each counts.
    package func run(entries count: Int, rounds: Int = 3) throws -> Times {
        let beside = try TemporaryFolder(in: folder)
        defer { beside.remove() }
        let database = try SQLiteDatabase(path: "\(beside.path)/bench.sqlite", durability: .none)
        defer { try? database.close() }
        try Schema.bringUpToDate(database, migrations: [.journal])
        let key = try NoteKey(name: "shuzhi/bench", seed: Array(repeating: 7, count: 32))
        try fill(database, count, key)
        let verification = Verification(
            database: database,
            verifiers: [key.verifier],
            commands: Commands([]),
            folder: beside.path
        )
        let bytes = (0..<1_000).map { Self.bytes(Int64($0)) }
        var hashing: [Duration] = []
        var verifying: [Duration] = []
        for _ in 0..<rounds {
            hashing.append(
                ContinuousClock().measure {
                    for index in 0..<count { _ = MerkleHash.leaf(bytes[index % bytes.count]) }
                }
            )
            let start = ContinuousClock.now
            let report = try verification.run(replay: false)
            verifying.append(ContinuousClock.now - start)
            guard report.isWhole, report.entries == Int64(count) else { throw Fault("the bench journal is damaged") }
        }
        return Times(entries: count, hashing: hashing.min() ?? .zero, verification: verifying.min() ?? .zero)
    }

    private func fill(_ database: SQLiteDatabase, _ count: Int, _ key: NoteKey) throws {
        var frontier = Frontier()
        for first in stride(from: 0, to: count, by: 100_000) {
            try database.writeNow { connection in
                let journal = Journal(connection)
                let old = try journal.head()
                for sequence in first..<min(first + 100_000, count) {
                    let bytes = Self.bytes(Int64(sequence))
                    let leaf = MerkleHash.leaf(bytes)
                    try connection.run(
                        "INSERT INTO journal_entry (seq, bytes, leaf) VALUES (\(sequence), \(bytes), \(leaf.bytes))"
                    )
                    frontier.append(leaf)
                }
                try journal.move(from: old, to: JournalHead(frontier: frontier, epoch: old.epoch))
                let checkpoint = Checkpoint(origin: key.name, size: frontier.size, root: frontier.root)
                try journal.add(try checkpoint.signed(with: key), size: frontier.size)
            }
        }
    }

    private static func bytes(_ sequence: Int64) -> [UInt8] {
        Array(
            """
            {"actor":"bench","at":\(1_500_000_000_000 + sequence),"command":"bench.write","payload":{"organisation":"330203001",\
            "text":"\(String(repeating: "x", count: 60))"},"seq":\(sequence),"version":1}
            """.utf8
        )
    }
}
