/// Reads the fields of one mapping and reports unknown and missing ones.
struct FieldReader {
    let node: DocumentNode
    let log: MistakeLog
    let values: ScalarReader
    private let entries: [DocumentNode.Entry]

    /// `keys` are all the fields there can be.
    init(_ node: DocumentNode, keys: [String], log: MistakeLog) {
        self.node = node
        self.log = log
        values = ScalarReader(log: log)
        guard let entries = node.entries else {
            log.report(node, "type.mapping", [keys.joined(separator: ", ")])
            self.entries = []
            return
        }
        self.entries = entries
        for entry in entries where !log.isFull && !keys.contains(entry.key) {
            if let nearest = Nearest.word(to: entry.key, among: keys) {
                log.report(entry.keyPosition, "key.unknown-near", [entry.key, nearest])
            } else {
                log.report(entry.keyPosition, "key.unknown", [entry.key, keys.joined(separator: ", ")])
            }
        }
    }

    /// Whether it is a mapping at all; if not, that has been reported.
    var isMapping: Bool { node.entries != nil }

    /// The value of a key, unless it is missing or null.
    func field(_ key: String) -> DocumentNode? {
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else { return nil }
        return value
    }

    func keyPosition(_ key: String) -> Position {
        entries.first { $0.key == key }?.keyPosition ?? node.position
    }

    /// The value of a key; reported when missing.
    func required(_ key: String) -> DocumentNode? {
        if let value = field(key) { return value }
        if isMapping { log.report(keyPosition(key), "key.missing", [key]) }
        return nil
    }

    func required<Read>(_ key: String, _ read: (DocumentNode) -> Read?) -> Read? {
        required(key).flatMap(read)
    }

    func optional<Read>(_ key: String, _ read: (DocumentNode) -> Read?) -> Read? {
        field(key).flatMap(read)
    }

    /// Reads each item of a list; empty when the key is missing.
    func list<Read>(_ key: String, _ read: (DocumentNode) -> Read?) -> [Read] {
        guard let value = field(key) else { return [] }
        guard let items = value.list else {
            log.report(value, "type.list", [key])
            return []
        }
        return items.compactMap(read)
    }

    /// Reads a list that must have at least one item.
    func requiredList<Read>(_ key: String, _ read: (DocumentNode) -> Read?) -> [Read] {
        guard let value = required(key) else { return [] }
        if let items = value.list, items.isEmpty { log.report(value, "list.empty", [key]) }
        return list(key, read)
    }

    /// Reports names that stand twice in the list under a key.
    func reportTwice(_ names: [String], in key: String) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted { log.report(keyPosition(key), "list.twice", [name]) }
    }

    /// The entries of the mapping under a key; reported when it is something else.
    func mapping(_ key: String, of known: [String]) -> [DocumentNode.Entry] {
        guard let value = field(key) else { return [] }
        guard let entries = value.entries else {
            log.report(value, "type.mapping", [known.joined(separator: ", ")])
            return []
        }
        return entries
    }

    func id(_ key: String = "id") -> String {
        required(key, values.identifier) ?? ""
    }

    /// An id that formulas can name.
    func formulaName() -> String {
        required("id", values.formulaName) ?? ""
    }

    func label() -> Label {
        required("label", values.label) ?? Label([:])
    }
}
