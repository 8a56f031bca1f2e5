import Yams

/// Turns what the parser found into ``DocumentNode``s.
struct DocumentBuilder {
    let repair: DuplicateKeyRepair
    let log: MistakeLog

    func build(_ node: Yams.Node, depth: Int) -> DocumentNode {
        let position = Self.position(of: node)
        guard depth <= Document.deepest else {
            log.report(position, "yaml.too-deep", ["\(Document.deepest)"])
            return DocumentNode(content: .list([]), position: position)
        }
        switch node {
        case .scalar(let scalar):
            let plain = scalar.style == .plain || scalar.style == .any
            return DocumentNode(content: .scalar(scalar.string, plain: plain), position: position)
        case .sequence(let sequence):
            return DocumentNode(content: .list(sequence.map { build($0, depth: depth + 1) }), position: position)
        case .mapping(let mapping):
            return DocumentNode(content: .mapping(entries(of: mapping, depth: depth)), position: position)
        case .alias:
            log.report(position, "yaml.alias", ["*"])
            return DocumentNode(content: .list([]), position: position)
        }
    }

    private func entries(of mapping: Yams.Node.Mapping, depth: Int) -> [DocumentNode.Entry] {
        var repeated: [String: Int] = [:]
        var entries: [DocumentNode.Entry] = []
        for (key, value) in mapping {
            let place = Self.position(of: key)
            guard case .scalar(let scalar) = key else {
                log.report(place, "yaml.key-not-text")
                continue
            }
            if let original = repair.original(scalar.string) {
                repeated[original] = repeated[original] ?? place.line
                _ = build(value, depth: depth + 1)
                continue
            }
            let value = build(value, depth: depth + 1)
            entries.append(DocumentNode.Entry(key: scalar.string, keyPosition: place, value: value))
        }
        for entry in entries {
            guard let first = repeated[entry.key] else { continue }
            log.report(entry.keyPosition, "yaml.duplicate-key", [entry.key, "\(first)"])
        }
        return entries
    }

    private static func position(of node: Yams.Node) -> Position {
        Position(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
