/// A Merkle tree over leaf hashes, as RFC 6962 part 2.1 builds it: what can prove that a leaf is in it and that it only grew.
package struct MerkleTree: Sendable {
    private let leaves: [Digest]

    /// - Parameter leaves: the leaf hashes in order, each made by ``MerkleHash/leaf(_:)-([UInt8])``.
    package init(leaves: [Digest]) {
        self.leaves = leaves
    }

    package var size: Int { leaves.count }

    package var root: Digest { root(of: leaves[...]) }

    /// The root when the tree had only its first leaves; nil beyond its size.
    package func root(atSize size: Int) -> Digest? {
        guard size >= 0, size <= leaves.count else { return nil }
        return root(of: leaves[..<size])
    }

    /// The audit path of a leaf (RFC 6962 part 2.1.1), from the leaf upwards; nil where there is no such leaf or tree.
    package func inclusionProof(of index: Int, atSize size: Int) -> [Digest]? {
        guard index >= 0, index < size, size <= leaves.count else { return nil }
        return path(to: index, in: leaves[..<size])
    }

    /// The proof that the tree of the first size is the beginning of that of the second (RFC 6962 part 2.1.2).
    ///
    /// Empty where the sizes are equal or the first is zero; nil where there are no such trees.
    package func consistencyProof(from first: Int, to second: Int) -> [Digest]? {
        guard first >= 0, first <= second, second <= leaves.count else { return nil }
        guard first > 0, first < second else { return [] }
        return subproof(first, in: leaves[..<second], isComplete: true)
    }

    private func root(of leaves: ArraySlice<Digest>) -> Digest {
        var frontier = Frontier()
        for leaf in leaves { frontier.append(leaf) }
        return frontier.root
    }

    private func path(to index: Int, in leaves: ArraySlice<Digest>) -> [Digest] {
        guard leaves.count > 1 else { return [] }
        let middle = leaves.startIndex + Self.largestPowerOfTwo(below: leaves.count)
        return index < middle
            ? path(to: index, in: leaves[..<middle]) + [root(of: leaves[middle...])]
            : path(to: index, in: leaves[middle...]) + [root(of: leaves[..<middle])]
    }

    private func subproof(_ first: Int, in leaves: ArraySlice<Digest>, isComplete: Bool) -> [Digest] {
        guard first < leaves.count else { return isComplete ? [] : [root(of: leaves)] }
        let left = Self.largestPowerOfTwo(below: leaves.count)
        let middle = leaves.startIndex + left
        return first <= left
            ? subproof(first, in: leaves[..<middle], isComplete: isComplete) + [root(of: leaves[middle...])]
            : subproof(first - left, in: leaves[middle...], isComplete: false) + [root(of: leaves[..<middle])]
    }

    /// The largest power of two smaller than a count of at least two.
    private static func largestPowerOfTwo(below count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
