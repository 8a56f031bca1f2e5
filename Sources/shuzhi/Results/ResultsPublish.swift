import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi results publish`: puts scores and decisions before everybody.
struct ResultsPublish: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("results-publish") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var year: CycleOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let receipt = try await realm.submit(PublishResults(cycle: Cycle.ID(year.cycle)))
        Terminal.current.print(Terminal.current.words("cli.results.published", year.cycle, "\(receipt.entry)"))
    }
}
