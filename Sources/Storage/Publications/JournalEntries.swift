package import Domain

/// The journal, a page of it, and its latest checkpoint.
///
/// For whoever organises, leads or watches over the realm.
package struct JournalEntries: Query {
    package struct Line: Equatable, Sendable {
        package let stamp: EntryStamp
        /// Bytes of the entry.
        package let size: Int
        /// The leaf hash, in hex.
        package let leaf: String
    }

    package struct Answer: Equatable, Sendable {
        /// How many entries there are.
        package let size: Int64
        /// The latest signed note; nil before the first.
        package let checkpoint: String?
        package let lines: [Line]
    }

    package static let most = 500

    package let from: Int64
    package let limit: Int

    /// - Parameter limit: at most ``most`` are given.
    package init(from: Int64, limit: Int) {
        self.from = from
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(Reading.roles, over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let rows = try connection.rows(
            """
            SELECT seq, length(bytes), leaf
            FROM journal_entry
            WHERE seq >= \(from)
            ORDER BY seq
            LIMIT \(limit)
            """
        )
        let stamps = try EntryStamps(rows.compactMap { $0[0].number }, from: connection)
        let notes = try connection.rows("SELECT note FROM journal_checkpoint ORDER BY size DESC LIMIT 1")
        return Answer(
            size: try connection.number("SELECT size FROM journal_head ORDER BY id LIMIT 1") ?? 0,
            checkpoint: notes.first?[0].words,
            lines: rows.compactMap { row in
                guard let number = row[0].number, let stamp = stamps[number], let size = row[1].number else { return nil }
                return Line(stamp: stamp, size: Int(size), leaf: row[2].hex)
            }
        )
    }
}

extension Field {
    /// The whole number in it.
    var number: Int64? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// The text in it.
    var words: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The bytes in it, in lower-case hex.
    var hex: String {
        guard case .blob(let bytes) = self else { return words ?? "" }
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
