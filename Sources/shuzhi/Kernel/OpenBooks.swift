import Documents
import Domain
import Foundation
import Storage

/// The books of one folder, open in this process alone, with the door to them.
struct OpenBooks {
    let folder: RealmFolder
    let registrar: Registrar

    init(_ path: String) throws {
        folder = try RealmFolder.open(at: path)
        registrar = try folder.registrar()
    }

    /// New, empty books.
    ///
    /// - Parameter code: the code of the root, in the name that checkpoints go under.
    init(creating path: String, code: String) throws {
        let name = code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        folder = try RealmFolder.create(at: path, origin: "shuzhi/\(name)")
        registrar = try folder.registrar()
    }

    /// Signs a last checkpoint and closes.
    func close() async throws {
        try registrar.close()
        try folder.close()
    }

    /// Closes books that were never founded and takes away what was laid down for them.
    func discard() throws {
        try folder.close()
        let files = FileManager.default
        for name in try files.contentsOfDirectory(atPath: folder.path) {
            try files.removeItem(atPath: "\(folder.path)/\(name)")
        }
    }

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
