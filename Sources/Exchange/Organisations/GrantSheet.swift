package import Documents
package import Domain
import Language
import Storage

/// Roles in a file: who gets which, over what, for which cycle.
///
/// A role of an administrator is given one by one, never from a list: so nobody comes to hold two of them through two rows.
package struct GrantSheet: ImportForm {
    package static let isYearly = false
    package static let roles: Set<Role> = [.office, .securityAdministrator]
    package static let noun = "grants"
    package static let columns = ImportColumns.grants

    private let books: ImportBooks
    private var seen = FirstRows()
    private var grants: [(row: SheetRow, command: GrantRole)] = []

    package init(books: ImportBooks) {
        self.books = books
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let person = cells.code("person")
        let role = cells.choice("role", RoleName.choices)
        let organisation = try cells.organisation()
        let cycle = cells.optional("cycle") == nil ? nil : cells.code("cycle")
        if let role, Role.administrators.contains(role) { cells.note("role", "administrator-in-a-list", [cells.row["role"]]) }
        if let person, try !books.facts.exists(Person.ID(person)) { cells.note("person", "person-unknown", [person]) }
        if let cycle, try !books.facts.exists(Cycle.ID(cycle)) { cells.note("cycle", "cycle-unknown", [cycle]) }
        if let person, let role, let organisation {
            seen.note([person, role.rawValue, organisation.id.text, cycle ?? ""], in: &cells, at: "person")
        }
        guard cells.isGood, let person, let role, let organisation else { return }
        let command = GrantRole(
            person: Person.ID(person),
            role: role,
            organisation: organisation.id,
            cycle: cycle.map { Cycle.ID($0) }
        )
        let id = Grant.id(person: command.person, role: role, organisation: organisation.id, cycle: command.cycle)
        guard try books.facts.find(id)?.state != .given else {
            cells.standing = .same
            return
        }
        grants.append((cells.row, command))
    }

    package func batches() -> [Batch] {
        // Given again after it was taken back, a role is weighed anew.
        grants.map { Batch(name: nil, row: $0.row, command: $0.command) }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "forbidden.role", "organisations.closed": "organisation"
        case "organisations.own-role": "person"
        case "organisations.administrators-decide-nothing", "organisations.administrators-apart": "role"
        default: nil
        }
    }
}
