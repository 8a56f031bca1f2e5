import ArgumentParser
import Domain
import Language
import Rules
import Storage

/// `shuzhi cycle advance --to PHASE`: moves a cycle to its next phase.
struct CycleAdvance: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("cycle-advance") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var cycle: CycleOption

    @Option(name: .customLong("to"), help: .words("phase", value: "phase"))
    var phase: String

    @OptionGroup var manners: Manners

    func run() async throws {
        let words = Terminal.current.words
        let phase = try Self.phase(phase)
        let receipt = try await realm.submit(AdvancePhase(cycle: Cycle.ID(cycle.cycle), to: phase))
        Terminal.current.print(
            words("cli.cycle.advanced", cycle.cycle, words("phase.\(phase.rawValue)"), "\(receipt.entry)")
        )
    }

    /// The phase by its id or by its name in any language.
    private static func phase(_ text: String) throws(Failure) -> Phase {
        let tables = Language.allCases.map { Words($0) }
        let named = Phase.allCases.first { phase in
            phase.rawValue == text || tables.contains { $0("phase.\(phase.rawValue)") == text }
        }
        guard let named else {
            throw Failure(.usage, "phase", [text, Phase.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        return named
    }
}
