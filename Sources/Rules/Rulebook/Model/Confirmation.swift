/// The second of two stages: grades that stand only when confirmed.
package struct Confirmation: Hashable, Sendable {
    /// A truth input.
    package let input: String
    package let grades: [String]
    package let otherwise: String
}
