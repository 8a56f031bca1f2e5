package import Domain

/// One question, asked by someone who may ask it.
package protocol Query: Sendable {
    associatedtype Answer: Sendable

    /// Throws a ``Refusal`` unless this signer may ask this at all.
    func authorize(_ signer: Signer, in facts: some Facts) throws

    func answer(from connection: any Connection) throws -> Answer
}
