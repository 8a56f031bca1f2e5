import ArgumentParser
import Documents
import Domain
import Language
import Storage

/// `shuzhi organisations import --realm DIR FILE.csv`.
struct OrganisationsImport: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("organisations-import") }

    @OptionGroup var realm: RealmOptions

    @Argument(help: .words("organisation-file", value: "file"))
    var file: String

    @OptionGroup var manners: Manners

    func run() async throws {
        let bytes = try InputFile(file).bytes
        let file = file
        let signerID = realm.signer
        let (receipt, count) = try await realm.withBooks { books in
            let known = try books.organisations()
            let list = try OrganisationList(reading: bytes, kinds: known.kinds, known: known.codes, file: file)
            let rows = try Self.rows(list.lines, root: known.root)
            let signer = try books.signer(named: signerID)
            return (try await books.registrar.submit(ImportOrganisations(rows: rows), by: signer), rows.count)
        }
        let words = Terminal.current.words
        Terminal.current.print(words("cli.organisations.imported", "\(count)", "\(receipt.entry)"))
    }

    /// The rows to import: everything but the root, which is in the books since they were founded.
    private static func rows(_ lines: [OrganisationLine], root: String) throws(Failure) -> [ImportOrganisations.Row] {
        var rows: [ImportOrganisations.Row] = []
        for line in lines {
            guard let parent = line.parent else {
                guard line.code == root else { throw Failure(.refused, "root-differs", [line.code, root]) }
                continue
            }
            rows.append(
                ImportOrganisations.Row(
                    code: Organisation.ID(line.code),
                    name: line.name,
                    kind: Kind.ID(line.kind),
                    parent: Organisation.ID(parent),
                    origin: line.origin == .generated ? .generated : .reported
                )
            )
        }
        return rows
    }
}
