import ArgumentParser
import Language
import RulebookLibrary
import Rules

/// `shuzhi rulebook list`: the library that ships with the program.
struct RulebookList: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-list") }

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let lines = RulebookLibrary.published.compactMap { file -> Line? in
            guard case .success(let rulebook) = Rulebook.read(file.text) else { return nil }
            return Line(
                id: file.name,
                version: rulebook.version,
                label: rulebook.label.text(in: terminal.words.language.rawValue),
                examples: rulebook.examples.count
            )
        }
        guard !json.isWanted else { return terminal.print(try JSONText.of(lines)) }
        var table = Table([
            (terminal.words("cli.rulebook.id"), .left), (terminal.words("cli.rulebook.version"), .right),
            (terminal.words("cli.rulebook.examples"), .right), (terminal.words("cli.rulebook.label"), .left),
        ])
        for line in lines {
            table.add([line.id, "\(line.version)", "\(line.examples)", line.label])
        }
        terminal.print(table.text)
    }

    private struct Line: Encodable {
        let id: String
        let version: Int
        let label: String
        let examples: Int
    }
}
