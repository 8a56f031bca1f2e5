/// How large a workbook may be, and each of its parts; a workbook is a zip archive of XML, both of which can promise little and
/// unfold to much.
package struct WorkbookLimits: Sendable {
    /// Bytes of the file as it came.
    package var bytes = 64 << 20
    /// Files within the archive.
    package var entries = 1_000
    /// Bytes of one file within, unfolded.
    package var entryBytes = 200 << 20
    /// Bytes of all files within, unfolded.
    package var totalBytes = 512 << 20
    /// How many times larger a file within may be than what it was folded to; DEFLATE itself ends at 1,032.
    package var ratio = 200
    package var rows = 1_048_576
    package var columns = 16_384
    /// Cells with something in them, all sheets together.
    package var cells = 5_000_000
    /// Characters of one cell, as Excel counts them (UTF-16).
    package var cell = 32_767
    package var mergedRanges = 100_000
    package var sheets = 256
    /// Elements within elements.
    package var depth = 64
    /// Bytes of one attribute of an element.
    package var attribute = 64 << 10
    /// How many mistakes are told before reading stops.
    package var mistakes = 100

    package init() {}
}
