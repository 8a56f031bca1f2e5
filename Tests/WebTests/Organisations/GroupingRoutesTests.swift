import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Groupings in the browser` {
    @Test func `are founded, joined, left and closed`() async throws {
        let test = try await WebTest()
        let founded = try await test.post(
            "/groupings/new",
            [
                ("title", "南门商圈联盟"), ("grouping", "sq-1"), ("lead", "南门街道"), ("members", "bmjd\n渡口镇"),
                ("on", "2018-01-02"),
            ]
        )
        #expect(founded.status == 303)
        let joined = try await test.post("/groupings/sq-1/join", [("member", "桥头镇"), ("joined", "2018-01-31")])
        #expect(joined.status == 303)
        let twice = try await test.post(
            "/groupings/sq-1/join",
            [("key", "second"), ("member", "桥头镇"), ("joined", "2018-01-31")]
        )
        #expect(twice.status == 409 && twice.text.contains("已经是联合体"))
        let page = try await test.get("/groupings/sq-1")
        #expect(page.text.contains("桥头镇") && page.text.contains("成员 4 个"))
        let none = try await test.post("/groupings/sq-1/leave", [("left", "2018-02-01")])
        #expect(none.status == 422 && none.text.contains("没有选择任何一行"))
        let left = try await test.post(
            "/groupings/sq-1/leave",
            [("key", "leaving"), ("left", "2018-02-01"), ("row", "330205001"), ("row", "330205002")]
        )
        #expect(left.status == 303)
        let list = try await test.get("/groupings?q=nmsq")
        #expect(list.text.contains("南门商圈联盟"))
        let other = try await test.get("/groupings?q=xyz")
        #expect(!other.text.contains("南门商圈联盟"))
        let member = try await test.get("/organisations/\(World.township)")
        #expect(member.text.contains("南门商圈联盟"))
        let closed = try await test.post("/groupings/sq-1/close", [("key", "closing"), ("on", "2018-03-01"), ("reason", "任务完成")])
        #expect(closed.status == 303)
        let gone = try await test.get("/groupings/sq-1")
        #expect(gone.status == 404)
    }

    @Test func `are changed by the office only`() async throws {
        let test = try await WebTest(as: World.bo)
        let list = try await test.get("/groupings")
        #expect(list.status == 200 && !list.text.contains("/groupings/new"))
        let form = try await test.get("/groupings/new")
        #expect(form.status == 403)
    }
}
