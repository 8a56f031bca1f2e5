import Proofs
import Testing

@Suite struct `A Merkle tree` {
    /// The eight leaves with which the reference implementation of RFC 6962 tests itself.
    static let inputs: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57], Array(0x60...0x6F),
    ]
    /// The roots of its first one to eight leaves.
    static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    static let largest = 64

    private func tree(_ count: Int) -> MerkleTree {
        MerkleTree(leaves: (0..<count).map { MerkleHash.leaf([UInt8($0 & 255), UInt8($0 >> 8)]) })
    }

    @Test func `has the roots of the reference tree`() {
        let leaves = Self.inputs.map { MerkleHash.leaf($0) }
        #expect(MerkleTree(leaves: []).root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (index, root) in Self.roots.enumerated() {
            #expect(MerkleTree(leaves: Array(leaves[...index])).root.hex == root)
            #expect(MerkleTree(leaves: leaves).root(atSize: index + 1)?.hex == root)
        }
    }

    @Test func `has the proofs of the reference tree`() throws {
        let tree = MerkleTree(leaves: Self.inputs.map { MerkleHash.leaf($0) })
        let inclusion = try #require(tree.inclusionProof(of: 5, atSize: 8))
        #expect(
            inclusion.map(\.hex) == [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        )
        let consistency = try #require(tree.consistencyProof(from: 6, to: 8))
        #expect(
            consistency.map(\.hex) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        )
    }

    @Test func `proves every leaf of every small tree, and no other`() throws {
        let tree = tree(Self.largest)
        for size in 1...Self.largest {
            let root = try #require(tree.root(atSize: size))
            for index in 0..<size {
                let path = try #require(tree.inclusionProof(of: index, atSize: size))
                let leaf = MerkleHash.leaf([UInt8(index & 255), UInt8(index >> 8)])
                let isIn = { (leaf: Digest, index: Int, size: Int, path: [Digest]) in
                    MerkleProof.includes(leaf: leaf, at: Int64(index), size: Int64(size), path: path, root: root)
                }
                #expect(isIn(leaf, index, size, path))
                #expect(!isIn(MerkleHash.leaf([9, 9, 9]), index, size, path))
                #expect(!isIn(leaf, size, size, path) && !isIn(leaf, -1, size, path))
                #expect(!isIn(leaf, index, size, path + [root]))
                if !path.isEmpty {
                    #expect(!isIn(leaf, index, size, Array(path.dropLast())))
                    #expect(!isIn(leaf, index ^ 1, size, path))
                    for step in path.indices {
                        var bent = path
                        bent[step] = MerkleHash.node(bent[step], bent[step])
                        #expect(!isIn(leaf, index, size, bent))
                    }
                }
            }
        }
    }

    @Test func `proves of every two small trees that one is the beginning of the other`() throws {
        let tree = tree(Self.largest)
        let roots = try (0...Self.largest).map { try #require(tree.root(atSize: $0)) }
        for second in 0...Self.largest {
            for first in 0...second {
                let path = try #require(tree.consistencyProof(from: first, to: second))
                let extends = { (from: Digest, to: Digest, path: [Digest]) in
                    MerkleProof.extends(from: Int64(first), root: from, to: Int64(second), root: to, path: path)
                }
                #expect(extends(roots[first], roots[second], path), "\(first) → \(second)")
                #expect(!extends(roots[first], roots[second], path + [roots[second]]))
                #expect(!extends(MerkleHash.leaf([7]), roots[second], path))
                // From nothing everything can grow; otherwise another end must show.
                if first > 0 { #expect(!extends(roots[first], MerkleHash.leaf([7]), path)) }
                if !path.isEmpty { #expect(!extends(roots[first], roots[second], Array(path.dropLast()))) }
                for step in path.indices {
                    var bent = path
                    bent[step] = MerkleHash.node(bent[step], bent[step])
                    #expect(!extends(roots[first], roots[second], bent))
                }
            }
        }
    }

    @Test func `has no proofs of what is not there`() {
        let tree = tree(8)
        #expect(tree.inclusionProof(of: 8, atSize: 8) == nil)
        #expect(tree.inclusionProof(of: 0, atSize: 9) == nil)
        #expect(tree.inclusionProof(of: -1, atSize: 8) == nil)
        #expect(tree.consistencyProof(from: 5, to: 4) == nil)
        #expect(tree.consistencyProof(from: 4, to: 9) == nil)
        #expect(tree.root(atSize: 9) == nil)
    }
}
