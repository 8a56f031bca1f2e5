/// A ballot: its options, what it asks about, and who marks it.
package struct Ballot: Hashable, Sendable {
    package struct Option: Hashable, Sendable {
        package let id: String
        package let label: Label
        /// Nil: it leaves the denominator.
        package let value: Exact?
    }

    package let id: String
    package let label: Label
    package let options: [Option]
    /// Empty: one nameless item.
    package let items: [Input.Share]
    /// Empty: one nameless group.
    package let groups: [Input.Share]
    package let empty: Stated<EmptyPolicy>

    /// The form formulas see; an empty policy whose setting has no value yet reads as the stricter one.
    func form(_ settings: [String: Value]) -> BallotForm {
        let nameless = [Weighted(id: "", weight: 1)]
        return BallotForm(
            options: options.map { BallotForm.Option(id: $0.id, value: $0.value) },
            items: items.isEmpty ? nameless : items.map { Weighted(id: $0.id, weight: $0.weight) },
            groups: groups.isEmpty ? nameless : groups.map { Weighted(id: $0.id, weight: $0.weight) },
            empty: empty.resolved(settings) ?? .notComputable
        )
    }
}
