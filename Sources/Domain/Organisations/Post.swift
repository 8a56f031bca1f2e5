/// 职务: an office somebody holds in an organisation for a term.
package struct Post: Record {
    package let id: ID
    package let organisation: Organisation.ID
    package internal(set) var title: String
    package internal(set) var holder: Person.ID?
    package internal(set) var since: Day
    package internal(set) var termEnds: Day?

    package init(
        id: ID,
        organisation: Organisation.ID,
        title: String,
        holder: Person.ID?,
        since: Day,
        termEnds: Day?
    ) {
        self.id = id
        self.organisation = organisation
        self.title = title
        self.holder = holder
        self.since = since
        self.termEnds = termEnds
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
        "term_ends"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        organisation = try row.id()
        title = try row.text()
        holder = try row.optionalID()
        since = try row.day()
        termEnds = try row.optionalDay()
    }

    package var fields: [Field] {
        [
            .id(id), .id(organisation), .text(title), .id(holder), .day(since), .day(termEnds),
        ]
    }
}
