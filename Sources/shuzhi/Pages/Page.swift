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
            let web = try WebApplication(registrar: books.registrar, reader: books.signer(named: realm.signer))
            return try await web.publishedPage(cycle: cycle, language: terminal.words.language)
        }
        try OutputFile.write(page, to: file)
        terminal.print(terminal.words("cli.page.written", file))
    }
}
