import ArgumentParser
import Domain
import Language
import Proofs
import Storage

/// `shuzhi journal entries --realm DIR`: who did what when; with `--json` the bytes that were hashed.
struct JournalList: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("journal-entries") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("from"), help: .words("from-entry"))
    var first: Int64 = 0

    @Option(name: .customLong("limit"), help: .words("limit"))
    var limit = 100

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    private struct Line: Encodable {
        let entry: Int64
        let at: String
        let actor: String
        let command: String
        let version: Int
        /// The canonical bytes, which are UTF-8 text.
        let text: String
        let leaf: String
    }

    func run() async throws {
        let terminal = Terminal.current
        let query = JournalEntries(from: first, limit: limit)
        let answer = try await realm.withReading { books in
            let listed = try await books.ask(query, by: books.signer(named: realm.signer))
            let entries = try books.folder.database.readNow { try Journal($0).entries(from: first, limit: listed.lines.count) }
            return (listed: listed, entries: entries)
        }
        guard !json.isWanted else {
            for (line, entry) in zip(answer.listed.lines, answer.entries) {
                terminal.print(
                    try JSONText.line(
                        of: Line(
                            entry: entry.stamp.sequence,
                            at: Moment(entry.stamp.instant).text,
                            actor: entry.stamp.actor.text,
                            command: entry.command,
                            version: entry.version,
                            text: String(decoding: entry.bytes, as: UTF8.self),
                            leaf: line.leaf
                        )
                    )
                )
            }
            return
        }
        let words = terminal.words
        var table = Table([
            (words("cli.journal.entry"), .right), (words("cli.journal.at"), .left), (words("cli.journal.actor"), .left),
            (words("cli.journal.command"), .left), (words("cli.journal.bytes"), .right),
        ])
        for line in answer.listed.lines {
            table.add(["\(line.stamp.entry)", Moment(line.stamp.at).text, line.stamp.actor, line.stamp.command, "\(line.size)"])
        }
        terminal.print(table.text)
        terminal.print(words("cli.journal.size", "\(answer.listed.lines.count)", "\(answer.listed.size)"))
    }
}
