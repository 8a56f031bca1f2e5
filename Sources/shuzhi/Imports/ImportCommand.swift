import ArgumentParser
import Documents
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
            let checked = try Self.checked(file, books, cycle: cycle, by: signer, on: terminal)
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

    /// - Throws: ``AnsweredNo`` after telling what is wrong with the file.
    private static func checked(
        _ file: InputFile,
        _ books: OpenBooks,
        cycle: Cycle.ID?,
        by signer: Signer,
        on terminal: Terminal
    ) throws -> CheckedImport<Form> {
        let mistakes: [String]
        do {
            let checked = try books.look { connection in
                try CheckedImport<Form>(file, in: ImportBooks(connection, cycle: cycle), by: signer, words: terminal.words)
            }
            if checked.mistakes.isEmpty { return checked }
            mistakes = checked.mistakes
        } catch let error as FileMistakes {
            mistakes = error.list.map { terminal.line($0) }
        }
        ImportMistakes.tell(mistakes, on: terminal)
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
