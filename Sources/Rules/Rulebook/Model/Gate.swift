/// A condition for a grade and all better ones; who fails falls to ``otherwise``.
package struct Gate: Hashable, Sendable {
    package let id: String
    package let label: Label?
    package let grade: String
    package let when: String
    package let otherwise: String
}
