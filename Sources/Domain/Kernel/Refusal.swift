/// A designed no: the command or query is understood, and not done, for a reason a person can act on.
///
/// The words are in the language tables under `refusal.` + ``key``; ``arguments`` fill their places in order.
package struct Refusal: Error, Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// It would not make sense as the books stand or as it was filled in.
        case invalid
        /// This signer may not.
        case forbidden
        /// What it names does not exist, or not for this signer.
        case missing
        /// It has been done already, or something stands in its way.
        case conflict
    }

    package let kind: Kind
    package let key: String
    package let arguments: [String]

    package init(_ kind: Kind, _ key: String, _ arguments: [String] = []) {
        self.kind = kind
        self.key = key
        self.arguments = arguments
    }

    /// The record a command or query names does not exist.
    package static func noSuch(_ table: String, _ id: String) -> Refusal {
        Refusal(.missing, "missing.\(table)", [id])
    }
}

/// Something is wrong with the books or with this program.
///
/// Never shown to a person in these words, always logged, always rolled back.
package struct Fault: Error, CustomStringConvertible, Sendable {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
