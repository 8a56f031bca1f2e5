import Domain

/// Which people somebody may know of: those with a role or a post where they themselves have one that deals with people.
///
/// Whoever gives roles or accounts over the whole realm, or reads the logs of that, knows of everybody who is registered.
struct Sight {
    static let roles: Set<Role> = [.office, .secretary, .clerk, .reviewer, .leader, .observer]
    /// Over the root.
    static let ofEverybody: Set<Role> = [.office, .securityAdministrator, .auditAdministrator]

    let viewer: Person.ID
    let isOfEverybody: Bool
    /// The paths of the organisations in and below which people are seen.
    let paths: [String]

    /// A role given for one cycle counts until that cycle is closed.
    init(of viewer: Person.ID, in facts: some Facts) throws {
        self.viewer = viewer
        let root = try facts.root().path
        let grants = try facts.list(
            Match<Grant>("person", .id(viewer)).and("state", .text(Grant.State.given.rawValue))
        ).filter { grant in
            guard let cycle = grant.cycle else { return true }
            return try facts.find(cycle)?.phase != .closed
        }
        isOfEverybody = grants.contains { Self.ofEverybody.contains($0.role) && $0.path == root && $0.cycle == nil }
        paths = Set(grants.filter { Self.roles.contains($0.role) }.map(\.path)).sorted()
    }

    func covers(_ path: String) -> Bool {
        isOfEverybody || paths.contains { path.utf8.starts(with: $0.utf8) }
    }

    /// The condition that a person, by the name the statement has for the table, is seen.
    var condition: SQL {
        guard !isOfEverybody else { return "person.id = person.id" }
        var condition: SQL = "(person.id = \(viewer)"
        for path in paths {
            let end = path.firstTextAfterAllThatStartWithIt ?? path
            condition = """
                \(condition)
                    OR EXISTS (SELECT 1 FROM grant_given
                        WHERE grant_given.person = person.id AND grant_given.state = 'given'
                            AND grant_given.path >= \(path) AND grant_given.path < \(end))
                    OR EXISTS (SELECT 1 FROM post JOIN organisation ON organisation.id = post.organisation
                        WHERE post.holder = person.id AND organisation.path >= \(path) AND organisation.path < \(end))
                """
        }
        return "\(condition))"
    }
}
