/// Takes in a list of organisations, in any order, all of them or none.
///
/// A row that is in the books already, exactly as it is, is passed over; anything else that is not right refuses the whole list
/// and names the row, counted from 1, and its code. Each new organisation gets the next place in the indicator blocks, in the
/// order of codes.
package struct ImportOrganisations: Command {
    /// One organisation of the list.
    package struct Row: Codable, Equatable, Sendable {
        package let code: Organisation.ID
        package let name: String
        package let kind: Kind.ID
        package let parent: Organisation.ID
        package let origin: Organisation.Origin

        package init(code: Organisation.ID, name: String, kind: Kind.ID, parent: Organisation.ID, origin: Organisation.Origin) {
            self.code = code
            self.name = name
            self.kind = kind
            self.parent = parent
            self.origin = origin
        }
    }

    package static let name = "organisations.import"

    package let rows: [Row]

    package init(rows: [Row]) {
        self.rows = rows
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        _ = try OrganisationList(rows, in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let list = try OrganisationList(rows, in: ledger)
        let first = try ledger.count(Match<Organisation>())
        var ordinals: [Organisation.ID: Int] = [:]
        for (offset, code) in list.added.map(\.code).sorted().enumerated() {
            ordinals[code] = first + offset
        }
        var made: [Organisation.ID: Organisation] = [:]
        for row in list.added {
            guard let ordinal = ordinals[row.code] else { throw Fault("no ordinal for \(row.code)") }
            let parent = try made[row.parent] ?? ledger.require(row.parent)
            let organisation = Organisation(
                id: row.code,
                name: row.name,
                kind: row.kind,
                parent: parent,
                ordinal: ordinal,
                origin: row.origin
            )
            made[row.code] = organisation
            try ledger.save(organisation)
        }
    }
}
