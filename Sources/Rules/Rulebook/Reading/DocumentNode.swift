/// A piece of a YAML document, with the place it stands at.
package struct DocumentNode: Sendable {
    package enum Content: Sendable {
        /// A scalar exactly as written; `plain` when it had no quotes, so that it may be a number or a truth.
        case scalar(String, plain: Bool)
        case list([DocumentNode])
        case mapping([Entry])
    }

    package struct Entry: Sendable {
        package let key: String
        package let keyPosition: Position
        package let value: DocumentNode
    }

    package let content: Content
    package let position: Position

    /// The text of a scalar that is not null.
    var text: String? {
        guard case .scalar(let text, _) = content, !isNull else { return nil }
        return text
    }

    /// Nothing, `~` or `null`, without quotes.
    var isNull: Bool {
        guard case .scalar(let text, plain: true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    var list: [DocumentNode]? {
        guard case .list(let nodes) = content else { return nil }
        return nodes
    }

    var entries: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    subscript(key: String) -> DocumentNode? {
        entries?.first { $0.key == key }?.value
    }
}
