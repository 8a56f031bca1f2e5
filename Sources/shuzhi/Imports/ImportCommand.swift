import ArgumentParser
import Documents
import Domain
import Exchange
import Language
import Storage

/// `shuzhi NOUN import --realm DIR FILE.csv`: checks every row, and takes in all of them or none.
struct ImportCommand<Form: ImportForm, Year: YearOption>: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken(Form.command) }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var year: Year

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
            let passedOver = checked.passedOver
            var receipt = ImportReceipt(
                form: Form.noun,
                file: file.path,
                rows: checked.rows.count - passedOver,
                passedOver: passedOver,
                isCheckOnly: isCheckOnly,
                planned: checked.planned.count
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
    ) throws -> CheckedImport {
        let mistakes: [String]
        do {
            let checked = try books.look { connection in
                let books = try ImportBooks(
                    connection,
                    cycle: cycle,
                    signer: signer,
                    roles: Form.roles,
                    language: terminal.words.language
                )
                return try CheckedImport(file.bytes, file: file.path, as: Form.self, in: books)
            }
            if checked.mistakes.isEmpty { return checked }
            mistakes = checked.mistakes.map { $0.told(of: file.path, terminal.words) }
        } catch let error as FileMistakes {
            mistakes = error.list.map { terminal.line($0) }
        }
        ImportMistakes.tell(mistakes, on: terminal)
        throw AnsweredNo()
    }

    private static func submit(
        _ checked: CheckedImport,
        to registrar: Registrar,
        by signer: Signer,
        into receipt: inout ImportReceipt,
        on terminal: Terminal
    ) async throws {
        let progress = Progress(on: terminal)
        let step = terminal.words("cli.noun.\(Form.noun)")
        for (index, planned) in checked.planned.enumerated() {
            if let entry = planned.entry {
                receipt.entries.append(entry)
                receipt.repeated += 1
            } else {
                let answer = try await registrar.submit(try planned.part.command, by: signer, key: planned.key)
                receipt.entries.append(answer.entry)
            }
            progress.update(step, done: index + 1, total: checked.planned.count)
        }
        progress.finish()
    }
}

extension CheckedImport {
    /// Rows of which nothing is written, since the books have them already or nothing stands in them; those of a file that was
    /// taken in before count as written.
    fileprivate var passedOver: Int {
        let before = Set(planned.filter { $0.entry != nil }.flatMap(\.part.lines))
        return rows.count { ($0.standing == .same || $0.standing == .empty) && !before.contains($0.row.line) }
    }
}
