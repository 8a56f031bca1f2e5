package import Domain

/// The kinds of organisation this realm has, in the order of their ids.
package struct KindsOfRealm: Query {
    package init() {}

    /// Whoever has any role may know them.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Kind] {
        try SQLLedger(connection).all(Kind.self)
    }
}
