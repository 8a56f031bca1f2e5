import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi cycle status`: where a cycle stands, what keeps it there, and how much is in it.
struct CycleStatus: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("cycle-status") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var cycle: CycleOption
    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let id = Cycle.ID(cycle.cycle)
        let signer = realm.signer
        let report = try await realm.withReading { books in
            let answer = try await books.ask(CycleOverview(cycle: id), by: books.signer(named: signer))
            return try books.look { connection in
                let facts = SQLLedger(connection)
                let pins = try facts.pins(of: id).map { pin in
                    let edition = try facts.require(pin.rulebook)
                    return CycleReport.PinLine(
                        rulebook: "\(edition.name)/\(edition.version)",
                        purpose: pin.purpose.rawValue,
                        kinds: pin.kinds.map(\.text),
                        within: pin.within,
                        organisations: try facts.organisations(under: pin).count
                    )
                }
                return CycleReport(answer, pins: pins)
            }
        }
        let terminal = Terminal.current
        terminal.print(json.isWanted ? try report.json(terminal.words) : report.text(terminal.words))
    }
}
