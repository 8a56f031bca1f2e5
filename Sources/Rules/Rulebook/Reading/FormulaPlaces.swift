/// Remembers where each formula of a rulebook stands, so that a mistake in it can be shown there.
final class FormulaPlaces {
    private var nodes: [String: DocumentNode] = [:]
    private let places: ScalarPlaces

    init(_ source: SourceText) {
        places = ScalarPlaces(source: source)
    }

    /// Takes a formula in under the name of the place it was found at.
    ///
    /// A YAML number or truth is a formula as well, so plain scalars are taken as they are written.
    func read(_ node: DocumentNode, origin: String, _ log: MistakeLog) -> String? {
        guard let text = ScalarReader(log: log).text(node) else { return nil }
        nodes[origin] = node
        return text
    }

    /// Where a character of a formula stands; `offset` counts characters.
    func position(of origin: String, offset: Int) -> Position? {
        guard let node = nodes[origin], let text = node.text else { return nil }
        let scalars = text.prefix(offset).unicodeScalars.count
        return places.position(of: node, offset: scalars)
    }
}
