/// Gathers what is wrong with a text while it is read to the end.
final class MistakeLog {
    /// More than anybody reads at once; a text with more is not a rulebook at all.
    static let most = 500

    private(set) var mistakes: [Mistake] = []
    private var seen: Set<Mistake> = []

    func report(_ position: Position, _ key: String, _ arguments: [String] = []) {
        add([Mistake(at: position, key, arguments)])
    }

    func report(_ node: DocumentNode, _ key: String, _ arguments: [String] = []) {
        report(node.position, key, arguments)
    }

    func add(_ more: [Mistake]) {
        for mistake in more where !isFull && seen.insert(mistake).inserted { mistakes.append(mistake) }
    }

    /// Whether further mistakes are not kept any more.
    var isFull: Bool { mistakes.count >= Self.most }

    /// In the order they stand in the text; those of one place in the order they were found.
    var sorted: [Mistake] {
        mistakes.enumerated().sorted { left, right in
            let first = (left.element.line, left.element.column, left.offset)
            return first < (right.element.line, right.element.column, right.offset)
        }.map(\.element)
    }
}
