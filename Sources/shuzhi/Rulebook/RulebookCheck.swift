import ArgumentParser
import Language
import Rules

/// `shuzhi rulebook check FILE…`: reads the files and tells every mistake at once, and what should be thought over.
struct RulebookCheck: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-check") }

    @Argument(help: .words("rulebook-files", value: "file"))
    var files: [String]

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        var wrong = 0
        var sound: [Sound] = []
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
            case .success(let rulebook): sound.append(Sound(path: path, rulebook: rulebook))
            case .failure(let mistakes):
                wrong += mistakes.list.count
                for mistake in mistakes.list {
                    terminal.complain(terminal.line(mistake, in: path))
                }
            }
        }
        let duplicates = Self.duplicates(in: sound)
        for file in sound { wrong += tell(file, duplicates[file.path] ?? []) }
        guard wrong == 0 else {
            terminal.complain(terminal.words("cli.mistakes-found", "\(wrong)"))
            throw AnsweredNo()
        }
    }

    private struct Sound {
        let path: String
        let rulebook: Rulebook
    }

    /// Fields that two of the files ask for, by the file that stands later: the first one may keep it.
    private static func duplicates(in files: [Sound]) -> [String: [Mistake]] {
        var found: [String: [Mistake]] = [:]
        for (index, file) in files.enumerated() {
            found[file.path] = FieldIndex(files[..<index].map(\.rulebook)).duplicates(in: file.rulebook).map(\.mistake)
        }
        return found
    }

    /// Tells what is wrong with a file that can be read, and gives how much that is.
    private func tell(_ file: Sound, _ duplicates: [Mistake]) -> Int {
        let terminal = Terminal.current
        let words = terminal.words
        for mistake in duplicates { terminal.complain(terminal.line(mistake, in: file.path)) }
        let failed = failedExamples(of: file)
        let warnings = file.rulebook.burdenWarnings
        for warning in warnings {
            terminal.complain(words("cli.rulebook.warning", terminal.line(warning, in: file.path)))
        }
        if failed == 0, duplicates.isEmpty {
            let label = file.rulebook.label.text(in: words.language.rawValue)
            terminal.print(words("cli.rulebook.sound", file.path, label, "\(file.rulebook.examples.count)"))
        }
        return failed + duplicates.count
    }

    /// Runs the worked examples, tells those that differ, and gives their number.
    private func failedExamples(of file: Sound) -> Int {
        let terminal = Terminal.current
        let words = terminal.words
        let failed = file.rulebook.runExamples().filter { !$0.isPassed }
        for outcome in failed {
            terminal.complain("\(file.path): " + words("cli.rulebook.example-failed", outcome.name))
            for difference in outcome.differences {
                terminal.complain(
                    "  " + words("cli.rulebook.difference", difference.what, difference.expected, difference.found)
                )
            }
        }
        return failed.count
    }
}
