import ArgumentParser
import Demonstration
import Domain
import Language
import Storage

/// `shuzhi demo --to DIR`: the demonstration year, made through the same commands a person would use.
struct Demo: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("demo") }

    @Option(name: .customLong("to"), help: .words("new-realm", value: "folder"))
    var folder: String

    @Option(name: .customLong("seed"), help: .words("seed"))
    var seed: UInt64 = 2017

    @Option(name: .customLong("branches"), help: .words("branches", value: "number"))
    var branches = 18

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let new = try NewBooks(at: folder, code: "3302")
        let books = new.books
        let progress = Progress(on: terminal)
        let cards: RoleCards
        do {
            try await DemonstrationYear(seed: seed, branchesPerTownship: branches).run(through: books.registrar) { state in
                progress.update(terminal.words("web.demo.\(state.step.rawValue)"), done: state.done, total: state.total)
            }
            let desk = try AccountDesk(folder: books.folder, registrar: books.registrar)
            cards = RoleCards(try await DemonstrationAccounts(desk: desk, registrar: books.registrar).open(), terminal.words)
            try OutputFile.writePrivately(cards.text, to: "\(books.folder.path)/\(RoleCards.file)")
        } catch {
            progress.finish()
            try new.drop()
            throw error
        }
        progress.finish()
        let size = books.registrar.size
        try await new.keep()
        terminal.print(terminal.words("cli.demo.made", folder, "\(size)", "\(seed)"))
        terminal.print(terminal.words("cli.demo.cards", "\(folder)/\(RoleCards.file)"))
        terminal.put("\n" + cards.text)
    }
}
