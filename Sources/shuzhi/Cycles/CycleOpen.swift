import ArgumentParser
import Documents
import Domain
import Language
import Storage

/// `shuzhi cycle open`: opens a year with the rulebooks it is held to.
struct CycleOpen: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("cycle-open") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var cycle: CycleOption

    @Option(name: .customLong("opens"), help: .words("opens", value: "day"))
    var opens: String

    @Option(name: .customLong("closes"), help: .words("closes", value: "day"))
    var closes: String

    @Option(name: .customLong("year"), help: .words("year"))
    var year: Int?

    @Option(name: .customLong("pin"), help: .words("pin", value: "rulebook=kind,kind@within"))
    var pins: [String] = []

    @Option(name: .customLong("setting"), help: .words("setting", value: "rulebook:setting=value"))
    var settings: [String] = []

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let (first, last) = (try Self.day(opens), try Self.day(closes))
        let pins = try pins.map { text throws(Failure) in try PinText(text) }
        let settings = try Self.settings(settings, of: pins)
        let (id, signer, year) = (Cycle.ID(cycle.cycle), realm.signer, year ?? Int(cycle.cycle) ?? last.year)
        let (receipt, pinned) = try await realm.withBooks { books in
            let pinned = try books.look { connection in
                let facts = SQLLedger(connection)
                return try pins.map { pin in
                    let edition = try pin.edition(in: facts)
                    return OpenCycle.Pinned(
                        rulebook: edition.id,
                        kinds: try pin.kinds(in: facts),
                        within: pin.within,
                        settings: settings[pin.rulebook] ?? [:],
                        purpose: try edition.read().isForScoring ? .scoring : .duties
                    )
                }
            }
            let command = OpenCycle(cycle: id, year: year, opens: first, closes: last, pins: pinned)
            return (try await books.registrar.submit(command, by: books.signer(named: signer)), pinned)
        }
        terminal.print(
            terminal.words("cli.cycle.opened", id.text, first.text, last.text, "\(pinned.count)", "\(receipt.entry)")
        )
    }

    static func day(_ text: String) throws(Failure) -> Day {
        guard case .success(let day) = SheetDay.read(text), let day = Day(year: day.year, month: day.month, day: day.day) else {
            throw Failure(.usage, "day", [text])
        }
        return day
    }

    /// The settings by the rulebook as it is written in the pins.
    private static func settings(_ texts: [String], of pins: [PinText]) throws(Failure) -> [String: [String: String]] {
        var settings: [String: [String: String]] = [:]
        for text in texts {
            guard let pin = pins.first(where: { text.hasPrefix($0.rulebook + ":") }) else {
                throw Failure(.usage, "setting-form", [text])
            }
            let sides = text.dropFirst(pin.rulebook.count + 1).split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else { throw Failure(.usage, "setting-form", [text]) }
            settings[pin.rulebook, default: [:]][sides[0]] = sides[1]
        }
        return settings
    }
}
