import Domain
import Proofs

/// What a writer must find before it adds to a journal: the tree that was signed last, unchanged at its beginning.
///
/// Without this, whoever deletes the checkpoints and replaces an entry would get the replacement signed by the next opening.
struct SignedBeginning {
    let verifiers: [NoteVerifier]
    let seen: Checkpoint?

    /// Walks over the stored leaves once, and compares the tree with the last signed ones and with the head.
    ///
    /// - Returns: the largest size that is signed; -1 where there are no entries and no signature.
    /// - Throws: ``StorageProblem`` where the journal does not begin with what was signed, or is not the one the head speaks of.
    func check(_ head: JournalHead, on connection: any Connection) throws -> Int64 {
        let signed = [seen, try newest(connection)].compactMap(\.self).sorted { $0.size < $1.size }
        guard let last = signed.last else {
            guard head.size == 0 else { throw StorageProblem.unsignedHistory(head.size) }
            return -1
        }
        var waiting = signed[...]
        var frontier = Frontier()
        func compare() throws {
            while let next = waiting.first, next.size == frontier.size {
                guard next.root == frontier.root else { throw StorageProblem.historyDiffers(next.size) }
                waiting.removeFirst()
            }
        }
        try compare()
        try connection.scanBytes("SELECT seq, leaf, leaf FROM journal_entry ORDER BY seq") { sequence, bytes, _ in
            guard sequence == frontier.size, bytes.count == Digest.byteCount, let leaf = Digest(bytes: bytes) else {
                throw StorageProblem.damaged("journal_entry \(frontier.size)")
            }
            frontier.append(leaf)
            try compare()
            return true
        }
        if let missed = waiting.first { throw StorageProblem.historyDiffers(missed.size) }
        guard frontier == head.frontier else { throw StorageProblem.damaged("journal_head") }
        return last.size
    }

    /// The newest checkpoint in the database that is signed.
    private func newest(_ connection: any Connection) throws -> Checkpoint? {
        var newest: Checkpoint?
        try connection.scan("SELECT note FROM journal_checkpoint ORDER BY size DESC") { row in
            guard case .text(let note) = row.field(at: 0) else { return true }
            newest = try? Checkpoint.signed(Array(note.utf8), by: verifiers)
            return newest == nil
        }
        return newest
    }
}
