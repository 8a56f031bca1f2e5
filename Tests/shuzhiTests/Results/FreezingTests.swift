import Language
import Testing

@testable import shuzhi

@Suite struct `Freezing results` {
    @Test func `is lifted with a reason, and done again`() async throws {
        let year = try await QingheYear(in: "reviewing")
        func results(_ verb: String, _ options: String...) async -> Answered {
            let transcript = Transcript()
            let arguments = ["results", verb, "--realm", year.books, "--cycle", "2025"] + options
            let status = await Program.run(arguments, on: transcript.terminal(.en))
            return Answered(status: status, output: transcript.text(.output), diagnostics: transcript.text(.diagnostics))
        }
        let unfrozen = await results("propose")
        let first = await results("freeze")
        let again = await results("freeze")
        let lifted = await results("lift", "--reason", "A village was counted twice")
        let second = await results("freeze")
        let early = await results("publish")

        #expect(unfrozen.diagnostics == "Refused: The results of cycle 2025 are not frozen.\n")
        #expect(first.output.hasPrefix("Results of 2025 frozen: organisations 3,"))
        #expect(again.status == .refused)
        #expect(lifted.output.hasPrefix("The freeze of the results of 2025 is lifted"))
        #expect(second.status == .done)
        #expect(early.status == .refused)
    }
}
