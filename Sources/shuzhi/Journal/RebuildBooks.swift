import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi rebuild --realm DIR --to FILE`: makes the books anew from their journal, in a file beside, and compares.
struct RebuildBooks: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rebuild") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("to"), help: .words("rebuild-to", value: "file"))
    var file: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let folder = try RealmFolder.open(at: realm.folder)
        defer { try? folder.close() }
        let target = file ?? "\(folder.path)/rebuilt.sqlite"
        let total = try folder.database.readNow { try Journal($0).head() }.size
        let progress = Progress(on: terminal)
        let report = try Rebuild(database: folder.database, commands: DomainCommands.commands).run(into: target) { done in
            progress.update(terminal.words("cli.verify.replaying"), done: Int(done), total: Int(total))
        }
        progress.finish()
        let told = VerificationText(report, words: terminal.words, checksSignatures: false)
        terminal.print(json.isWanted ? try told.json : told.text)
        if !json.isWanted { terminal.print(terminal.words("cli.rebuild.written", target)) }
        guard report.isWhole else { throw AnsweredNo() }
    }
}
