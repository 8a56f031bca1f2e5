import ArgumentParser
import Language
import RulebookLibrary

/// `shuzhi rulebook show ID`: one rulebook of the library, as its file.
struct RulebookShow: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("rulebook-show") }

    @Argument(help: .words("rulebook-id", value: "id"))
    var id: String

    @OptionGroup var manners: Manners

    func run() async throws {
        guard let text = RulebookLibrary.text(named: id) else { throw Failure(.noInput, "no-rulebook", [id]) }
        Terminal.current.put(text)
    }
}
