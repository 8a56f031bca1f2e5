import ArgumentParser
import Language
import Proofs
import Storage

/// `shuzhi journal checkpoint --realm DIR`: the last signed note, byte for byte.
struct JournalCheckpoint: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("journal-checkpoint") }

    @OptionGroup var realm: RealmOptions

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    private struct Answer: Encodable {
        let checkpoint: String
        let verifier: String
    }

    func run() async throws {
        let folder = try RealmFolder.openForInspection(at: realm.folder)
        defer { try? folder.close() }
        guard let note = try JournalReader(folder.database).latestCheckpoint() else {
            throw Failure(.refused, "no-checkpoint")
        }
        let text = String(decoding: note.bytes, as: UTF8.self)
        guard json.isWanted else { return Terminal.current.put(text) }
        Terminal.current.print(try JSONText.of(Answer(checkpoint: text, verifier: folder.key.verifier.text)))
    }
}
