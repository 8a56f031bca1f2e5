import Documents
import Domain

/// What the books would say to a batch, without its being submitted.
struct BooksCheck<Books: Facts> {
    let facts: Books
    let signer: Signer

    struct RowRefusal {
        /// Nil: it is not about a row.
        let row: SheetRow?
        let refusal: Refusal
    }

    /// Every row that would be refused; where only the rows together are, the first of them.
    func refusals(of part: BatchPart) throws -> [RowRefusal] {
        let (batch, places) = (part.batch, part.places)
        guard let whole = try refusal(of: batch.weighed(places)) else { return [] }
        if whole.isOfWholeFile { return [RowRefusal(row: nil, refusal: whole)] }
        let found = try refusals(of: places[...], in: batch, whole)
        // Where no row may be written by this signer, that is said once.
        let isForbidden =
            whole.kind == .forbidden && found.count > 1 && found.count == places.count
            && found.allSatisfy { $0.refusal == whole }
        return isForbidden ? [RowRefusal(row: nil, refusal: whole)] : found
    }

    /// Halves the rows until the wrong ones are found: rows that are right together need no look at each.
    private func refusals(of part: ArraySlice<Int>, in batch: Batch, _ refused: Refusal) throws -> [RowRefusal] {
        guard part.count > 1 else { return part.map { RowRefusal(row: batch.rows[$0], refusal: refused) } }
        let middle = part.startIndex + part.count / 2
        let found = try [part[..<middle], part[middle...]].flatMap { half -> [RowRefusal] in
            guard let refusal = try refusal(of: batch.weighed(Array(half))) else { return [] }
            return try refusals(of: half, in: batch, refusal)
        }
        return found.isEmpty ? part.prefix(1).map { RowRefusal(row: batch.rows[$0], refusal: refused) } : found
    }

    private func refusal(of command: some Command) throws -> Refusal? {
        do {
            try command.weigh(by: signer, in: facts)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }
}

extension Refusal {
    /// Whether no other file would be taken in either: it is not the time for it, or not for this signer.
    fileprivate var isOfWholeFile: Bool {
        key.hasPrefix("cycles.not-while-") || key == "results.frozen" || key == "forbidden.anywhere"
    }
}
