import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi results freeze`: computes scores, places and proposed grades, and fixes them.
struct ResultsFreezing: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("results-freeze") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var year: CycleOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let id = Cycle.ID(year.cycle)
        let signer = realm.signer
        let (receipt, freeze) = try await realm.withBooks { books in
            let receipt = try await books.registrar.submit(FreezeResults(cycle: id), by: books.signer(named: signer))
            let freeze = try books.look { try SQLLedger($0).require(ResultsFreeze.id(cycle: id)) }
            return (receipt, freeze)
        }
        let words = Terminal.current.words
        Terminal.current.print(
            words("cli.results.frozen", year.cycle, "\(freeze.organisations)", freeze.digest, "\(receipt.entry)")
        )
    }
}
