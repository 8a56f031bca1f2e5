import ArgumentParser
import Foundation
import Language

/// The program: one command line in, one exit status out.
@main enum Program {
    static func main() async {
        let environment = ProcessInfo.processInfo.environment
        let status = await run(
            Array(CommandLine.arguments.dropFirst()),
            on: .process(language: Language(environment: environment))
        )
        exit(status.rawValue)
    }

    /// Runs one command line on a terminal.
    ///
    /// `--lang` counts wherever it stands; the words of help, answers and mistakes are all in that language.
    static func run(_ arguments: [String], on terminal: Terminal) async -> Ending {
        let spoken: LanguageOption
        do throws(Failure) {
            spoken = try LanguageOption(takenFrom: arguments)
        } catch {
            return terminal.report(error)
        }
        let terminal = spoken.language.map { terminal.speaking($0) } ?? terminal
        return await Terminal.$current.withValue(terminal) {
            do {
                var command = try Shuzhi.parseAsRoot(spoken.arguments)
                if var waiting = command as? any AsyncParsableCommand {
                    try await waiting.run()
                } else {
                    try command.run()
                }
                return .done
            } catch {
                return terminal.report(error)
            }
        }
    }
}
