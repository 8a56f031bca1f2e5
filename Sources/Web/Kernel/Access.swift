import Domain

/// Who may open a page at all.
///
/// What they see on it, the queries decide.
enum Access: Sendable {
    /// Signing in, setting up, and what these need.
    case everyone
    case signedIn
    case roles(Set<Role>)

    func admits(_ visitor: Visitor?) -> Bool {
        switch self {
        case .everyone: true
        case .signedIn: visitor != nil
        case .roles(let roles): visitor?.has(roles) ?? false
        }
    }

    /// As it stands in the golden file of the routes.
    var text: String {
        switch self {
        case .everyone: "everyone"
        case .signedIn: "signed-in"
        case .roles(let roles): Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: ",")
        }
    }
}
