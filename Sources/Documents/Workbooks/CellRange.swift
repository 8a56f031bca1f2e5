/// A rectangle of cells: `A1:D1`.
package struct CellRange: Hashable, Sendable {
    package let first: CellAddress
    package let last: CellAddress

    package init(first: CellAddress, last: CellAddress) {
        self.first = first
        self.last = last
    }

    /// Reads `A1:D1`, or one address; nil for anything else and for corners in the wrong order.
    package init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let begin = corners.first, let end = corners.last, let first = CellAddress(begin), let last = CellAddress(end),
            first.row <= last.row, first.column <= last.column
        else { return nil }
        self.init(first: first, last: last)
    }

    package var text: String { "\(first.text):\(last.text)" }
}
