/// How one value came about, as a tree that goes down to what was entered.
package struct Explanation: Hashable, Sendable {
    /// Where the number can be followed to.
    package enum Reference: Hashable, Sendable {
        /// An input or ballot of the peer.
        case input(String)
        case column(String)
        case setting(String)
        /// The column or input of all peers of the class; `""` for the number of peers.
        case peers(String)
    }

    /// What the step is: a key of the language tables under `rules.explain.`.
    package let key: String
    /// What fills the places of the words.
    package let arguments: [String]
    /// The piece of formula it is, as written; `""` for a step inside a function.
    package let fragment: String
    package let value: Value
    package let children: [Explanation]
    package let reference: Reference?
    /// Whether a column's parts are left out here: it is opened elsewhere in the same tree, or lies too deep.
    ///
    /// Ask for the explanation of that column to go on.
    package let isFolded: Bool

    init(
        _ key: String,
        _ arguments: [String] = [],
        fragment: String = "",
        value: Value,
        children: [Explanation] = [],
        reference: Reference? = nil,
        isFolded: Bool = false
    ) {
        self.key = key
        self.arguments = arguments
        self.fragment = fragment
        self.value = value
        self.children = children
        self.reference = reference
        self.isFolded = isFolded
    }
}

extension Scores {
    /// How the value of a column came about for the peer at a position; nil when there is no such column or peer.
    package func explanation(of column: String, for peer: Int) -> Explanation? {
        guard let index = columnSet.index(of: column), peers.indices.contains(peer) else { return nil }
        var explainer = Explainer(scores: self, peer: peer)
        return explainer.column(index, fragment: "")
    }
}
