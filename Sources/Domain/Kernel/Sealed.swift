/// A promise of a personal value: the journal holds this, the value itself lies in a table from which it can be erased.
///
/// SHA-256 over a 32-byte random salt and the UTF-8 of the value, in lower-case hex. Without the salt nothing can be guessed
/// back from it, so a journal from which the value was erased still verifies and tells nothing.
package struct Commitment: Hashable, Sendable, Codable {
    package let hex: String

    package init(hex: String) {
        self.hex = hex
    }

    package init(from decoder: any Decoder) throws {
        hex = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
