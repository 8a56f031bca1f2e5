import Documents
import Domain
import Storage

/// Books of one folder that are open, to write or only to read.
protocol FoundBooks {
    var folder: RealmFolder { get }
}

extension FoundBooks {
    /// The person of that id, or whoever holds the role of the review office over the root.
    ///
    /// - Throws: a ``Failure`` when nobody does.
    func signer(named id: String?) throws -> Signer {
        if let id { return Signer(Person.ID(id)) }
        let grants = try facts { facts in
            let root = try facts.root()
            return try facts.list(Match<Grant>("organisation", .id(root.id)).and("state", .text(Grant.State.given.rawValue)))
        }
        guard let office = grants.first(where: { $0.role == .office }) else { throw Failure(.refused, "no-office") }
        return Signer(office.person)
    }

    /// What a list of organisations is checked against.
    func organisations() throws -> (kinds: [OrganisationList.KindName], codes: Set<String>, root: String) {
        try facts { facts in
            let kinds = try facts.all(Kind.self).map { kind in
                OrganisationList.KindName(id: kind.id.text, names: kind.labels.sorted { $0.key > $1.key }.map(\.value))
            }
            let codes = Set(try facts.all(Organisation.self).map(\.id.text))
            return (kinds, codes, try facts.root().id.text)
        }
    }

    /// One look at the books as they stand.
    func look<Answer>(_ look: (any Connection) throws -> Answer) throws -> Answer {
        try folder.database.readNow(look)
    }

    private func facts<Answer>(_ look: (SQLLedger) throws -> Answer) throws -> Answer {
        try folder.database.readNow { connection in try look(SQLLedger(connection)) }
    }
}
