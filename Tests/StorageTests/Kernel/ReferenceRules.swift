/// Who may see what, told a second time and in another way: plain lists and a walk up the tree, nothing of the program's own.
struct ReferenceRules {
    struct Given: Hashable {
        let person: String
        let role: String
        let place: String
        let cycle: String?
    }

    /// Code → the code above; the root has none.
    let above: [String: String]
    let given: Set<Given>
    /// Person → where they have, or had, a post.
    let posts: [String: Set<String>]

    func isWithin(_ code: String, _ place: String) -> Bool {
        code == place || above[code].map { isWithin($0, place) } ?? false
    }

    var root: String { above.values.first { above[$0] == nil } ?? "" }

    func holds(_ roles: Set<String>, _ person: String, over code: String, in cycle: String? = nil, any: Bool = false) -> Bool {
        given.contains {
            $0.person == person && roles.contains($0.role) && ($0.cycle == nil || any || $0.cycle == cycle)
                && isWithin(code, $0.place)
        }
    }

    func holdsAnything(_ person: String) -> Bool { given.contains { $0.person == person } }

    /// Whether somebody may know of another: as whoever deals with everybody, or through a place both are of.
    func knows(_ viewer: String, of other: String) -> Bool {
        if viewer == other || holds(["office", "security-administrator", "audit-administrator"], viewer, over: root) {
            return true
        }
        let places = Set(given.filter { $0.person == other }.map(\.place)).union(posts[other] ?? [])
        let roles: Set = ["office", "secretary", "clerk", "reviewer", "leader", "observer"]
        return places.contains { holds(roles, viewer, over: $0, any: true) }
    }
}
