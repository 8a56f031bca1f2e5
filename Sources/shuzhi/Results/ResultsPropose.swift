import ArgumentParser
import Domain
import Exchange
import Language
import Storage

/// `shuzhi results propose`: the proposals as a file for the committee to edit and `results decide` to take in.
struct ResultsPropose: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("results-propose") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var year: CycleOption

    @Option(name: .customLong("to"), help: .words("csv-to", value: "file"))
    var file: String?

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let id = Cycle.ID(year.cycle)
        let signer = realm.signer
        let proposals = try await realm.withReading { books in
            let query = CycleOverview(cycle: id)
            _ = try await books.ask(query, by: books.signer(named: signer))
            let reader = try books.signer(named: signer)
            return try books.look { connection in
                let books = try ImportBooks(connection, cycle: id, signer: reader, language: terminal.words.language)
                return try ProposalFile(in: books, words: terminal.words)
            }
        }
        let text = String(decoding: proposals.bytes, as: UTF8.self)
        guard let file else { return terminal.put(text) }
        try OutputFile.write(text, to: file)
        terminal.print(terminal.words("cli.results.proposals", "\(proposals.rows.count)", file))
    }
}
