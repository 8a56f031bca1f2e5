/// Everything a formula may name that is not a column, with its form: what the rulebook declares.
package struct Environment: Sendable {
    package var settings: [String: Value]
    package var inputs: [String: InputForm]
    package var ballots: [String: BallotForm]
    package var tables: [String: StepTable]

    package init(
        settings: [String: Value] = [:],
        inputs: [String: InputForm] = [:],
        ballots: [String: BallotForm] = [:],
        tables: [String: StepTable] = [:]
    ) {
        self.settings = settings
        self.inputs = inputs
        self.ballots = ballots
        self.tables = tables
    }
}

/// The form of one input.
package enum InputForm: Hashable, Sendable {
    case number(least: Exact?, most: Exact?)
    case truth
    /// The texts allowed, in order; points where the choice scores.
    case choice([Step])
    /// Names of the parts, if they have any; how many there must be, if that is fixed.
    case series(parts: [String], length: Int?)
    case groups(GroupsForm)
    case text

    package struct Step: Hashable, Sendable {
        package let text: String
        package let points: Exact?

        package init(text: String, points: Exact?) {
            self.text = text
            self.points = points
        }
    }
}

/// What happens to a group or item nobody rated.
package enum EmptyPolicy: String, Hashable, Sendable, CaseIterable {
    /// The whole is missing.
    case notComputable = "not_computable"
    /// It is left out, and the weights that remain count as the whole.
    case renormalise
}

/// Something with a weight: a rater group, or an item of a ballot.
package struct Weighted: Hashable, Sendable {
    package let id: String
    package let weight: Exact

    package init(id: String, weight: Exact) {
        self.id = id
        self.weight = weight
    }
}

/// Rater groups whose means are given directly.
package struct GroupsForm: Hashable, Sendable {
    package let groups: [Weighted]
    package let empty: EmptyPolicy

    package init(groups: [Weighted], empty: EmptyPolicy) {
        self.groups = groups
        self.empty = empty
    }
}

/// A ballot: what can be marked and how marks become a score.
package struct BallotForm: Hashable, Sendable {
    package struct Option: Hashable, Sendable {
        package let id: String
        /// Nil: the option leaves the denominator.
        package let value: Exact?

        package init(id: String, value: Exact?) {
            self.id = id
            self.value = value
        }
    }

    package let options: [Option]
    /// One item `""` of weight 1 when the ballot asks one thing.
    package let items: [Weighted]
    /// One group `""` of weight 1 when all raters are alike.
    package let groups: [Weighted]
    package let empty: EmptyPolicy

    package init(options: [Option], items: [Weighted], groups: [Weighted], empty: EmptyPolicy) {
        self.options = options
        self.items = items
        self.groups = groups
        self.empty = empty
    }
}

/// A step table: the value of the last step that has been reached.
package struct StepTable: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let from: Exact
        package let value: Exact

        package init(from: Exact, value: Exact) {
            self.from = from
            self.value = value
        }
    }

    /// In rising order of ``Step/from``.
    package let steps: [Step]
    /// The value below the first step; nil: missing.
    package let below: Exact?

    package init(steps: [Step], below: Exact?) {
        self.steps = steps
        self.below = below
    }
}
