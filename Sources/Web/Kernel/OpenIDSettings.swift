/// How people sign in through an identity provider: off unless somebody writes these settings down.
///
/// Source of the rules: OpenID Connect Core 1.0 and Discovery 1.0; RFC 9700 (security of OAuth 2.0).
package struct OpenIDSettings: Hashable, Sendable {
    package enum Fault: String, Error, CaseIterable, Sendable {
        /// Neither https nor a loopback address, or with a query or a fragment.
        case issuer
        /// Of ours, as browsers see it: the same rules, and no path.
        case address
        case client
        case label
    }

    /// What the provider calls itself; its settings are read from below this address.
    package let issuer: String
    /// What the provider calls us.
    package let client: String
    /// What we prove that with; nil: nothing but the proof of each single sign-in (RFC 7636).
    let secret: String?
    /// Our own address as browsers see it, without a slash at its end.
    let address: String
    /// How people call the provider.
    package let label: String

    package init(issuer: String, client: String, secret: String?, address: String, label: String) throws(Fault) {
        guard WebAddress(issuer)?.isSafe == true else { throw .issuer }
        guard let own = WebAddress(address), own.isSafe, own.path.isEmpty || own.path == "/" else { throw .address }
        guard !client.isEmpty, client.utf8.count <= 255 else { throw .client }
        guard !label.isEmpty, label.count <= 40 else { throw .label }
        self.issuer = issuer
        self.client = client
        self.secret = secret
        self.address = own.origin
        self.label = label
    }

    /// Where the provider publishes what it can do (OpenID Connect Discovery 1.0, 4).
    var discovery: String { (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration" }

    /// Where the provider sends people back to.
    var answer: String { address + Self.answerPath }

    static let beginPath = "/sign-in/open-id"
    static let answerPath = "/sign-in/open-id/answer"
}
