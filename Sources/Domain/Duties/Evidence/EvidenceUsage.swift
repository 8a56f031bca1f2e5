/// How much evidence of an organisation is kept.
package struct EvidenceUsage: Record {
    package let id: ID
    package let organisation: Organisation.ID
    package internal(set) var bytes: Int
    package internal(set) var files: Int

    init(organisation: Organisation.ID) {
        id = ID(organisation.text)
        self.organisation = organisation
        bytes = 0
        files = 0
    }
}

extension EvidenceUsage {
    package static let shape = Shape("evidence_usage", "id", "organisation", "bytes", "files")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        organisation = try row.id()
        bytes = try row.whole()
        files = try row.whole()
    }

    package var fields: [Field] { [.id(id), .id(organisation), .whole(bytes), .whole(files)] }
}
