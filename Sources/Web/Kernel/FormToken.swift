import HTTPTypes

/// The token every form carries: only a page we made for this caller has it.
enum FormToken {
    /// Where a script shows it.
    static let header = HTTPField.Name("X-Form-Token")

    /// Compares in a time that tells nothing of where two differ.
    static func areEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count, !left.isEmpty else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
