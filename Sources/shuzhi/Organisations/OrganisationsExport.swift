import ArgumentParser
import Documents
import Domain
import Language
import Storage

/// `shuzhi organisations export`: the list of organisations, as `organisations import` takes it.
struct OrganisationsExport: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("organisations-export") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("to"), help: .words("csv-to", value: "file"))
    var file: String?

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let signer = realm.signer
        let organisations = try await realm.withReading { books in
            let signer = try books.signer(named: signer)
            return try books.look { connection in
                let facts = SQLLedger(connection)
                try signer.requires([.office], over: facts.root(), in: facts)
                return try facts.all(Organisation.self)
            }
        }
        // Parents before those below them.
        let rows = organisations.sorted { ($0.depth, $0.id) < ($1.depth, $1.id) }.map { organisation in
            let parent = organisation.parent?.text ?? ""
            return [organisation.id.text, organisation.name, parent, organisation.kind.text, organisation.origin.rawValue]
                .map(CSVValue.text)
        }
        let isChinese = terminal.words.language == .zhHans
        let header = Documents.OrganisationList.columns.map { $0.heading(inChinese: isChinese) }
        let text = String(decoding: CSVWriter.bytes(header: header, rows: rows), as: UTF8.self)
        guard let file else { return terminal.put(text) }
        try OutputFile.write(text, to: file)
        terminal.print(terminal.words("cli.organisations.exported", "\(rows.count)", file))
    }
}
