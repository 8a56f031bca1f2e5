/// How large a file of rows may be.
package struct CSVLimits: Sendable {
    /// Bytes of the file.
    package var bytes = 64 << 20
    package var columns = 256
    /// Characters of one cell.
    package var cell = 32_768
    /// How many mistakes are told before reading stops.
    package var mistakes = 100

    package init() {}
}
