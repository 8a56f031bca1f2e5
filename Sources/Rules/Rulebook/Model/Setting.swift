/// A named constant that a place may set for itself.
package struct Setting: Hashable, Sendable {
    package let id: String
    package let label: Label
    /// Nil: it must be given when the rulebook is pinned or tried.
    package let value: Value?
    /// The values it may take; empty: any of its kind.
    package let choices: [Value]
    package let note: Label?
    /// It may stay without a value: what depends on it is then not computable, and never guessed.
    package let isLocal: Bool
}
