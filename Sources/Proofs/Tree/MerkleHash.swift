/// The two hashes of RFC 6962 part 2.1: a leaf and a node can never be taken for one another.
package enum MerkleHash {
    /// The root of the tree without leaves: SHA-256 of nothing.
    package static let empty = SHA256Digest.of([UInt8]())

    /// SHA-256(0x00 ‖ bytes).
    package static func leaf(_ bytes: [UInt8]) -> Digest {
        bytes.withUnsafeBytes { leaf($0) }
    }

    /// SHA-256(0x00 ‖ bytes).
    package static func leaf(_ buffer: UnsafeRawBufferPointer) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: buffer.count + 1, alignment: 16) { scratch in
            scratch[0] = 0
            UnsafeMutableRawBufferPointer(rebasing: scratch[1...]).copyMemory(from: buffer)
            return SHA256Digest.of(UnsafeRawBufferPointer(scratch))
        }
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    package static func node(_ left: Digest, _ right: Digest) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 16) { scratch in
            scratch[0] = 1
            left.withBytes { UnsafeMutableRawBufferPointer(rebasing: scratch[1..<33]).copyMemory(from: $0) }
            right.withBytes { UnsafeMutableRawBufferPointer(rebasing: scratch[33..<65]).copyMemory(from: $0) }
            return SHA256Digest.of(UnsafeRawBufferPointer(scratch))
        }
    }
}
