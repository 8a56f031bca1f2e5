import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi realm create`: a folder with new books, founded by the first person of the review office.
struct RealmCreate: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("realm-create") }

    @Option(name: .customLong("to"), help: .words("new-realm", value: "folder"))
    var folder: String

    @Option(name: .customLong("code"), help: .words("root-code"))
    var code: String

    @Option(name: .customLong("name"), help: .words("root-name"))
    var name: String

    @Option(name: .customLong("kind"), help: .words("root-kind"))
    var kind = "city"

    @Option(name: .customLong("kinds"), help: .words("kinds", value: "file"))
    var kinds: String?

    @Option(name: .customLong("office"), help: .words("office", value: "id"))
    var office = "office"

    @Option(name: .customLong("office-name"), help: .words("office-name", value: "name"))
    var officeName: String?

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let list = try kinds.map { try KindFile.read($0) } ?? KindFile.usual()
        let first = CreateRealm.FirstPerson(
            id: Person.ID(office),
            name: officeName ?? terminal.words("cli.realm.office-name")
        )
        let command = CreateRealm(code: Organisation.ID(code), title: name, kind: Kind.ID(kind), kinds: list, office: first)
        let new = try NewBooks(at: folder, code: code)
        let receipt: Receipt
        do {
            receipt = try await new.books.registrar.submit(command, by: Signer(first.id))
        } catch {
            try new.drop()
            throw error
        }
        try await new.keep()
        terminal.print(terminal.words("cli.realm.created", name, folder, "\(receipt.entry)"))
    }
}
