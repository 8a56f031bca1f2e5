import ArgumentParser
import Documents
import Domain
import Language
import Storage

/// `shuzhi results --realm DIR --cycle 2017`: places, scores, proposals and decisions.
struct Results: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("results-show") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("cycle"), help: .words("cycle"))
    var cycle: String

    @Option(name: .customLong("kind"), help: .words("kind"))
    var kind: String?

    @OptionGroup var json: JSONOption

    @Flag(name: .customLong("csv"), help: .words("csv"))
    var isTable = false

    @OptionGroup var manners: Manners

    func validate() throws {
        guard !(json.isWanted && isTable) else { throw ValidationError(Terminal.current.words("cli.one-form")) }
    }

    func run() async throws {
        let query = ResultsTable(cycle: Cycle.ID(cycle), kind: kind.map { Kind.ID($0) })
        let answer = try await realm.withReading { books in
            try await books.ask(query, by: books.signer(named: realm.signer))
        }
        let terminal = Terminal.current
        guard answer.rulebook != nil else { throw Failure(.refused, "no-results", [cycle, kind ?? terminal.words("cli.any")]) }
        let report = ResultsReport(answer, words: terminal.words)
        if json.isWanted {
            terminal.print(try report.json)
        } else if isTable {
            terminal.put(String(decoding: report.csv, as: UTF8.self))
        } else {
            terminal.print(report.text)
        }
    }
}
