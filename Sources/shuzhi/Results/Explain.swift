import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi explain --realm DIR --cycle 2017 CODE [COLUMN]`: how a number came about, down to journal entries.
struct Explain: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("explain") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("cycle"), help: .words("cycle"))
    var cycle: String

    @Argument(help: .words("organisation-code", value: "code"))
    var code: String

    @Argument(help: .words("column"))
    var column: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let query = ExplainScore(cycle: Cycle.ID(cycle), organisation: Organisation.ID(code), column: column)
        let answer = try await realm.withReading { books in
            try await books.ask(query, by: books.signer(named: realm.signer))
        }
        let terminal = Terminal.current
        let report = ExplanationReport(answer, words: terminal.words)
        terminal.print(json.isWanted ? try report.json : report.text)
    }
}
