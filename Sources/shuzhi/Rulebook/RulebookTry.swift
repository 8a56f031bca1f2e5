import ArgumentParser
import Language
import Rules

/// `shuzhi rulebook try FILE --inputs INPUTS`: computes columns, order, proposals and limits for invented cases.
struct RulebookTry: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-try") }

    @Argument(help: .words("rulebook-file", value: "file"))
    var file: String

    @Option(name: .customLong("inputs"), help: .words("inputs", value: "file"))
    var inputs: String

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let source = try RulebookFile(file)
        let text = try InputFile(inputs, limit: 16 << 20).text()
        let trial: Trial
        switch Trial.read(text, for: source.rulebook) {
        case .success(let read): trial = read
        case .failure(let mistakes):
            for mistake in mistakes.list {
                terminal.complain(terminal.line(mistake, in: inputs))
            }
            throw AnsweredNo()
        }
        let result = try trial.run(source.rulebook)
        if json.isWanted {
            let language = terminal.words.language.rawValue
            terminal.print(result.json(hash: source.hash, language: language) { terminal.words.text($0, $1) })
        } else {
            terminal.print(TrialReport(result, words: terminal.words).text)
        }
    }
}
