import Yams

/// One YAML document, read into nodes that know their places.
package struct Document: Sendable {
    /// How deep mappings and lists may stand in each other.
    static let deepest = 32

    package let source: SourceText
    package let root: DocumentNode
    /// What is wrong with it although all of it could be read, such as a key that stands twice.
    let mistakes: [Mistake]

    /// Reads a text; every mistake that keeps it from being a document is reported at once where that is possible.
    package static func read(_ raw: String) -> Result<Document, Mistakes> {
        let source = SourceText(raw)
        let screened = SourceScreen.mistakes(in: source)
        guard screened.isEmpty else { return .failure(Mistakes(screened)) }
        var repair = DuplicateKeyRepair(source)
        while true {
            do {
                guard let node = try compose(repair.text) else {
                    return .failure(Mistakes([Mistake(line: 1, column: 1, key: "yaml.empty")]))
                }
                let log = MistakeLog()
                let root = DocumentBuilder(repair: repair, log: log).build(node, depth: 1)
                return .success(Document(source: source, root: root, mistakes: log.mistakes))
            } catch {
                if repair.masks(error) { continue }
                return .failure(Mistakes([SyntaxMistake.mistake(for: error, in: source)]))
            }
        }
    }

    private static func compose(_ text: String) throws -> Yams.Node? {
        let parser = try Yams.Parser(yaml: text, encoding: .utf8)
        return try parser.singleRoot()
    }
}
