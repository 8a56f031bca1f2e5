import ArgumentParser
import Domain
import Foundation
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
        let report: VerificationReport
        do {
            report = try verify(on: terminal)
        } catch let problem as StorageProblem where problem.key == "storage.damaged" {
            report = VerificationReport(unopened: problem)
        }
        let told = VerificationText(report, words: terminal.words, checksSignatures: true)
        terminal.print(json.isWanted ? try told.json : told.text)
        guard report.isWhole else { throw AnsweredNo() }
    }

    private func verify(on terminal: Terminal) throws -> VerificationReport {
        // Only to look: opening to write would bring tables up to date, and refuse what is damaged.
        let folder = try RealmFolder.openForInspection(at: realm.folder)
        defer { try? folder.close() }
        let files = FileManager.default
        let verification = Verification(
            database: folder.database,
            verifiers: [folder.key.verifier],
            seen: folder.seen,
            commands: DomainCommands.commands,
            folder: files.isWritableFile(atPath: folder.path) ? folder.path : files.temporaryDirectory.path
        )
        // Only for the progress: where the head is damaged, the verification says so.
        let total = (try? JournalReader(folder.database).size()) ?? 0
        let progress = Progress(on: terminal)
        let report = try verification.run(replay: !isFast) { done in
            progress.update(terminal.words("cli.verify.replaying"), done: Int(done), total: Int(total))
        }
        progress.finish()
        return report
    }
}
