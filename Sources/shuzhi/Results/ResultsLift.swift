import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi results lift --reason …`: throws frozen results away, so that what they come from can be put right.
struct ResultsLift: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("results-lift") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var year: CycleOption

    @Option(name: .customLong("reason"), help: .words("reason"))
    var reason: String

    @OptionGroup var manners: Manners

    func run() async throws {
        let receipt = try await realm.submit(LiftFreeze(cycle: Cycle.ID(year.cycle), reason: reason))
        Terminal.current.print(Terminal.current.words("cli.results.lifted", year.cycle, "\(receipt.entry)"))
    }
}
