import Domain
import Storage
import TestWorld
import Testing

@testable import Web

@Suite struct `Task lists on pages` {
    @Test func `are drafted line by line, and wrong lines are named`() async throws {
        let web = try await WebTest(until: .recording, as: World.bo)
        let wrong = try await web.post(
            "/cycles/2017/task-lists/new",
            [("organisation", "330203"), ("holder", "区委书记"), ("items", "上党课 | 2017-11-30\n调研\n做事 | 明天")]
        )
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("第 2 行“调研”") && wrong.text.contains("第 3 行"))
        #expect(wrong.text.contains("上党课 | 2017-11-30"))
        let sent = try await web.post(
            "/cycles/2017/task-lists/new",
            [("organisation", "330203"), ("holder", "区委书记"), ("items", "上党课 | 2017-11-30\n\n调研\t2017-06-30\t")]
        )
        #expect(sent.status == 303)
        let page = try await web.get("/task-lists/2017%7C330203%7C%E5%8C%BA%E5%A7%94%E4%B9%A6%E8%AE%B0")
        #expect(page.text.contains("共 2 项"))
        #expect(page.text.contains("上级党组织（盖章）"))
    }

    @Test func `are handed in, signed, reported and countersigned by different people`() async throws {
        let bo = try await WebTest.withWork()
        let page = "/task-lists/2017%7C330203%7C%E5%8C%BA%E5%A7%94%E4%B9%A6%E8%AE%B0"
        let own = try await bo.get(page)
        #expect(own.text.contains("待会签"))
        #expect(!own.text.contains("/countersign?item=1"))
        let reported = try await bo.post("\(page)/report?item=2", [("note", "年内上党课两次")])
        #expect(reported.status == 303)
        let ada = try await bo.signedIn(as: World.ada)
        let above = try await ada.get(page)
        #expect(above.text.contains("/countersign?item=1"))
        let countersigned = try await ada.post("\(page)/countersign?item=1", [("note", "属实")])
        #expect(countersigned.status == 303)
        let returned = try await ada.post("\(page)/return-item?item=2", [("reason", "只有一次记录")])
        #expect(returned.status == 303)
        let after = try await bo.get(page)
        #expect(after.text.contains("完成 1 项") && after.text.contains("只有一次记录"))
        let missing = try await ada.get("\(page)/change?item=9")
        #expect(missing.status == 404)
    }

    @Test func `read as text and back`() throws {
        let plans = [
            TaskPlan(text: "上党课", due: try World.day(11, 30), duty: "lectures"),
            TaskPlan(text: "调研", due: try World.day(6, 30)),
        ]
        #expect(try TaskText.plans(from: TaskText.text(of: plans)) == plans)
    }
}
