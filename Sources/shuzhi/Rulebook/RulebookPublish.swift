import ArgumentParser
import Domain
import Language
import Rules
import Storage

/// `shuzhi rulebook publish --realm DIR FILE…`: puts rulebooks into the books, under the hash of their text.
struct RulebookPublish: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-publish") }

    @OptionGroup var realm: RealmOptions

    @Argument(help: .words("rulebooks", value: "file"))
    var files: [String]

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let sources = try files.map { try RulebookFile($0) }
        let signer = realm.signer
        let receipts = try await realm.withBooks { books in
            let signer = try books.signer(named: signer)
            var receipts: [Receipt] = []
            for source in sources {
                let (command, key) = (PublishRulebook(text: source.rulebook.text), try source.publishingKey)
                // All are weighed before the first is published.
                try books.look { connection in
                    guard try connection.entry(under: key) == nil else { return }
                    let facts = SQLLedger(connection)
                    try command.weigh(by: signer, in: facts)
                }
            }
            for source in sources {
                let command = PublishRulebook(text: source.rulebook.text)
                receipts.append(try await books.registrar.submit(command, by: signer, key: source.publishingKey))
            }
            return receipts
        }
        for (source, receipt) in zip(sources, receipts) {
            let rulebook = source.rulebook
            let key = receipt.isRepeated ? "cli.rulebook.published-before" : "cli.rulebook.published"
            terminal.print(terminal.words(key, rulebook.id, "\(rulebook.version)", source.hash, "\(receipt.entry)"))
        }
    }
}

extension RulebookFile {
    /// The same text is published once, however often it is sent.
    fileprivate var publishingKey: IdempotencyKey {
        get throws { try IdempotencyKey("rulebook-publish-\(hash)") }
    }
}
