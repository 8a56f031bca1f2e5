import ArgumentParser
import Language
import Rules

/// `shuzhi rulebook check FILE…`: reads the files and tells every mistake at once.
struct RulebookCheck: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-check") }

    @Argument(help: .words("rulebook-files", value: "file"))
    var files: [String]

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        var wrong = 0
        for path in files {
            let text: String
            do throws(Failure) {
                text = try InputFile(path, limit: 1 << 20).text()
            } catch {
                // With others beside it, it is one mistake among theirs.
                guard files.count > 1 else { throw error }
                _ = terminal.report(error)
                wrong += 1
                continue
            }
            switch Rulebook.read(text) {
            case .success(let rulebook): wrong += failedExamples(of: rulebook, path: path)
            case .failure(let mistakes):
                wrong += mistakes.list.count
                for mistake in mistakes.list {
                    terminal.complain(terminal.line(mistake, in: path))
                }
            }
        }
        guard wrong == 0 else {
            terminal.complain(terminal.words("cli.mistakes-found", "\(wrong)"))
            throw AnsweredNo()
        }
    }

    /// Runs the worked examples, tells those that differ, and gives their number.
    private func failedExamples(of rulebook: Rulebook, path: String) -> Int {
        let terminal = Terminal.current
        let words = terminal.words
        let outcomes = rulebook.runExamples()
        let failed = outcomes.filter { !$0.isPassed }
        for outcome in failed {
            terminal.complain("\(path): " + words("cli.rulebook.example-failed", outcome.name))
            for difference in outcome.differences {
                terminal.complain(
                    "  " + words("cli.rulebook.difference", difference.what, difference.expected, difference.found)
                )
            }
        }
        if failed.isEmpty {
            let label = rulebook.label.text(in: words.language.rawValue)
            terminal.print(words("cli.rulebook.sound", path, label, "\(outcomes.count)"))
        }
        return failed.count
    }
}
