import Domain
import TestWorld
import Testing

@Suite struct `Articles from a spreadsheet` {
    private static let boundary = "----x"
    private static let head = [
        ("name", "our-standard"), ("label", "本区标准"), ("publisher", "某区"), ("for", "党支部"), ("kinds", "village"),
    ]

    private func send(_ file: String, as fields: [(String, String)] = head, to test: WebTest) async throws -> Answer {
        let pairs = fields + [("token", test.token), ("key", "articles-\(file.utf8.count)")]
        let parts = pairs.map { "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
        let body =
            parts.joined() + "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n\(file)\r\n--\(Self.boundary)--\r\n"
        return try await test.send(
            body: Array(body.utf8),
            type: "multipart/form-data; boundary=\(Self.boundary)",
            to: "/rulebooks/articles"
        )
    }

    @Test func `become a draft that reads without a mistake`() async throws {
        let test = try await WebTest(until: .preparing)
        let template = try await test.get("/rulebooks/articles/template")
        #expect(template.headers["content-type"]?.hasPrefix("text/csv") == true)
        let answer = try await send(template.text.replacing("\u{FEFF}", with: ""), to: test)
        #expect(answer.status == 303)
        let page = try await test.get(answer.headers["location"] ?? "")
        #expect(page.text.contains("本区标准"))
        #expect(page.text.contains("没有错误，可以发布"))
        #expect(page.text.contains("member_meeting"))
    }

    @Test func `are told row by row what is wrong`() async throws {
        let test = try await WebTest(until: .preparing)
        let answer = try await send("编号,条文,最少次数\n1,按季开会,很多\n2,,\n", to: test)
        #expect(answer.status == 422)
        #expect(answer.text.contains("第 2 行："))
        #expect(answer.text.contains("第 3 行："))
        #expect(answer.text.contains("value=\"our-standard\""))
        let list = try await test.get("/rulebooks/drafts")
        #expect(!list.text.contains("本区标准"))
    }

    @Test func `need a head, and a file that is a table`() async throws {
        let test = try await WebTest(until: .preparing)
        #expect(try await send("条文\n有\n", as: [("name", "a")], to: test).status == 422)
        #expect(try await send("", to: test).status == 422)
    }
}
