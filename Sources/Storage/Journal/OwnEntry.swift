package import Domain

/// An entry of the journal for whoever made it: what they did, and when.
package struct OwnEntry: Query {
    package struct Answer: Equatable, Sendable {
        package let command: String
        package let instant: Instant
    }

    package let number: Int64
    /// Whose it must be.
    private let reader: Person.ID

    /// - Parameter reader: whoever asks; an entry of somebody else's is not there for them.
    package init(number: Int64, reader: Person.ID) {
        self.number = number
        self.reader = reader
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        guard signer.person == reader else { throw Refusal.noSuch("journal_entry", String(number)) }
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let rows = try connection.rows(
            "SELECT substr(bytes, 1, \(EntryHead.longest)) FROM journal_entry WHERE seq = \(number)"
        )
        guard case .blob(let bytes)? = rows.first?[0] else { throw Refusal.noSuch("journal_entry", String(number)) }
        let head = try EntryHead(startOf: bytes)
        guard head.actor == reader else { throw Refusal.noSuch("journal_entry", String(number)) }
        return Answer(command: head.command, instant: head.at)
    }
}
