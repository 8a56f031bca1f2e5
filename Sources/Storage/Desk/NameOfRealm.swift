package import Domain

/// What the realm is called: known to everybody who is known.
package struct NameOfRealm: Query {
    package init() {}

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        _ = try facts.require(signer.person)
    }

    package func answer(from connection: any Connection) throws -> String {
        try SQLLedger(connection).require(Realm.theOne).name
    }
}
