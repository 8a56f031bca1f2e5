import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `The rulebook commands` {
    private static let sample = """
        rulebook: shuzhi/1
        id: sample
        version: 1
        label: {zh-Hans: 样例, en: Sample}
        source: {publisher: test}
        applies_to: [{zh-Hans: 村}]
        inputs:
          - {id: basic, label: {zh-Hans: 基础分, en: Basic}, type: number, least: 0, most: 100}
          - {id: bonus, label: {zh-Hans: 加分, en: Bonus}, type: number}
        score:
          - {id: total, label: {zh-Hans: 总分, en: Total}, formula: "basic + bonus / 3"}
        display: {decimals: 2, rounding: half_up}
        order: {by: total, direction: descending, within: all, ties: shared}
        examples:
          - {name: one, derived_by: test, inputs: {basic: 80, bonus: 1}, expected: {total: 241/3}}
        """

    let scratch: Scratch
    let file: String

    init() throws {
        scratch = try Scratch()
        file = try scratch.file("sample.yaml", Self.sample)
    }

    @Test func `find a sound file sound`() async {
        let answer = await shuzhi("rulebook", "check", file)
        #expect(answer == Answered(status: .done, output: "\(file): no mistakes (Sample; examples: 1).\n", diagnostics: ""))
    }

    @Test func `tell every mistake of every file with its place`() async throws {
        let broken = Self.sample.replacing("version: 1", with: "versoin: 1").replacing("bonus / 3", with: "bonsu / 3")
        let other = try scratch.file("broken.yaml", broken)
        let answer = await shuzhi("rulebook", "check", file, other, language: .zhHans)

        #expect(answer.status == .refused)
        #expect(answer.lines.count == 1)
        #expect(answer.complaints.filter { $0.hasPrefix("\(other):3:1: ") }.count == 1)
        #expect(answer.complaints.contains { $0.hasPrefix("\(other):11:") && $0.contains("bonsu") })
        #expect(!answer.diagnostics.contains("⟦"))
        #expect(answer.complaints.last == "共有 \(answer.complaints.count - 1) 处错误。")
    }

    @Test func `go on after a file that cannot be read`() async throws {
        let text = try scratch.file("latin.yaml", "")
        try Data([0xE9, 0x0A]).write(to: URL(filePath: text))
        let missing = "\(scratch.path)/missing.yaml"
        let answer = await shuzhi("rulebook", "check", missing, text, file)

        #expect(answer.status == .refused)
        #expect(answer.lines.count == 1)
        #expect(answer.complaints.count == 3)
        #expect(answer.complaints.first?.contains(missing) == true)
        #expect(answer.complaints.dropFirst().first?.contains(text) == true)
    }

    @Test func `tell an example that does not come out`() async throws {
        let wrong = try scratch.file("wrong.yaml", Self.sample.replacing("241/3", with: "242/3"))
        let answer = await shuzhi("rulebook", "check", wrong)

        #expect(answer.status == .refused)
        #expect(answer.output == "")
        #expect(answer.diagnostics.contains("The example “one” does not come out:"))
        #expect(answer.diagnostics.contains("expected 242/3, found 241/3"))
    }

    @Test(arguments: ["check", "explain", "try"])
    func `say which file is not there`(verb: String) async {
        let missing = "\(scratch.path)/missing.yaml"
        let more = verb == "try" ? ["--inputs", file] : []
        let transcript = Transcript()
        let status = await Program.run(["rulebook", verb, missing] + more, on: transcript.terminal(.en))

        #expect(status == .noInput)
        #expect(transcript.text(.diagnostics) == "Error: There is no file “\(missing)”. Check the path.\n")
    }

    @Test func `try cases and show them in a table`() async throws {
        let inputs = try scratch.file(
            "inputs.yaml",
            "cases:\n  - {id: A, label: 甲村, inputs: {basic: 80, bonus: 1}}\n  - {id: B, inputs: {basic: 90}}\n"
                + "  - {id: C, label: 丙, inputs: {basic: 80, bonus: 1}}\n"
        )
        let answer = await shuzhi("rulebook", "try", file, "--inputs", inputs, language: .zhHans)

        #expect(answer.status == .done)
        #expect(
            answer.lines.prefix(4) == [
                "对象      总分       名次", "甲村     80.33  1（并列）", "B     无法计算          —", "丙       80.33  1（并列）",
            ]
        )
        #expect(answer.lines.count == 5)
        #expect(answer.lines.last?.hasPrefix("B  总分：") == true)
        #expect(!answer.output.contains("⟦"))
    }

    @Test func `try cases and answer in JSON`() async throws {
        struct Reply: Decodable {
            struct Case: Decodable {
                struct Column: Decodable {
                    let value: String?
                    let shown: String?
                }
                let id: String
                let columns: [String: Column]
                let place: Int?
            }
            struct Head: Decodable {
                let id: String
                let hash: String
            }
            let rulebook: Head
            let cases: [Case]
            let order: [String]
        }
        let inputs = try scratch.file("inputs.yaml", "cases:\n  - {id: A, inputs: {basic: 80, bonus: 1}}\n")
        let answer = await shuzhi("rulebook", "try", file, "--inputs", inputs, "--json")
        let reply = try JSONDecoder().decode(Reply.self, from: Data(answer.output.utf8))

        #expect(answer.status == .done)
        #expect(reply.rulebook.id == "sample")
        #expect(reply.rulebook.hash.hasPrefix("sha256:"))
        #expect(reply.rulebook.hash.count == 7 + 64)
        #expect(reply.cases.first?.columns["total"]?.value == "241/3")
        #expect(reply.cases.first?.columns["total"]?.shown == "80.33")
        #expect(reply.order == ["A"])
    }

    @Test func `tell mistakes in the cases with their place`() async throws {
        let inputs = try scratch.file("inputs.yaml", "cases:\n  - {id: A, inputs: {basic: 800, bonsu: 1}}\n")
        let answer = await shuzhi("rulebook", "try", file, "--inputs", inputs)

        #expect(answer.status == .refused)
        #expect(answer.output == "")
        #expect(answer.complaints.allSatisfy { $0.hasPrefix("\(inputs):2:") })
        #expect(answer.complaints.count == 2)
    }

    @Test(arguments: Language.allCases)
    func `explain in words of either language`(language: Language) async {
        let answer = await shuzhi("rulebook", "explain", file, language: language)

        #expect(answer.status == .done)
        #expect(answer.output.contains("basic + bonus / 3"))
        #expect(answer.output.contains(language == .en ? "Bonus" : "加分"))
        #expect(!answer.output.contains("⟦"))
    }

    @Test func `tell what differs`() async throws {
        let other = try scratch.file("other.yaml", Self.sample.replacing("bonus / 3", with: "bonus / 2"))
        let same = await shuzhi("rulebook", "diff", file, file)
        let answer = await shuzhi("rulebook", "diff", file, other)

        #expect(same.output == "The two rulebooks say the same.\n")
        #expect(answer.status == .done)
        #expect(answer.output.contains("basic + bonus / 3"))
        #expect(answer.output.contains("basic + bonus / 2"))
        #expect(!answer.output.contains("⟦"))
    }

    @Test func `list and show the library`() async throws {
        let list = await shuzhi("rulebook", "list")
        let shown = await shuzhi("rulebook", "show", "branch-star-10-40-30")
        let unknown = await shuzhi("rulebook", "show", "nothing")

        #expect(list.lines.count == 49)
        #expect(list.output.contains("national-duties"))
        #expect(list.output.contains("branch-star-10-40-30"))
        let copy = try scratch.file("copy.yaml", shown.output)
        let check = await shuzhi("rulebook", "check", copy)
        #expect(check.status == .done)
        #expect(unknown.status == .noInput)
    }

    @Test func `list the library in JSON`() async throws {
        struct Line: Decodable {
            let part: String
            let id: String
            let version: Int
            let label: String
            let examples: Int
        }
        func list(_ arguments: String...) async throws -> [Line] {
            let transcript = Transcript()
            _ = await Program.run(["rulebook", "list", "--json"] + arguments, on: transcript.terminal(.en))
            return try JSONDecoder().decode([Line].self, from: Data(transcript.text(.output).utf8))
        }
        #expect(try await list().count == 48)
        let published = try await list("--part", "published")
        #expect(published.count == 36)
        #expect(published.map(\.id) == published.map(\.id).sorted())
        #expect(try await list("--part", "national").map(\.id) == ["national-duties"])
        #expect(try await list("--kind", "enterprise", "--part", "seed").allSatisfy { $0.id != "city-1-plus-x" })
        #expect(try await list("--find", "Hanshan").map(\.id) == ["hanshan-fortress-index"])
        #expect(await shuzhi("rulebook", "list", "--part", "moon").status == .usage)
    }

    @Test func `warn of photos, and refuse a field that another of the files asks for`() async throws {
        func file(_ name: String) throws -> String {
            let form = """

                kinds: [village]
                forms:
                  - id: quarter
                    label: {zh-Hans: 季报}
                    fields:
                      - {id: staff, label: {zh-Hans: 人员}, means: party_staff, attachment: photo}

                """
            return try scratch.file("\(name).yaml", Self.sample.replacing("id: sample", with: "id: \(name)") + form)
        }
        let (first, second) = (try file("first"), try file("second"))
        let alone = await shuzhi("rulebook", "check", first)
        #expect(alone.status == .done)
        #expect(alone.complaints.count == 1)
        #expect(alone.complaints.first?.contains("\(first):21:") == true)
        let both = await shuzhi("rulebook", "check", first, second)
        #expect(both.status == .refused)
        #expect(both.complaints.contains { $0.hasPrefix("\(second):21:") && $0.contains("first v1") })
        #expect(both.lines.count == 1)
    }
}
