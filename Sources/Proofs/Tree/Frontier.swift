/// The right edge of a growing Merkle tree: all that is needed to add leaves and know the root.
///
/// It holds one digest for each bit set in the size, the largest whole subtree first; so it stays below 64 digests however
/// many leaves there are.
package struct Frontier: Hashable, Sendable {
    /// How many leaves the tree has.
    package private(set) var size: Int64 = 0
    private var nodes: [Digest] = []

    package init() {}

    /// Reads back what ``bytes`` wrote; nil where the number of digests does not fit the size.
    package init?(size: Int64, bytes: [UInt8]) {
        guard size >= 0, bytes.count == size.nonzeroBitCount * Digest.byteCount else { return nil }
        self.size = size
        for start in stride(from: 0, to: bytes.count, by: Digest.byteCount) {
            guard let node = Digest(bytes: bytes[start..<start + Digest.byteCount]) else { return nil }
            nodes.append(node)
        }
    }

    /// The digests one after another.
    package var bytes: [UInt8] { nodes.flatMap(\.bytes) }

    /// Adds a leaf by its leaf hash: O(log n), and two hashes on the average.
    package mutating func append(_ leaf: Digest) {
        var node = leaf
        var rest = size
        while rest & 1 == 1, let left = nodes.popLast() {
            node = MerkleHash.node(left, node)
            rest >>= 1
        }
        nodes.append(node)
        size += 1
    }

    /// Adds a whole subtree of 2^height leaves at once.
    ///
    /// - Returns: false, with nothing added, where the size is not a multiple of that many leaves.
    package mutating func append(subtree root: Digest, height: Int) -> Bool {
        guard height >= 0, height < 62, size & ((1 << height) - 1) == 0 else { return false }
        var node = root
        var rest = size >> height
        while rest & 1 == 1, let left = nodes.popLast() {
            node = MerkleHash.node(left, node)
            rest >>= 1
        }
        nodes.append(node)
        size += 1 << height
        return true
    }

    /// The root hash of the tree (RFC 6962 part 2.1).
    package var root: Digest {
        guard var node = nodes.last else { return MerkleHash.empty }
        for left in nodes.dropLast().reversed() {
            node = MerkleHash.node(left, node)
        }
        return node
    }
}
