/// The record an input comes from when an organisation's year is scored.
package enum InputOrigin: Hashable, Sendable {
    /// An observation recorded under the input's own id.
    case given
    case indicator(String)
    case auditDimension(String)
    case auditTotal
    /// How many activities of a kind were logged.
    case activities(String)
    case problemsOpen
    case problemsClosed

    /// The way it is written in a rulebook.
    package var text: String {
        switch self {
        case .given: "given"
        case .indicator(let id): "indicator.\(id)"
        case .auditDimension(let id): "audit.\(id)"
        case .auditTotal: "audit.total"
        case .activities(let kind): "activities.\(kind)"
        case .problemsOpen: "problems.open"
        case .problemsClosed: "problems.closed"
        }
    }

    package init?(_ text: String) {
        switch text {
        case "given": self = .given
        case "audit.total": self = .auditTotal
        case "problems.open": self = .problemsOpen
        case "problems.closed": self = .problemsClosed
        default:
            guard let point = text.firstIndex(of: ".") else { return nil }
            let id = String(text[text.index(after: point)...])
            guard NameForm.isIdentifier(id) else { return nil }
            switch text[..<point] {
            case "indicator": self = .indicator(id)
            case "audit": self = .auditDimension(id)
            case "activities": self = .activities(id)
            default: return nil
            }
        }
    }
}
