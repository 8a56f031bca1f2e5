import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `Showing results` {
    private struct Reply: Decodable {
        struct Line: Decodable {
            struct Score: Decodable {
                let value: String?
                let shown: String?
            }
            struct Decided: Decodable {
                let grade: String
                let entry: Int64
            }
            let code: String
            let place: Int?
            let columns: [String: Score]
            let proposed: [String: String]
            let decided: [String: Decided]
        }
        let cycle: String
        let kind: String
        let organisations: [Line]
    }

    let scratch: Scratch
    let realm: String

    init() async throws {
        scratch = try Scratch()
        realm = try await DemonstrationRealm.lay(in: scratch)
    }

    @Test(arguments: Language.allCases)
    func `as a table in either language`(language: Language) async {
        let answer = await shuzhi("results", "--realm", realm, "--cycle", "2017", "--kind", "district", language: language)

        #expect(answer.status == .done)
        #expect(answer.output.contains("江北区"))
        #expect(answer.lines.count { $0.contains("  3302") } == 10)
        #expect(!answer.output.contains("⟦"))
    }

    @Test func `marks what was generated`() async {
        let branches = await shuzhi("results", "--realm", realm, "--cycle", "2017", "--kind", "village")
        let districts = await shuzhi("results", "--realm", realm, "--cycle", "2017", "--kind", "district")

        #expect(branches.lines.last == "* Generated data, not a fact.")
        #expect(branches.output.contains(" *  "))
        #expect(!districts.output.contains("*"))
    }

    @Test func `as JSON with exact values`() async throws {
        let answer = await shuzhi("results", "--realm", realm, "--cycle", "2017", "--kind", "district", "--json")
        let reply = try JSONDecoder().decode(Reply.self, from: Data(answer.output.utf8))

        #expect(reply.cycle == "2017")
        #expect(reply.kind == "district")
        #expect(reply.organisations.count == 10)
        #expect(reply.organisations.first?.place == 1)
        #expect(reply.organisations.allSatisfy { !$0.decided.isEmpty && !$0.proposed.isEmpty })
        #expect(reply.organisations.allSatisfy { $0.columns.values.allSatisfy { $0.value != nil && $0.shown != nil } })
    }

    @Test func `as CSV that spreadsheets open`() async {
        let answer = await shuzhi(
            "results",
            "--realm",
            realm,
            "--cycle",
            "2017",
            "--kind",
            "district",
            "--csv",
            language: .zhHans
        )

        #expect(answer.output.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(answer.output.components(separatedBy: "\r\n").count == 12)
        #expect(answer.output.components(separatedBy: "\r\n")[0].hasSuffix(",数据来源"))
    }

    @Test func `in one form only`() async {
        let answer = await shuzhi("results", "--realm", realm, "--cycle", "2017", "--csv", "--json")
        #expect(answer.status == .usage)
    }

    @Test func `of a cycle and kind that are there`() async {
        let cycle = await shuzhi("results", "--realm", realm, "--cycle", "1999")
        let kind = await shuzhi("results", "--realm", realm, "--cycle", "2017", "--kind", "nothing")

        #expect(cycle.status == .refused)
        #expect(kind.status == .refused)
        #expect(kind.diagnostics.hasPrefix("Error: The cycle 2017 has no results to show (kind: nothing)."))
    }

    @Test func `to anybody, once they are published`() async {
        let answer = await shuzhi("results", "--realm", realm, "--cycle", "2017", "--as", "stranger")
        #expect(answer.status == .done)
    }
}
