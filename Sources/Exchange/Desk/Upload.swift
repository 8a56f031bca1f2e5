/// A file as a browser sends it.
package struct Upload: Sendable {
    package let fileName: String
    package let bytes: [UInt8]

    /// - Parameter fileName: as the machine it comes from called it; only what stands behind the last slash is kept.
    package init(fileName: String, bytes: [UInt8]) {
        let last = fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let visible = String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        self.fileName = String(visible.prefix(120))
        self.bytes = bytes
    }
}
