package import Domain

/// Rebuilds the books from their journal, as an auditor would.
///
/// Replay neither authorizes nor validates: the journal holds only what was accepted, under the rules of its day.
package struct Replay: Sendable {
    /// How many entries are read, and written in one transaction, at a time.
    private static let stride = 2_000

    private let commands: Commands

    package init(_ commands: Commands) {
        self.commands = commands
    }

    /// Carries out the first entries of a journal on books that have none of them yet.
    ///
    /// - Throws: ``Damage`` as an error where an entry does not fit or cannot be carried out.
    package func run(
        _ journal: any Connection,
        upTo size: Int64,
        into database: some Database,
        progress: (Int64) -> Void = { _ in }
    ) throws {
        var next: Int64 = 0
        var last = Instant(milliseconds: .min)
        while next < size {
            let count = Int(min(Int64(Self.stride), size - next))
            let entries = try Self.entries(of: journal, from: next, limit: count)
            guard !entries.isEmpty else { throw UnfitJournal(damage: .entryMissing(next)) }
            try database.writeNow { connection in
                let ledger = SQLLedger(connection)
                for entry in entries {
                    try apply(entry, expecting: next, after: last, to: ledger)
                    next += 1
                    last = entry.stamp.instant
                }
            }
            progress(next)
        }
    }

    /// Carries out one entry.
    package func apply(_ entry: Entry, to ledger: some Ledger) throws {
        try entry.decoded(with: commands).apply(to: ledger, at: entry.stamp)
    }

    private func apply(_ entry: Entry, expecting sequence: Int64, after last: Instant, to ledger: SQLLedger) throws {
        guard entry.stamp.sequence == sequence else {
            throw UnfitJournal(damage: .entryUnfit(sequence, "seq \(entry.stamp.sequence)"))
        }
        guard entry.stamp.instant >= last else { throw UnfitJournal(damage: .entryUnfit(sequence, "at")) }
        ledger.entry = sequence
        do {
            try apply(entry, to: ledger)
        } catch let problem as StorageProblem {
            throw problem
        } catch {
            throw UnfitJournal(damage: .entryUnfit(sequence, "\(error)"))
        }
    }

    private static func entries(of journal: any Connection, from first: Int64, limit: Int) throws -> [Entry] {
        do {
            return try Journal(journal).entries(from: first, limit: limit)
        } catch is DecodingError {
            throw UnfitJournal(damage: .entryUnfit(first, "JSON"))
        }
    }
}

/// A journal that cannot be replayed.
package struct UnfitJournal: Error, Sendable {
    package let damage: Damage
}
