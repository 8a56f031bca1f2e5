import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi evidence purge --realm DIR`: deletes evidence whose time is over, and files no kept revision names.
///
/// For a timer of the system: run twice, it does the same as once.
struct EvidencePurge: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("evidence-purge") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let (expired, files) = try await realm.withBooks { books in
            let signer = try books.signer(named: realm.signer)
            let today = try SystemClock.now().dayInChina
            var expired = 0
            var before: [EvidenceRevision.ID] = []
            while true {
                let found = try await books.registrar.ask(EvidenceToDelete(today: today), by: signer)
                // What the journal's clock finds too early stays.
                guard !found.isEmpty, found != before else { break }
                try await books.registrar.submit(DeleteExpiredEvidence(revisions: found), by: signer)
                expired += found.count
                before = found
            }
            let store = books.folder.evidence
            let digests = try await books.registrar.ask(EvidenceToPurge(store), by: signer)
            return (expired, try store.purge(digests))
        }
        terminal.print(terminal.words("cli.evidence.purged", String(expired), String(files)))
    }
}
