/// 组织/单位: a node of the tree.
package struct Organisation: Record {
    package enum State: String, Codable, Sendable {
        case open
        case closed
    }

    /// Where the record comes from, shown on every screen that shows it.
    package enum Origin: String, Codable, CaseIterable, Sendable {
        /// Entered by the people it is about, or taken from a published list.
        case reported
        /// Made by the demonstration from a seed; never to be taken for a fact.
        case generated
    }

    package let id: ID
    package internal(set) var name: String
    package internal(set) var kind: Kind.ID
    package internal(set) var parent: ID?
    /// The codes from the root down to this one, each followed by a slash: `3302/330203/`.
    package internal(set) var path: String
    package internal(set) var depth: Int
    /// The place of this organisation in every indicator block; given once, never reused.
    package let ordinal: Int
    package internal(set) var state: State
    package let origin: Origin

    package init(
        id: ID,
        name: String,
        kind: Kind.ID,
        parent: Organisation?,
        ordinal: Int,
        origin: Origin
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent?.id
        path = (parent?.path ?? "") + id.text + "/"
        depth = (parent?.depth ?? -1) + 1
        self.ordinal = ordinal
        state = .open
        self.origin = origin
    }

    /// Whether this is the organisation with that path, or stands below it.
    package func isWithin(_ path: String) -> Bool {
        self.path.utf8.starts(with: path.utf8)
    }
}

extension Organisation {
    package static let shape = Shape(
        "organisation",
        "id",
        "name",
        "kind",
        "parent",
        "path",
        "depth",
        "ordinal",
        "state",
        "origin"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        name = try row.text()
        kind = try row.id()
        parent = try row.optionalID()
        path = try row.text()
        depth = try row.whole()
        ordinal = try row.whole()
        state = try row.choice()
        origin = try row.choice()
    }

    package var fields: [Field] {
        [
            .id(id), .text(name), .id(kind), .id(parent), .text(path), .whole(depth), .whole(ordinal),
            .text(state.rawValue), .text(origin.rawValue),
        ]
    }
}
