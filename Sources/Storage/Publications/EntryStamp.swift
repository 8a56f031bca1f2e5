package import Domain

/// Who wrote an entry of the journal, when, and by which command.
package struct EntryStamp: Hashable, Sendable {
    package let entry: Int64
    package let at: Instant
    /// The name of the person.
    package let actor: String
    package let command: String
}

/// The stamps of some entries, by their numbers.
struct EntryStamps {
    private let stamps: [Int64: EntryStamp]

    init(_ numbers: some Sequence<Int64>, from connection: any Connection) throws {
        let ledger = SQLLedger(connection)
        var names: [Person.ID: String] = [:]
        var stamps: [Int64: EntryStamp] = [:]
        let wanted = Set(numbers).sorted()
        for start in stride(from: 0, to: wanted.count, by: 200) {
            let part = wanted[start..<min(start + 200, wanted.count)]
            let rows = try connection.rows(
                """
                SELECT seq, substr(bytes, 1, \(EntryHead.longest))
                FROM journal_entry
                WHERE seq IN \(anyOf: part.map { Field.integer($0) })
                ORDER BY seq
                """
            )
            for row in rows {
                guard case .integer(let number) = row[0], case .blob(let bytes) = row[1] else { throw Fault("journal_entry") }
                let head = try EntryHead(startOf: bytes)
                let name = try names[head.actor] ?? ledger.find(head.actor)?.name ?? head.actor.text
                names[head.actor] = name
                stamps[number] = EntryStamp(entry: number, at: head.at, actor: name, command: head.command)
            }
        }
        self.stamps = stamps
    }

    subscript(_ number: Int64) -> EntryStamp? { stamps[number] }
}
