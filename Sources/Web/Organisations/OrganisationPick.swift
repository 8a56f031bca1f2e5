import Domain
import Language
import Storage

/// Finds what somebody meant who typed a code, a name, or a few letters of one into a form.
enum OrganisationPick {
    /// How many are named where it is not clear.
    private static let most = 6

    /// The organisation that is meant.
    ///
    /// - Parameter field: the name of the form's field.
    /// - Throws: the refusal that nothing was typed, that there is none, or that there are several.
    static func organisation(_ typed: String?, field: String, _ visit: Visit) async throws -> Organisation.ID {
        guard let typed else { throw Refusal.blank(field) }
        let answer = try await visit.ask(SearchOrganisations(typed, limit: most))
        let open = answer.lines.filter { !$0.isClosed }
        if let exact = open.first(where: { $0.code == typed }) { return Organisation.ID(exact.code) }
        let named = open.filter { $0.name == typed }
        let meant = named.count == 1 ? named : open
        guard let first = meant.first else { throw Refusal.noOrganisationCalled(field, typed) }
        guard meant.count == 1 else {
            throw Refusal.severalCalled(field, typed, meant.map { "\($0.name) \($0.code)" })
        }
        return Organisation.ID(first.code)
    }

    /// Several, one on each line.
    static func organisations(_ typed: String?, field: String, _ visit: Visit) async throws -> [Organisation.ID] {
        var found: [Organisation.ID] = []
        for line in (typed ?? "").split(separator: "\n").map({ String($0).trimmed }) where !line.isEmpty {
            found.append(try await organisation(line, field: field, visit))
        }
        return found
    }

    /// The person who is meant; only somebody the visitor may know of.
    static func person(_ typed: String?, field: String, _ visit: Visit) async throws -> Person.ID {
        guard let typed else { throw Refusal.blank(field) }
        let lines = try await visit.ask(SearchPeople(typed, by: visit.visitor.signer, limit: most)).lines
        if let exact = lines.first(where: { $0.person == typed }) { return Person.ID(exact.person) }
        let named = lines.filter { $0.name == typed }
        let meant = named.count == 1 ? named : lines
        guard let first = meant.first else { throw Refusal.noPersonCalled(field, typed) }
        guard meant.count == 1 else {
            throw Refusal.severalCalled(field, typed, meant.map { "\($0.name) \($0.person)" })
        }
        return Person.ID(first.person)
    }

    /// The day in a field.
    static func day(_ typed: String?, field: String) throws -> Day {
        guard let typed else { throw Refusal.blank(field) }
        guard let day = Day(typed) else { throw Refusal.notADay(field, typed) }
        return day
    }
}

extension Refusal {
    static func noOrganisationCalled(_ field: String, _ typed: String) -> Refusal {
        Refusal(.invalid, "wording.no-organisation-called", [field, typed])
    }

    static func noPersonCalled(_ field: String, _ typed: String) -> Refusal {
        Refusal(.invalid, "wording.no-person-called", [field, typed])
    }

    static func severalCalled(_ field: String, _ typed: String, _ names: [String]) -> Refusal {
        Refusal(.invalid, "wording.several-called", [field, typed, names.joined(separator: ", ")])
    }
}

extension Visitor {
    /// Whether one of these roles is held over the organisation with this path, whatever the cycle.
    func holds(_ roles: Set<Role>, over path: String) -> Bool {
        powers.contains { roles.contains($0.role) && $0.cycle == nil && path.utf8.starts(with: $0.path.utf8) }
    }

    /// Whether one of these roles is held over the whole realm.
    func holdsOverAll(_ roles: Set<Role>) -> Bool {
        powers.contains { roles.contains($0.role) && $0.cycle == nil && $0.path.split(separator: "/").count == 1 }
    }
}
