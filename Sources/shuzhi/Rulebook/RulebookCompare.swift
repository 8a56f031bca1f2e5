import ArgumentParser
import Language
import Rules

/// `shuzhi rulebook diff OLD NEW`: says in words what changed and whom it concerns.
struct RulebookCompare: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-diff") }

    @Argument(help: .words("rulebook-old", value: "old"))
    var old: String

    @Argument(help: .words("rulebook-new", value: "new"))
    var new: String

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let before = try RulebookFile(old).rulebook
        let after = try RulebookFile(new).rulebook
        let difference = RulebookDiff(from: before, to: after)
        guard !difference.changes.isEmpty else {
            return terminal.print(terminal.words("cli.rulebook.same"))
        }
        for phrase in difference.changes.map(\.phrase) + difference.affected {
            terminal.print(terminal.text(of: phrase))
        }
    }
}
