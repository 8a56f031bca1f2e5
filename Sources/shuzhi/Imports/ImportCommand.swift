import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi NOUN import --realm DIR FILE.csv`: checks every row, and takes in all of them or none.
struct ImportCommand<Form: ImportSheet>: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken(Form.command) }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var year: Form.Year

    @Argument(help: .words("import-file", value: "file"))
    var file: String

    @Flag(name: .customLong("check"), help: .words("check-only"))
    var isCheckOnly = false

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let file = try InputFile(file)
        let (cycle, isCheckOnly, signerID) = (year.id, isCheckOnly, realm.signer)
        let receipt = try await realm.withBooks { books in
            let signer = try books.signer(named: signerID)
            let checked = try books.look { connection in
                try CheckedImport<Form>(file, in: ImportBooks(connection, cycle: cycle), by: signer, words: terminal.words)
            }
            try Self.tell(checked.mistakes, on: terminal)
            var receipt = ImportReceipt(
                form: Form.noun,
                file: file.path,
                rows: checked.rows,
                passedOver: checked.passedOver,
                isCheckOnly: isCheckOnly,
                planned: checked.batches.count
            )
            if !isCheckOnly { try await Self.submit(checked, to: books.registrar, by: signer, into: &receipt, on: terminal) }
            return receipt
        }
        terminal.print(json.isWanted ? try JSONText.of(receipt) : receipt.text(terminal.words))
    }

    /// How many mistakes are written out; the number of all is told.
    private static var mostTold: Int { 200 }

    private static func tell(_ mistakes: [String], on terminal: Terminal) throws {
        guard !mistakes.isEmpty else { return }
        for mistake in mistakes.prefix(mostTold) { terminal.complain(mistake) }
        terminal.complain(terminal.words("cli.import.nothing-written", "\(mistakes.count)"))
        throw AnsweredNo()
    }

    private static func submit(
        _ checked: CheckedImport<Form>,
        to registrar: Registrar,
        by signer: Signer,
        into receipt: inout ImportReceipt,
        on terminal: Terminal
    ) async throws {
        let progress = Progress(on: terminal)
        let step = terminal.words("cli.noun.\(Form.noun)")
        for (index, batch) in checked.batches.enumerated() {
            let answer = try await registrar.submit(try batch.command, by: signer, key: try checked.key(of: batch))
            receipt.entries.append(answer.entry)
            if answer.isRepeated { receipt.repeated += 1 }
            progress.update(step, done: index + 1, total: checked.batches.count)
        }
        progress.finish()
    }
}
