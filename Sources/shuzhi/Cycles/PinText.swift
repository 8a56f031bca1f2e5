import Domain
import Rules

/// `RULEBOOK=kind,kind[@within]`: which kinds of organisation are held to which rulebook, and below what they are compared.
struct PinText {
    /// The id a rulebook gives itself, with `/VERSION` where it is not the newest, or the hash it was published under.
    let rulebook: String
    let kinds: [String]
    let within: Int

    /// - Throws: the ``Failure`` that the text is of another form.
    init(_ text: String) throws(Failure) {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2, !sides[0].isEmpty else { throw Failure(.usage, "pin-form", [text]) }
        let halves = sides[1].split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        let kinds = halves[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard halves.count <= 2, kinds.allSatisfy({ !$0.isEmpty }), let within = halves.count == 2 ? Int(halves[1]) : 0 else {
            throw Failure(.usage, "pin-form", [text])
        }
        rulebook = sides[0]
        self.kinds = kinds
        self.within = within
    }

    /// The edition meant.
    func edition(in facts: some Facts) throws -> RulebookEdition {
        if let edition = try facts.find(RulebookEdition.ID(rulebook)) { return edition }
        let parts = rulebook.split(separator: "/", maxSplits: 1).map(String.init)
        let named = try facts.list(Match<RulebookEdition>("name", .text(parts[0]))).sorted { $0.version < $1.version }
        let found = parts.count == 1 ? named.last : named.first { "\($0.version)" == parts[1] }
        if let found { return found }
        let known = Set(try facts.all(RulebookEdition.self).map(\.name)).sorted()
        if let near = Nearest.word(to: parts[0], among: known), near != parts[0] {
            throw Failure(.refused, "rulebook-unpublished-nearest", [rulebook, near])
        }
        throw Failure(.refused, "rulebook-unpublished", [rulebook, known.joined(separator: ", ")])
    }

    /// The kinds meant, by id or label.
    func kinds(in facts: some Facts) throws -> [Kind.ID] {
        let known = try facts.all(Kind.self)
        return try kinds.map { written in
            let found = known.first { kind in kind.id.text == written || kind.labels.contains { $0.value == written } }
            if let found { return found.id }
            if let near = Nearest.word(to: written, among: known.map(\.id.text)) {
                throw Failure(.refused, "kind-unknown-nearest", [written, near])
            }
            throw Failure(.refused, "kind-unknown", [written, known.map(\.id.text).joined(separator: ", ")])
        }
    }
}
