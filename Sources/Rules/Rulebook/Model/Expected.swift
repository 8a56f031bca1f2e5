/// What must come out of an example.
package struct Expected: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case notComputable
        /// An exact value, the text it is shown as, or both.
        case number(exact: Exact?, shown: String?)
        case truth(Bool)
        case text(String)
    }

    /// case id → column or grading id → outcome.
    package let cases: [String: [String: Outcome]]
    /// share rule id → class → number of peers.
    package let limits: [String: [String: Int]]
    package let order: [String]?
    /// Settings without value, for whose sake the trial must be refused.
    package let mustAsk: [String]
}
