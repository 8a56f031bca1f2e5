import Documents
package import Domain

/// Some rows of a batch, as they are written: one command, one entry of the journal.
package struct BatchPart: Sendable {
    package let batch: Batch
    /// The places of the rows in the batch, rising.
    package let places: [Int]

    package var command: any Command {
        get throws { try batch.command(of: places) }
    }

    package var lines: [Int] { places.map { batch.rows[$0].line } }

    /// The same without some rows; nil where nothing is left.
    func without(_ lines: Set<Int>) -> BatchPart? {
        let kept = places.filter { !lines.contains(batch.rows[$0].line) }
        return kept.isEmpty ? nil : BatchPart(batch: batch, places: kept)
    }

    /// The same in pieces of at most so many rows, in their order.
    func pieces(of most: Int) -> [BatchPart] {
        guard !batch.isWhole, places.count > most else { return [self] }
        return stride(from: 0, to: places.count, by: most).map { start in
            BatchPart(batch: batch, places: Array(places[start..<min(start + most, places.count)]))
        }
    }
}
