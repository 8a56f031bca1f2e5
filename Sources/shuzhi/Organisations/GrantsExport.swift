import ArgumentParser
import Documents
import Domain
import Language
import Storage

/// `shuzhi grants export`: the roles that are given, as `grants import` takes them.
struct GrantsExport: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("grants-export") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("to"), help: .words("export-to", value: "file"))
    var file: String?

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let lines = try await realm.grants(in: nil, role: nil, person: nil)
        // The three administrators are appointed one by one, never from a list.
        let rows = lines.filter { !Role.administrators.contains($0.role) }.map {
            [
                $0.person, $0.name, terminal.words("role.\($0.role.rawValue)"), $0.organisation, $0.organisationName,
                $0.cycle ?? "",
            ]
        }
        try ExportedSheet(noun: "grants", columns: ImportColumns.grants, rows: rows).write(to: file, on: terminal)
    }
}

extension RealmOptions {
    /// Every role given in an organisation, or anywhere, and below it.
    func grants(in organisation: String?, role: Role?, person: Person.ID?) async throws -> [GrantLine] {
        let name = signer
        return try await withReading { books in
            let signer = try books.signer(named: name)
            let place = try organisation.map { Organisation.ID($0) } ?? books.look { try SQLLedger($0).root().id }
            let query = GrantsBelow(place, role: role, people: person.map { [$0] }, limit: GrantsBelow.most)
            return try await books.ask(query, by: signer).lines
        }
    }
}
