/// Somebody as an identity provider knows them: the provider's name for itself, and its name for them, which it never gives to
/// anybody else.
///
/// Source: OpenID Connect Core 1.0, 2 (`iss`, `sub`).
package struct Subject: Hashable, Sendable {
    package let issuer: String
    package let name: String

    /// The longest name, in characters (OpenID Connect Core 1.0, 2).
    package static let most = 255

    package init(issuer: String, name: String) {
        self.issuer = issuer
        self.name = name
    }
}
