import ArgumentParser
import Documents
import Domain
import Language
import Storage

/// `shuzhi organisations export`: the list of open organisations, as `organisations import` takes it.
struct OrganisationsExport: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("organisations-export") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("to"), help: .words("export-to", value: "file"))
    var file: String?

    @OptionGroup var manners: Manners

    func run() async throws {
        let organisations = try await realm.lookingAsOffice { facts in try facts.all(Organisation.self) }
        // Parents before those below them; what is closed has nothing open below it.
        let rows = organisations.filter { $0.state == .open }.sorted { ($0.depth, $0.id) < ($1.depth, $1.id) }.map {
            [$0.id.text, $0.name, $0.parent?.text ?? "", $0.kind.text, $0.origin.rawValue]
        }
        let sheet = ExportedSheet(noun: "organisations", columns: Documents.OrganisationList.columns, rows: rows)
        try sheet.write(to: file, on: Terminal.current)
    }
}

extension RealmOptions {
    /// Looks into the books as somebody who is the review office over all of them.
    func lookingAsOffice<Answer: Sendable>(_ look: @Sendable (SQLLedger) throws -> Answer) async throws -> Answer {
        let name = signer
        return try await withReading { books in
            let signer = try books.signer(named: name)
            return try books.look { connection in
                let facts = SQLLedger(connection)
                try signer.requires([.office], over: facts.root(), in: facts)
                return try look(facts)
            }
        }
    }
}
