/// A condition that lifts to a grade.
package struct Award: Hashable, Sendable {
    package let id: String
    package let label: Label
    package let when: String
    package let grade: String
    /// Whether it uses up a seat of the grade's share.
    package let isCounted: Bool
}
