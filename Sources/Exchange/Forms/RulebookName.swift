package import Rules

/// Something a rulebook names, by its id and what it is called.
package struct RulebookName: Hashable, Sendable {
    package let id: String
    let labels: [String]

    package init(_ id: String, _ label: Label? = nil) {
        self.id = id
        labels = (label?.texts ?? [:]).sorted { $0.key > $1.key }.map(\.value)
    }

    package var names: [String] { [id] + labels }
}
