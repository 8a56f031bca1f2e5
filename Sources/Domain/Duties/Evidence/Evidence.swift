/// 佐证材料: a file an organisation keeps to show what was done; nothing ever asks for one by default.
///
/// One piece can be attached to many records, and revised. The books hold what it is and its hash; the bytes lie beside the
/// books, and are deleted when their time is over. The hash stays.
package struct Evidence: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package internal(set) var title: String
    /// The number of the newest revision, from 1.
    package internal(set) var revision: Int
    package let filedBy: Person.ID
    package let filedAt: Instant
}

extension Evidence {
    package static let shape = Shape(
        "evidence_item",
        "id",
        "cycle",
        "organisation",
        "title",
        "revision",
        "filed_by",
        "filed_at"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        title = try row.text()
        revision = try row.whole()
        filedBy = try row.id()
        filedAt = try row.instant()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(title), .whole(revision), .id(filedBy), .instant(filedAt),
        ]
    }
}
