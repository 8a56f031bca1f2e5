package import Domain

/// Whoever a request comes from.
package struct SignedIn: Sendable {
    /// A role that stands, and where.
    package struct Power: Hashable, Sendable {
        package let role: Role
        package let organisation: Organisation.ID
        package let organisationName: String
        package let path: String
        /// The only cycle it is for; nil: all.
        package let cycle: Cycle.ID?
    }

    package let person: Person.ID
    package let name: String
    package let powers: [Power]
    /// Names the session in lists and logs; it opens nothing.
    package let session: String
    /// When the session ends however busy it is.
    package let expiresAt: Instant
    package let hasSecondFactor: Bool
    /// The token the browser must have from now on: what this person may do has changed.
    ///
    /// Nil: the one it has.
    package let renewedToken: String?

    package var signer: Signer { Signer(person) }
    package var roles: Set<Role> { Set(powers.map(\.role)) }
}
