/// How one kind of grade is proposed: its names, what leads to them, and their limits.
package struct Grading: Hashable, Sendable {
    package struct Name: Hashable, Sendable {
        package let id: String
        package let label: Label
        /// What is printed for it as a figure, such as the number of stars.
        package let value: String?
    }

    package let id: String
    package let label: Label
    /// Best first.
    package let names: [Name]
    /// The column a grade is proposed by; nil: the committee alone decides.
    package let by: String?
    package let bands: Bands?
    package let gates: [Gate]
    package let ceilings: [Ceiling]
    package let awards: [Award]
    package let confirmation: Confirmation?
    package let shares: [ShareRule]
    /// Nil only where there are no shares.
    package let ties: TieRule?
    package let missing: MissingPolicy
    /// The input whose texts are the classes; nil: the class each peer comes with.
    package let classes: String?
    package let decidedBy: Label?
    package let consequences: [Consequence]

    package enum TieRule: Hashable, Sendable {
        /// All who are equal across a limit go down.
        case allDown
        /// Further columns are compared; those still equal go down.
        case breakBy([String])
    }

    package enum MissingPolicy: Hashable, Sendable {
        case notGraded
        case grade(String)
    }

    package func name(_ id: String) -> Name? {
        names.first { $0.id == id }
    }

    /// 0 is the best; nil for a name it does not have.
    func rank(of id: String) -> Int? {
        names.firstIndex { $0.id == id }
    }
}
