extension Duty {
    /// What the size of an organisation asks for.
    package struct Size: Hashable, Sendable {
        package struct Step: Hashable, Sendable {
            package let from: Exact
            package let label: Label
            /// The formula over facts that must hold from this size on; nil: nothing is asked.
            package let requires: String?
        }

        package let of: DutyFact
        /// Rising.
        package let steps: [Step]
    }

    /// What a member of one group pays each month.
    package struct Dues: Hashable, Sendable {
        package enum Amount: Hashable, Sendable {
            /// One rate on the whole base, by the band the base lies in.
            case rates([Band])
            /// An amount in yuan; the province sets it within these bounds.
            case fixed(Stated<Exact>, between: ClosedRange<Exact>?)
        }

        package struct Band: Hashable, Sendable {
            /// The highest base of the band, itself included; nil: no end.
            package let to: Exact?
            package let rate: Exact
        }

        package let group: String
        package let amount: Amount
    }
}
