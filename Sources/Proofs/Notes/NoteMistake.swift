/// Why a text is no signed note, key or checkpoint.
package enum NoteMistake: String, Error, Sendable {
    /// More than the format allows to be read.
    case tooLong
    /// Not UTF-8, or a control character in it.
    case characters
    /// No blank line between text and signatures, or a missing end of line.
    case form
    /// A signature line that is not `— name base64`.
    case signatureLine
    /// More than 100 signatures.
    case tooManySignatures
    /// Empty, or with a space or a plus in it.
    case name
    /// Not `name+hash+base64`, or a hash that is not that of the key.
    case key
    /// A kind of key other than Ed25519 (0x01).
    case algorithm
    /// A signature by a known key that does not fit.
    case badSignature
    /// No signature by any known key.
    case noKnownSignature
    /// A checkpoint whose lines are not origin, size and root.
    case checkpoint
}
