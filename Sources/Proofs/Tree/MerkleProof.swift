/// What somebody who holds only roots can check (RFC 9162 parts 2.1.3.2 and 2.1.4.2, the same trees as RFC 6962).
package enum MerkleProof {
    /// Whether the path leads from the leaf to the root of a tree of this size.
    package static func includes(leaf: Digest, at index: Int64, size: Int64, path: [Digest], root: Digest) -> Bool {
        guard index >= 0, index < size else { return false }
        var node = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                hash = MerkleHash.node(sibling, hash)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = MerkleHash.node(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the tree of the first root is the beginning of the tree of the second.
    package static func extends(
        from first: Int64,
        root firstRoot: Digest,
        to second: Int64,
        root secondRoot: Digest,
        path: [Digest]
    ) -> Bool {
        guard first >= 0, first <= second else { return false }
        guard first < second else { return path.isEmpty && firstRoot == secondRoot }
        guard first > 0 else { return path.isEmpty && firstRoot == MerkleHash.empty }
        // A first tree that is a whole subtree is its own start of the path.
        let steps = first.nonzeroBitCount == 1 ? [firstRoot] + path : path
        guard let start = steps.first else { return false }
        var node = first - 1
        var last = second - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var old = start
        var new = start
        for sibling in steps.dropFirst() {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                old = MerkleHash.node(sibling, old)
                new = MerkleHash.node(sibling, new)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                new = MerkleHash.node(new, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && old == firstRoot && new == secondRoot
    }
}
