package import Domain

/// Journals the commitment of a sealed value, or erases the value behind it.
package struct KeepSecret: Command {
    package static let name = "test.keep-secret"

    package let commitment: Commitment
    package let isErasure: Bool

    package init(_ commitment: Commitment, erase: Bool = false) {
        self.commitment = commitment
        isErasure = erase
    }

    package func authorize(_: Signer, in _: some Facts) throws {}

    package func validate(in _: some Facts) throws {}

    package func apply(to ledger: some Ledger, at _: Stamp) throws {
        if isErasure { try ledger.erase(commitment) }
    }
}
