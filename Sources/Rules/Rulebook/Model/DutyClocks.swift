extension Duty {
    package struct Term: Hashable, Sendable {
        package enum Question: String, Hashable, Sendable, CaseIterable {
            /// Is the election held when the term ends?
            case held
            /// Is an earlier or later election approved and within the limit?
            case shift
            /// Did the superior remind in time?
            case reminder
            /// Is it overdue as an audit would count it?
            case overdue
        }

        package let ask: Question
        /// The formula for the years of a term.
        package let years: String
        /// The limit of a shift, the time of the reminder, the time after which it is overdue: in months.
        package let months: Stated<Exact>?
    }

    /// Dated steps, each within its time of another.
    package struct Clock: Hashable, Sendable {
        package struct Step: Hashable, Sendable {
            package enum Anchor: Hashable, Sendable {
                case after(String)
                case before(String)
            }

            package let id: String
            package let label: Label
            package let anchor: Anchor
            /// Not sooner than this from the anchor.
            package let least: TimeSpan?
            package let most: TimeSpan?
            /// The longest time where the case has ``extensionMark``.
            package let extended: TimeSpan?
            /// Whether it must be taken at all.
            package let isDemanded: Bool
            /// From the anchor on it comes back at least so often, up to `until`.
            package let every: TimeSpan?
            package let until: String?
            /// One of these amounts at least.
            package let amounts: [Amount]
        }

        package struct Amount: Hashable, Sendable {
            package let name: String
            package let least: Exact
        }

        /// The mark of a case whose time was lengthened with a reason.
        package static let extensionMark = "extended"

        package let kind: String
        package let steps: [Step]
        /// Steps that stop the clock: paid up, found again, came back.
        package let ends: [String]

        package func label(of step: String) -> Phrase.Argument {
            steps.first { $0.id == step }.map { .label($0.label) } ?? .text(step)
        }
    }

    /// How long a post may be vacant, or how old its holder may be.
    package struct Post: Hashable, Sendable {
        package enum Question: String, Hashable, Sendable, CaseIterable { case vacancy, age }

        package let ask: Question
        package let roles: [String]
        /// Months of vacancy, or years of age.
        package let most: Stated<Exact>
    }
}
