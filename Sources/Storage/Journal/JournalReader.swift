package import Domain
package import Proofs

/// What others need to check the journal for themselves: entries, checkpoints and proofs.
package struct JournalReader: Sendable {
    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    /// How many entries there are.
    package func size() throws -> Int64 {
        try database.readNow { try Journal($0).head().size }
    }

    /// The entries from a number on, at most so many.
    package func entries(from first: Int64, limit: Int) throws -> [Entry] {
        try database.readNow { try Journal($0).entries(from: first, limit: limit) }
    }

    /// The last signed checkpoint, or nil where none was signed yet.
    package func latestCheckpoint() throws -> SignedNote? {
        try database.readNow { connection in
            try checkpoint("SELECT note FROM journal_checkpoint ORDER BY size DESC LIMIT 1", on: connection)
        }
    }

    /// The signed checkpoints from a size on, at most so many.
    package func checkpoints(from size: Int64, limit: Int) throws -> [SignedNote] {
        struct Line: Decodable {
            let note: String
        }
        return try database.readNow { connection in
            let lines: [Line] = try connection.all(
                "SELECT note FROM journal_checkpoint WHERE size >= \(size) ORDER BY size LIMIT \(limit)"
            )
            return try lines.map { try SignedNote(parsing: Array($0.note.utf8)) }
        }
    }

    /// The audit path of an entry in the tree of the first so many entries.
    ///
    /// - Throws: the refusal that there is no such entry or tree.
    package func prove(entry: Int64, atSize size: Int64) throws -> [Digest] {
        let tree = try tree(ofSize: size)
        guard let path = tree.inclusionProof(of: Int(entry), atSize: Int(size)) else { throw Refusal.noEntry(entry, size: size) }
        return path
    }

    /// The proof that the tree of the first size is the beginning of that of the second.
    ///
    /// - Throws: the refusal that there are no such trees.
    package func consistency(from first: Int64, to second: Int64) throws -> [Digest] {
        let tree = try tree(ofSize: second)
        guard let path = tree.consistencyProof(from: Int(first), to: Int(second)) else {
            throw Refusal.noEntry(first, size: second)
        }
        return path
    }

    /// Everything a stranger's program needs to check an entry: its bytes, the last checkpoint that covers it and the path
    /// between.
    ///
    /// - Throws: the refusal that the entry does not exist, or that no checkpoint covers it yet.
    package func export(entry: Int64, verifier: NoteVerifier) throws -> JournalExport {
        guard let note = try latestCheckpoint(), let checkpoint = try? Checkpoint(note.text), entry >= 0, entry < checkpoint.size,
            let found = try entries(from: entry, limit: 1).first
        else { throw Refusal.noEntry(entry, size: try size()) }
        let path = try prove(entry: entry, atSize: checkpoint.size)
        return JournalExport(
            verifiers: [verifier],
            checkpoints: [note],
            entries: [found],
            inclusion: [JournalExport.Inclusion(entry: entry, size: checkpoint.size, path: path)]
        )
    }

    /// The whole journal with all its checkpoints, the path of every entry and the proof between any checkpoint and the next:
    /// for small journals.
    package func exportAll(verifier: NoteVerifier) throws -> JournalExport {
        let notes = try checkpoints(from: 0, limit: .max)
        let sizes = try notes.map { try Checkpoint($0.text).size }
        let last = sizes.last ?? 0
        let tree = try tree(ofSize: last)
        let inclusion = (0..<last).compactMap { entry in
            tree.inclusionProof(of: Int(entry), atSize: Int(last)).map {
                JournalExport.Inclusion(entry: entry, size: last, path: $0)
            }
        }
        let consistency = zip(sizes, sizes.dropFirst()).compactMap { first, second in
            tree.consistencyProof(from: Int(first), to: Int(second)).map {
                JournalExport.Consistency(from: first, to: second, path: $0)
            }
        }
        return JournalExport(
            verifiers: [verifier],
            checkpoints: notes,
            entries: try entries(from: 0, limit: .max),
            inclusion: inclusion,
            consistency: consistency
        )
    }

    private func checkpoint(_ sql: SQL, on connection: any Connection) throws -> SignedNote? {
        guard case .text(let note)? = try connection.rows(sql).first?.first else { return nil }
        return try SignedNote(parsing: Array(note.utf8))
    }

    private func tree(ofSize size: Int64) throws -> MerkleTree {
        let leaves: [Digest] = try database.readNow { connection in
            var leaves: [Digest] = []
            try connection.scanBytes("SELECT seq, leaf, leaf FROM journal_entry WHERE seq < \(size) ORDER BY seq") {
                _,
                bytes,
                _ in
                guard let leaf = Digest(bytes: bytes) else {
                    throw StorageProblem.damaged("journal_entry \(leaves.count)")
                }
                leaves.append(leaf)
                return true
            }
            return leaves
        }
        guard leaves.count == Int(size) else { throw Refusal.noEntry(size - 1, size: Int64(leaves.count)) }
        return MerkleTree(leaves: leaves)
    }
}

extension Refusal {
    /// The journal has no such entry, or not yet under a checkpoint.
    static func noEntry(_ entry: Int64, size: Int64) -> Refusal {
        Refusal(.missing, "storage.no-entry", [String(entry), String(size)])
    }
}
