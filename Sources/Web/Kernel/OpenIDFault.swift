/// Why an identity provider's answer is not believed.
///
/// People are told in general that it is not; the reason is for the log.
enum OpenIDFault: Error, Equatable {
    /// It cannot be reached, or its answer is none.
    case unreachable(String)
    /// What it publishes about itself does not fit.
    case settings(String)
    /// It says that nothing came of it: an error code of RFC 6749, 4.1.2.1.
    case declined(String)
    /// Nobody began this sign-in in this browser, or it took too long.
    case notBegun
    case token(String)

    /// For the log; never anything secret.
    var description: String {
        switch self {
        case .unreachable(let what): "the provider cannot be reached: \(what)"
        case .settings(let what): "the provider's settings do not fit: \(what)"
        case .declined(let code): "the provider declined: \(code)"
        case .notBegun: "nobody began this sign-in here"
        case .token(let what): "the token is not believed: \(what)"
        }
    }
}
