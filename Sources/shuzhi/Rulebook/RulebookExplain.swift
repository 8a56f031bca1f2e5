import ArgumentParser
import Language
import Rules

/// `shuzhi rulebook explain FILE`: says in words what the rulebook does.
struct RulebookExplain: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-explain") }

    @Argument(help: .words("rulebook-file", value: "file"))
    var file: String

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        for part in RulebookWords(try RulebookFile(file).rulebook).parts {
            terminal.print(terminal.words(part.section.key))
            for line in part.lines {
                terminal.print("  " + terminal.text(of: line))
            }
        }
    }
}
