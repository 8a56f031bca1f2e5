/// A worked example that ships with a rulebook: cases and what must come out.
package struct Example: Hashable, Sendable {
    /// The cases under one choice of settings.
    package struct Run: Hashable, Sendable {
        package let trial: Trial
        package let expected: Expected
    }

    package let name: String
    package let derivedBy: Label?
    /// The first, and the same cases again under other settings.
    package let runs: [Run]
}
