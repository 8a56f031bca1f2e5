import ArgumentParser
import Language
import RulebookLibrary
import Rules

/// `shuzhi rulebook list`: the library that ships with the program, all of it or a part.
struct RulebookList: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-list") }

    @Option(name: .customLong("part"), help: .words("library-part", value: "part"))
    var part: String?

    @Option(name: .customLong("kind"), help: .words("library-kind", value: "kind"))
    var kind: String?

    @Option(name: .customLong("find"), help: .words("library-find", value: "text"))
    var text: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let words = terminal.words
        let part = try part.map { text throws(Failure) in
            guard let part = LibraryPart(rawValue: text) else {
                throw Failure(.usage, "library-part", [text, LibraryPart.allCases.map(\.rawValue).joined(separator: ", ")])
            }
            return part
        }
        let lines = LibraryShelf.all
            .filter { $0.isFound(in: part, for: kind, with: text) }
            .map { Line($0, language: words.language) }
        guard !json.isWanted else { return terminal.print(try JSONText.of(lines)) }
        var table = Table([
            (words("cli.rulebook.part"), .left), (words("cli.rulebook.id"), .left), (words("cli.rulebook.version"), .right),
            (words("cli.rulebook.examples"), .right), (words("cli.rulebook.duties"), .right),
            (words("cli.rulebook.label"), .left),
        ])
        for line in lines {
            table.add([
                words("library.part.\(line.part)"), line.id, "\(line.version)", "\(line.examples)", "\(line.duties)", line.label,
            ])
        }
        terminal.print(table.text)
    }

    private struct Line: Encodable {
        let part: String
        let id: String
        let version: Int
        let label: String
        let kinds: [String]
        let examples: Int
        let duties: Int
        let fields: Int

        init(_ entry: LibraryShelf, language: Language) {
            part = entry.part.rawValue
            id = entry.name
            version = entry.rulebook.version
            label = entry.rulebook.label.text(in: language.rawValue)
            kinds = entry.rulebook.kinds
            examples = entry.rulebook.examples.count
            duties = entry.rulebook.duties.count
            fields = entry.rulebook.forms.flatMap(\.fields).count
        }
    }
}
