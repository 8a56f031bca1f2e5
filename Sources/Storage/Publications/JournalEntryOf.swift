package import Domain

/// One entry of the journal, with its bytes as they were hashed.
package struct JournalEntryOf: Query {
    package struct Answer: Equatable, Sendable {
        package let stamp: EntryStamp
        package let leaf: String
        /// How many bytes it has; ``text`` may hold fewer.
        package let size: Int
        package let text: String
    }

    /// The longest part of an entry that is given.
    package static let longest = 100_000

    package let number: Int64

    package init(number: Int64) {
        self.number = number
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(Reading.roles, over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let rows = try connection.rows(
            """
            SELECT length(bytes), leaf, substr(bytes, 1, \(Self.longest))
            FROM journal_entry
            WHERE seq = \(number)
            """
        )
        guard let row = rows.first, let stamp = try EntryStamps([number], from: connection)[number], let size = row[0].number,
            case .blob(let bytes) = row[2]
        else { throw Refusal.noSuch("journal_entry", String(number)) }
        return Answer(stamp: stamp, leaf: row[1].hex, size: Int(size), text: String(decoding: bytes, as: UTF8.self))
    }
}
