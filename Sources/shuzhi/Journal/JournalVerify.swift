import ArgumentParser
import Domain
import Language
import Proofs
import Storage

/// `shuzhi journal verify --realm DIR`: whether the books are what was written.
struct JournalVerify: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("journal-verify") }

    @OptionGroup var realm: RealmOptions

    @Flag(name: .customLong("no-replay"), help: .words("no-replay"))
    var isFast = false

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        // Only the folder: the door would sign a checkpoint over whatever is there.
        let folder = try RealmFolder.open(at: realm.folder)
        defer { try? folder.close() }
        let verification = Verification(
            database: folder.database,
            verifiers: [folder.key.verifier],
            commands: DomainCommands.commands,
            folder: folder.path
        )
        let total = try folder.database.readNow { try Journal($0).head() }.size
        let progress = Progress(on: terminal)
        let report = try verification.run(replay: !isFast) { done in
            progress.update(terminal.words("cli.verify.replaying"), done: Int(done), total: Int(total))
        }
        progress.finish()
        let told = VerificationText(report, words: terminal.words, checksSignatures: true)
        terminal.print(json.isWanted ? try told.json : told.text)
        guard report.isWhole else { throw AnsweredNo() }
    }
}
