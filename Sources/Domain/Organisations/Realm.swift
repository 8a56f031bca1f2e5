/// 考核单位域: one deployment and its tree; there is one in the books.
package struct Realm: Record {
    package let id: ID
    package internal(set) var name: String
    package let root: Organisation.ID
    package let opened: Instant

    package init(
        id: ID,
        name: String,
        root: Organisation.ID,
        opened: Instant
    ) {
        self.id = id
        self.name = name
        self.root = root
        self.opened = opened
    }
}

extension Realm {
    package static let shape = Shape(
        "realm",
        "id",
        "name",
        "root",
        "opened"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        name = try row.text()
        root = try row.id()
        opened = try row.instant()
    }

    package var fields: [Field] {
        [
            .id(id), .text(name), .id(root), .instant(opened),
        ]
    }
}

extension Realm {
    /// The id of the only one.
    package static let theOne: ID = "realm"
}

extension Facts {
    /// The root of the tree.
    ///
    /// - Throws: the refusal that the realm has not been created.
    package func root() throws -> Organisation {
        try require(require(Realm.theOne).root)
    }
}
