/// Something that is entered, or taken from the records.
package struct Input: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case number(least: Exact?, most: Exact?)
        case truth
        case choice([InputForm.Step])
        case series(parts: [String], length: Int?)
        case groups([Share], empty: Stated<EmptyPolicy>)
        case text
    }

    /// A rater group or ballot item with its weight.
    package struct Share: Hashable, Sendable {
        package let id: String
        package let label: Label
        package let weight: Exact
    }

    package let id: String
    package let label: Label
    package let kind: Kind
    package let origin: InputOrigin

    /// The form formulas see; an empty policy whose setting has no value yet reads as the stricter one.
    func form(_ settings: [String: Value]) -> InputForm {
        switch kind {
        case .number(let least, let most): .number(least: least, most: most)
        case .truth: .truth
        case .choice(let steps): .choice(steps)
        case .series(let parts, let length): .series(parts: parts, length: length)
        case .groups(let groups, let empty):
            .groups(
                GroupsForm(
                    groups: groups.map { Weighted(id: $0.id, weight: $0.weight) },
                    empty: empty.resolved(settings) ?? .notComputable
                )
            )
        case .text: .text
        }
    }
}
