import ArgumentParser
import Language
import Proofs
import Storage

/// `shuzhi journal prove --realm DIR --entry N`: what a stranger's program needs to check an entry, or the whole journal.
struct JournalProve: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("journal-prove") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("entry"), help: .words("prove-entry", value: "number"))
    var entry: Int64?

    @Flag(name: .customLong("all"), help: .words("prove-all"))
    var isWhole = false

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func validate() throws {
        guard (entry != nil) != isWhole else { throw ValidationError(Terminal.current.words("cli.prove-one")) }
    }

    func run() async throws {
        let folder = try RealmFolder.openForInspection(at: realm.folder)
        defer { try? folder.close() }
        let reader = JournalReader(folder.database)
        let verifier = folder.key.verifier
        let export = try entry.map { try reader.export(entry: $0, verifier: verifier) } ?? reader.exportAll(verifier: verifier)
        let terminal = Terminal.current
        guard !json.isWanted else { return terminal.print(try JSONText.of(export)) }
        for proof in export.inclusion {
            terminal.print(terminal.words("cli.prove.inclusion", "\(proof.seq)", "\(proof.size)"))
            for hash in proof.path {
                terminal.print("  \(hash)")
            }
        }
        for proof in export.consistency {
            terminal.print(terminal.words("cli.prove.consistency", "\(proof.from)", "\(proof.to)"))
            for hash in proof.path {
                terminal.print("  \(hash)")
            }
        }
        if let note = export.checkpoints.last { terminal.put("\n" + note) }
    }
}
