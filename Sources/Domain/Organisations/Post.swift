/// 职务: an office somebody holds in an organisation for a term.
///
/// A post follows its organisation when that is moved or renamed, and is closed with it. Who held it before stands in
/// ``PostTenure``.
package struct Post: Record {
    package let id: ID
    package let organisation: Organisation.ID
    package internal(set) var title: String
    package internal(set) var holder: Person.ID?
    package internal(set) var since: Day
    package internal(set) var termEnds: Day?
    /// The day the post itself was closed; nil while there is one.
    package internal(set) var ended: Day?

    package init(
        id: ID,
        organisation: Organisation.ID,
        title: String,
        holder: Person.ID?,
        since: Day,
        termEnds: Day?,
        ended: Day? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.title = title
        self.holder = holder
        self.since = since
        self.termEnds = termEnds
        self.ended = ended
    }
}

extension Post {
    package static let shape = Shape(
        "post",
        "id",
        "organisation",
        "title",
        "holder",
        "since",
        "term_ends",
        "ended"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        organisation = try row.id()
        title = try row.text()
        holder = try row.optionalID()
        since = try row.day()
        termEnds = try row.optionalDay()
        ended = try row.optionalDay()
    }

    package var fields: [Field] {
        [
            .id(id), .id(organisation), .text(title), .id(holder), .day(since), .day(termEnds),
            .day(ended),
        ]
    }
}
