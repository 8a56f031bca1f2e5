import Proofs
import Testing

@Suite struct `A frontier` {
    private let leaves = (0..<300).map { MerkleHash.leaf([UInt8($0 & 255), UInt8($0 >> 8)]) }

    @Test func `has the root of the whole tree after each leaf`() throws {
        let tree = MerkleTree(leaves: leaves)
        var frontier = Frontier()
        #expect(frontier.root == MerkleHash.empty)
        for (index, leaf) in leaves.enumerated() {
            frontier.append(leaf)
            #expect(frontier.size == Int64(index + 1))
            #expect(frontier.root == tree.root(atSize: index + 1))
        }
    }

    @Test func `is read back from its bytes at every size`() throws {
        var frontier = Frontier()
        for leaf in leaves {
            let again = try #require(Frontier(size: frontier.size, bytes: frontier.bytes))
            #expect(again == frontier)
            #expect(
                Frontier(size: frontier.size + 1, bytes: frontier.bytes) == nil
                    || frontier.size.nonzeroBitCount == (frontier.size + 1).nonzeroBitCount
            )
            frontier.append(leaf)
        }
        #expect(Frontier(size: -1, bytes: []) == nil)
        #expect(Frontier(size: 1, bytes: []) == nil)
        #expect(Frontier(size: 3, bytes: [UInt8](repeating: 0, count: 63)) == nil)
    }

    @Test func `takes whole subtrees where they fit`() throws {
        let tree = MerkleTree(leaves: leaves)
        var frontier = Frontier()
        for start in stride(from: 0, to: 256, by: 64) {
            let subtree = MerkleTree(leaves: Array(leaves[start..<start + 64]))
            let isIn = frontier.append(subtree: subtree.root, height: 6)
            #expect(isIn)
        }
        #expect(frontier.root == tree.root(atSize: 256))
        frontier.append(leaves[256])
        let isRefused = !frontier.append(subtree: leaves[0], height: 1)
        #expect(isRefused)
        #expect(frontier.root == tree.root(atSize: 257))
    }
}
