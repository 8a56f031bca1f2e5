/// Why a block of indicator values cannot be read or used.
package enum BlockFault: Error, Hashable, Sendable {
    case wrongMagic
    case unknownVersion(UInt8)
    /// In bytes.
    case wrongLength(expected: Int, actual: Int)
    case wrongChecksum
    /// It could have been written otherwise, so it was not written by us.
    case notCanonical
    /// No block was handed over for this input.
    case noBlock(String)
    /// Blocks of one computation must be about the same organisations.
    case unequalCounts
    /// The block has a value outside the bounds of the input.
    case outOfBounds(String)
    /// The exact result does not fit 64 bits; the general engine must compute it.
    case tooLarge
}
