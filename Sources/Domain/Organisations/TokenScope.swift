/// What a token may be used for: to read everywhere, or to read or write what belongs to one room.
///
/// A scope only takes away: within it, the token's owner may what they may, and no more.
package enum TokenScope: String, Codable, CaseIterable, Sendable {
    case read
    case organisationsRead = "organisations:read"
    case organisationsWrite = "organisations:write"
    case cyclesRead = "cycles:read"
    case cyclesWrite = "cycles:write"
    case dutiesRead = "duties:read"
    case dutiesWrite = "duties:write"
    case auditsRead = "audits:read"
    case auditsWrite = "audits:write"
    case problemsRead = "problems:read"
    case problemsWrite = "problems:write"
    case reviewsRead = "reviews:read"
    case reviewsWrite = "reviews:write"
    case resultsRead = "results:read"
    case resultsWrite = "results:write"
    case campaignsRead = "campaigns:read"
    case campaignsWrite = "campaigns:write"
    case publicationsRead = "publications:read"
    case publicationsWrite = "publications:write"

    /// What writing a command asks for; nil where its name begins with no room.
    package init?(writing command: String) {
        self.init(rawValue: "\(command.prefix { $0 != "." }):write")
    }

    /// Whether it is enough where another is asked for.
    package func covers(_ asked: TokenScope) -> Bool {
        self == asked || (self == .read && asked.isForReading)
    }

    /// Whether nothing can be changed with it.
    package var isForReading: Bool { !rawValue.hasSuffix(":write") }
}
