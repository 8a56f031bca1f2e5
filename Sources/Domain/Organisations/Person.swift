/// Somebody who signs: an account, not a file on a human being.
package struct Person: Record {
    package let id: ID
    /// How the person is called on screen and in the journal's listings.
    package internal(set) var name: String

    package init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}

extension Person {
    package static let shape = Shape("person", "id", "name")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        name = try row.text()
    }

    package var fields: [Field] { [.id(id), .text(name)] }
}
