import Domain

/// One record behind a figure, with the journal entry it came from.
package struct RecordLine: Equatable, Sendable {
    package let table: String
    package let record: String
    /// What it says, in the words it was entered with.
    package let text: String
    package let day: String?
    /// How much it adds to the figure, an exact number as text.
    package let quantity: String?
    /// `reported`, `reported-total` or `generated`; nil where the table does not say.
    package let origin: String?
    package let stamp: EntryStamp
}

/// A record before its stamp is known.
struct FoundRecord {
    let table: String
    let record: String
    let text: String
    var day: String?
    var quantity: String?
    var origin: String?
    let entry: Int64

    /// The records with their stamps, in the same order.
    static func stamped(_ found: [FoundRecord], from connection: any Connection) throws -> [RecordLine] {
        let stamps = try EntryStamps(found.map(\.entry), from: connection)
        return try found.map { record in
            guard let stamp = stamps[record.entry] else { throw Fault("\(record.record) names no entry of the journal") }
            return RecordLine(
                table: record.table,
                record: record.record,
                text: record.text,
                day: record.day,
                quantity: record.quantity,
                origin: record.origin,
                stamp: stamp
            )
        }
    }
}
