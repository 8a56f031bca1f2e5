import Domain
package import Storage

/// The receipt of a file that was taken in: exactly what was written, by whom, when, from which file.
package struct ImportOutcome: Sendable {
    package let file: KeptImport
    package let task: BoardTask
    /// How its owner is called.
    package let ownerName: String
    /// What the task saw; nil while it has not looked at the file yet.
    package let tally: ImportTally?
    /// The entries of the journal that were made for it, rising.
    package let entries: [Int64]
    /// The rows that stand in these entries.
    package let written: Int
    /// Whether the file is still there, so that its bad rows can be had.
    package let isFileKept: Bool

    /// Entries as ranges: `7–9, 12`.
    package var entryRanges: String { Self.ranges(entries) }

    package static func ranges(_ entries: [Int64]) -> String {
        var ranges: [ClosedRange<Int64>] = []
        for entry in Set(entries).sorted() {
            if let last = ranges.last, entry == last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...entry
            } else {
                ranges.append(entry...entry)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
    }
}
