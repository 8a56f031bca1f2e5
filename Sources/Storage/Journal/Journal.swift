package import Domain
import Proofs

/// The journal on one connection: entries in order, each with its leaf hash; they are added and never changed.
package struct Journal {
    private let connection: any Connection

    package init(_ connection: any Connection) {
        self.connection = connection
    }

    /// - Throws: ``StorageProblem`` where the head is not one.
    package func head() throws -> JournalHead {
        struct Line: Decodable {
            let size: Int64
            let epoch: Int64
            let frontier: String
        }
        let line: Line? = try connection.one("SELECT size, epoch, frontier FROM journal_head WHERE id = 1")
        guard let line, let bytes = Hexadecimal.bytes(of: line.frontier), let frontier = Frontier(size: line.size, bytes: bytes)
        else { throw StorageProblem.damaged("journal_head") }
        return JournalHead(frontier: frontier, epoch: line.epoch)
    }

    /// Writes an entry; the head moves once for all entries of a transaction, in ``move(from:to:)``.
    ///
    /// - Returns: its leaf hash.
    func append(_ entry: Entry, key: IdempotencyKey?) throws -> Digest {
        let leaf = MerkleHash.leaf(entry.bytes)
        try connection.run(
            """
            INSERT INTO journal_entry (seq, bytes, leaf, key)
            VALUES (\(entry.stamp.sequence), \(entry.bytes), \(leaf.bytes), \(key?.text))
            """
        )
        return leaf
    }

    /// Moves the head on, if it still stands where this writer left it.
    ///
    /// - Throws: ``StorageProblem/fenced`` where another writer has moved it or raised the epoch.
    func move(from old: JournalHead, to new: JournalHead) throws {
        let moved = try connection.run(
            """
            UPDATE journal_head
            SET size = \(new.size), epoch = \(new.epoch), frontier = \(Hexadecimal.text(of: new.frontier.bytes))
            WHERE id = 1 AND size = \(old.size) AND epoch = \(old.epoch)
            """
        )
        guard moved == 1 else { throw StorageProblem.fenced }
    }

    /// The entry that was made under a key.
    func entry(key: IdempotencyKey) throws -> Entry? {
        try entries("SELECT bytes FROM journal_entry WHERE key = \(key.text)").first
    }

    package func entry(_ sequence: Int64) throws -> Entry? {
        try entries("SELECT bytes FROM journal_entry WHERE seq = \(sequence)").first
    }

    /// The entries from a number on, at most so many.
    package func entries(from first: Int64, limit: Int) throws -> [Entry] {
        try entries("SELECT bytes FROM journal_entry WHERE seq >= \(first) ORDER BY seq LIMIT \(limit)")
    }

    func add(_ note: SignedNote, size: Int64) throws {
        try connection.run(
            """
            INSERT INTO journal_checkpoint (size, note) VALUES (\(size), \(String(decoding: note.bytes, as: UTF8.self)))
            ON CONFLICT (size) DO NOTHING
            """
        )
    }

    private func entries(_ sql: SQL) throws -> [Entry] {
        var entries: [Entry] = []
        try connection.scan(sql) { row in
            guard case .blob(let bytes) = row.field(at: 0) else { throw StorageProblem.damaged("journal_entry") }
            entries.append(try Entry(bytes: bytes))
            return true
        }
        return entries
    }
}
