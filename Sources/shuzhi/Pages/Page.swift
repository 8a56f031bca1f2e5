import ArgumentParser
import Domain
import Language
import Storage
import Web

/// `shuzhi page --realm DIR --cycle 2017 --to FILE`: the published page as one file.
struct Page: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("page") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("cycle"), help: .words("cycle"))
    var cycle: String

    @Option(name: .customLong("to"), help: .words("page-to", value: "file"))
    var file: String

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let page = try await realm.withBooks { books in
            let reader = try books.signer(named: realm.signer)
            let name = try await books.registrar.ask(NameOfPerson(person: reader.person), by: reader) ?? reader.person.text
            let file = try PublishedFile(registrar: books.registrar, reader: reader, readerName: name)
            return try await file.html(of: Cycle.ID(cycle), language: terminal.words.language)
        }
        try OutputFile.write(page, to: file)
        terminal.print(terminal.words("cli.page.written", file))
    }
}
