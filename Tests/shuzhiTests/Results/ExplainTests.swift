import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `Explaining a number` {
    private struct Reply: Decodable {
        struct Step: Decodable {
            struct Source: Decodable {
                let entry: Int64
                let at: String
                let actor: String
            }
            let name: String
            let value: String?
            let sources: [Source]
            let steps: [Step]

            var all: [Step] { [self] + steps.flatMap(\.all) }
        }
        let code: String
        let columns: [Step]
    }

    let scratch: Scratch
    let realm: String

    init() async throws {
        scratch = try Scratch()
        realm = try await DemonstrationRealm.lay(in: scratch)
    }

    @Test(arguments: Language.allCases)
    func `goes down to journal entries in words`(language: Language) async {
        let answer = await shuzhi("explain", "--realm", realm, "--cycle", "2017", "330205", language: language)

        #expect(answer.status == .done)
        #expect(answer.lines.first == "江北区 (330205)")
        #expect(answer.lines.contains { $0.contains("  ← audit_score 2017|330205|duty") })
        #expect(!answer.output.contains("⟦"))
    }

    @Test func `goes down to journal entries in JSON`() async throws {
        let answer = await shuzhi("explain", "--realm", realm, "--cycle", "2017", "330205", "--json")
        let reply = try JSONDecoder().decode(Reply.self, from: Data(answer.output.utf8))
        let steps = reply.columns.flatMap(\.all)
        let sources = steps.flatMap(\.sources)

        #expect(reply.code == "330205")
        #expect(steps.count > 20)
        #expect(sources.count > 5)
        #expect(sources.allSatisfy { $0.entry > 0 && $0.at.hasSuffix("Z") && !$0.actor.isEmpty })
    }

    @Test func `opens one column where one is asked for`() async throws {
        let answer = await shuzhi("explain", "--realm", realm, "--cycle", "2017", "330205", "audit_score", "--json")
        let reply = try JSONDecoder().decode(Reply.self, from: Data(answer.output.utf8))
        #expect(reply.columns.count == 1)
    }

    @Test(arguments: [["330205", "nothing"], ["999999"]])
    func `is refused for what is not there`(place: [String]) async {
        let transcript = Transcript()
        let arguments = ["explain", "--realm", realm, "--cycle", "2017"] + place
        let status = await Program.run(arguments, on: transcript.terminal(.en))

        #expect(status == .refused)
        #expect(transcript.text(.output) == "")
        #expect(!transcript.text(.diagnostics).contains("⟦"))
    }
}
