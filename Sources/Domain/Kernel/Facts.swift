/// The books, read-only: what a command may look at before it is accepted.
package protocol Facts {
    func find<R: Record>(_ id: Identifier<R>) throws -> R?

    /// The records that match, in the order of their ids (by bytes).
    func list<R: Record>(_ match: Match<R>) throws -> [R]

    /// How many records match.
    func count<R: Record>(_ match: Match<R>) throws -> Int
}

/// The books, open for one accepted command.
package protocol Ledger: Facts {
    /// Writes the record over any earlier one with the same id, and notes the entry it came from.
    func save<R: Record>(_ record: R) throws

    func remove<R: Record>(_ id: Identifier<R>) throws

    /// Forgets the sealed value behind a commitment; the commitment in the journal stays.
    func erase(_ commitment: Commitment) throws
}

extension Facts {
    /// The record, or the refusal that it does not exist.
    package func require<R: Record>(_ id: Identifier<R>) throws -> R {
        guard let record = try find(id) else { throw Refusal.noSuch(R.shape.table, id.text) }
        return record
    }

    package func exists<R: Record>(_ id: Identifier<R>) throws -> Bool {
        try find(id) != nil
    }

    package func all<R: Record>(_ kind: R.Type) throws -> [R] {
        try list(Match<R>())
    }
}

extension Ledger {
    package func save<R: Record>(all records: some Sequence<R>) throws {
        for record in records {
            try save(record)
        }
    }
}
