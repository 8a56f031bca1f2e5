import Domain

/// The cookies we set.
struct SessionCookies: Sendable {
    /// Whether browsers keep them only for https and for this computer (RFC 6265bis, the prefix `__Host-`).
    let areSecure: Bool

    /// Whose session it is.
    var session: String { areSecure ? "__Host-shuzhi" : "shuzhi" }
    /// The visit of somebody who has not signed in: what binds the forms they are sent.
    var visit: String { areSecure ? "__Host-shuzhi-visit" : "shuzhi-visit" }

    func keep(_ name: String, _ value: String) -> String { "\(name)=\(value); \(attributes)" }

    func forget(_ name: String) -> String { "\(name)=; Max-Age=0; \(attributes)" }

    /// A wish of this browser's, no secret: kept for a year.
    func keep(wish name: String, _ value: String) -> String { "\(name)=\(value); Max-Age=31536000; \(attributes)" }

    private var attributes: String { "Path=/; HttpOnly; SameSite=Lax" + (areSecure ? "; Secure" : "") }
}
