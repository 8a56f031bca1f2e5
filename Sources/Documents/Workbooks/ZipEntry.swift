/// One file within a zip archive, as the directory at its end lists it.
struct ZipEntry: Sendable {
    let name: String
    /// Folded by DEFLATE; otherwise stored as it is.
    let isDeflated: Bool
    let checksum: UInt32
    let foldedSize: Int
    /// What the directory promises; believed only after unfolding.
    let size: Int
    /// Where its own heading begins.
    let start: Int
    /// Where its bytes begin.
    let content: Int

    /// Where its bytes end.
    var end: Int { content + foldedSize }
}
