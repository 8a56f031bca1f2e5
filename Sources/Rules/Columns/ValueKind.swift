/// What kind of value a formula gives, known before anything is computed.
package enum ValueKind: String, Hashable, Sendable, CaseIterable {
    case number
    case truth
    case text
    case series
    case groups
    case ballot
    /// Nothing is known, because it is always missing or because of a mistake already reported.
    case anything

    /// Whether a value of this kind can stand where the other is asked for.
    func fits(_ other: ValueKind) -> Bool {
        self == other || self == .anything || other == .anything
    }
}
