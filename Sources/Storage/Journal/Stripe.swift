import Proofs

/// A stretch of the journal, read on its own: entries `first ..< end`, as far as they are whole.
struct Stripe: Sendable {
    /// 2^height entries, so that a whole stripe is one subtree.
    static let height = 16
    static let length: Int64 = 1 << Int64(height)

    let first: Int64
    let end: Int64
    /// The leaf hashes, where somebody needs each of them.
    private(set) var leaves: [Digest] = []
    /// The tree over what was read.
    private(set) var frontier = Frontier()
    private(set) var damage: Damage?

    var isWhole: Bool { frontier.size == Stripe.length }

    /// Reads the entries and compares each with its leaf hash; stops at the first that is damaged.
    ///
    /// - Parameter keepsLeaves: whether a checkpoint lies inside, so that the tree is needed at more places than the end.
    init(from first: Int64, to end: Int64, keepsLeaves: Bool, on connection: any Connection) {
        self.first = first
        self.end = end
        do {
            try read(connection, keepsLeaves)
        } catch {
            let reason = (error as? StorageProblem)?.arguments.joined(separator: " ") ?? "\(error)"
            damage = .entryUnreadable(first + frontier.size, reason)
        }
    }

    private mutating func read(_ connection: any Connection, _ keepsLeaves: Bool) throws {
        let sql: SQL = "SELECT seq, bytes, leaf FROM journal_entry WHERE seq >= \(first) AND seq < \(end) ORDER BY seq"
        var frontier = Frontier()
        defer { self.frontier = frontier }
        try connection.scanBytes(sql) { sequence, bytes, stored in
            let expected = first + frontier.size
            guard sequence == expected else {
                damage = .entryMissing(expected)
                return false
            }
            let leaf = MerkleHash.leaf(bytes)
            guard leaf.matches(stored) else {
                damage = .entryChanged(expected)
                return false
            }
            frontier.append(leaf)
            if keepsLeaves { leaves.append(leaf) }
            return true
        }
        if damage == nil, first + frontier.size < end { damage = .entryMissing(first + frontier.size) }
    }
}
