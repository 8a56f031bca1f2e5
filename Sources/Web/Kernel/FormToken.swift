import HTTPTypes
import Storage

/// The token every form carries: only a page we made for this caller has it.
enum FormToken {
    /// Where a script shows it.
    static let header = HTTPField.Name("X-Form-Token")

    /// Whether what was shown is the token; nothing never is.
    static func areEqual(_ shown: String, _ token: String) -> Bool {
        !token.isEmpty && SecretBytes.areEqual(Array(shown.utf8), Array(token.utf8))
    }
}
