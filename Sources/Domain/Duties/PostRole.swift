/// What rulebooks call the holders of posts of one title: 书记 is `secretary`, 副书记 `deputy`.
package struct PostRole: Record {
    /// The title itself.
    package let id: ID
    /// As rulebooks name it.
    package let role: String

    package init(title: String, role: String) {
        id = ID(title)
        self.role = role
    }

    package var title: String { id.text }
}

extension PostRole {
    package static let shape = Shape("post_role", "id", "post_role_name")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        role = try row.text()
    }

    package var fields: [Field] { [.id(id), .text(role)] }
}
