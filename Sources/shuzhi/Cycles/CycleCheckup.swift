import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi cycle checkup`: what in the books does not fit together, and what mends it.
struct CycleCheckup: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("cycle-checkup") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var cycle: CycleOption

    @Option(name: .customLong("on"), help: .words("checkup-day", value: "day"))
    var on: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let words = terminal.words
        let today = try on.map { text throws(Failure) in try CycleOpen.day(text) } ?? SystemClock.now().dayInChina
        let (id, signer) = (Cycle.ID(cycle.cycle), realm.signer)
        let findings = try await realm.withReading { books in
            try await books.ask(Checkup(cycle: id, today: today), by: books.signer(named: signer))
        }
        let lines = findings.map { Line($0, words: words) }
        guard !json.isWanted else { return terminal.print(try JSONText.of(lines)) }
        guard !lines.isEmpty else { return terminal.print(words("cli.cycle.checkup-clean")) }
        for line in lines {
            terminal.print(words("cli.cycle.finding", words("checkup.severity.\(line.severity)"), line.text, line.mend))
            let names = line.places.map { [$0.name, $0.note].compactMap(\.self).joined(separator: " ") }
            if !names.isEmpty { terminal.print("    " + names.joined(separator: words("cli.cycle.comma"))) }
        }
    }

    private struct Line: Encodable {
        struct Place: Encodable {
            let kind: String
            let id: String
            let name: String
            let note: String?
        }

        let check: String
        let severity: String
        let count: Int
        let text: String
        let mend: String
        let places: [Place]

        init(_ finding: CheckupFinding, words: Words) {
            check = finding.check.rawValue
            severity = finding.severity.rawValue
            count = finding.count
            text = words.text("checkup.\(check)", ["\(finding.count)"] + finding.arguments)
            mend = words("checkup.\(check).mend")
            places = finding.places.map { Place(kind: $0.kind.rawValue, id: $0.id, name: $0.name, note: $0.note) }
        }
    }
}
