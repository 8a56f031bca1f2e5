import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Double reports on pages` {
    private let page = "/double-reports/2017%7C330203%7C%E5%8C%BA%E5%A7%94%E4%B9%A6%E8%AE%B0"

    @Test func `are written, given to both sides, commented on and answered`() async throws {
        let bo = try await WebTest(until: .recording, as: World.bo)
        let written = try await bo.post(
            "/cycles/2017/double-reports/new",
            [
                ("organisation", "330203"), ("secretary", "区委书记"), ("results", "成绩八字成绩八字"), ("problems", "问题四字"),
                ("plans", "打算四字"),
            ]
        )
        #expect(written.status == 303)
        let shown = try await bo.get(page)
        #expect(shown.text.contains("全文 16 字，其中问题及原因 4 字，占 25%"))
        for (side, audience) in [("upward", "市委扩大会议"), ("downward", "区党员代表大会")] {
            let given = try await bo.post(
                "\(page)/deliver?side=\(side)",
                [("on", "2017-12-20"), ("mode", "on-site"), ("audience", audience), ("present", "40"), ("due", "45")]
            )
            #expect(given.status == 303)
        }
        let ada = try await bo.signedIn(as: World.ada)
        let said = try await ada.post("\(page)/comment?side=upward", [("source", "市委书记"), ("text", "问题找得准")])
        #expect(said.status == 303)
        let answered = try await bo.post("\(page)/answer?number=1", [("answer", "列入明年计划，按季督促")])
        #expect(answered.status == 303)
        let after = try await bo.get(page)
        for text in ["问题找得准", "列入明年计划", "40（应到 45）", "区党员代表大会"] { #expect(after.text.contains(text), "\(text)") }
        // Heard by both sides: it stays as it is.
        #expect(!after.text.contains("secretary="))
    }

    @Test func `take no comment from above by those below`() async throws {
        let bo = try await WebTest.withWork()
        let said = try await bo.post("\(page)/comment?side=upward", [("source", "自己"), ("text", "很好")])
        #expect(said.status == 403)
        let list = try await bo.get("/cycles/2017/double-reports")
        #expect(list.text.contains("2017-12-20"))
    }
}
