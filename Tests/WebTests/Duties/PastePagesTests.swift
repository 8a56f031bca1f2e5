import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Pasting activities from a spreadsheet` {
    static let lines = """
        2017-03-02\t专题会议\t专题研究基层党建\t薄书记\t11\t12
        2017年4月1日\tmeeting\t研究换届\t\t\t\t2
        5月8日\t走访\t走访滩头村
        2017-13-01\t走访\t走访山前村
        2017-06-01\t开会\t不知何事
        2017-06-02\t走访\t
        """

    private func test() async throws -> WebTest {
        try await WebTest(until: .recording, as: World.bo, under: World.dutyRulebook)
    }

    private func form(_ lines: String, _ more: [(String, String)] = []) -> [(String, String)] {
        [("place", "330203"), ("lines", lines)] + more
    }

    @Test func `is looked through line by line, and nothing is written by that`() async throws {
        let test = try await test()
        let page = try await test.post("/cycles/2017/activities/paste", form(Self.lines))
        #expect(page.status == 200)
        #expect(page.text.contains("共 6 行：可保存 3 行，疑似重复 0 行，有误 3 行"))
        for words in ["“2017-13-01”不是日期", "没有“开会”这一纪实类别", "“主题”不能为空", "2017-04-01"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(try await test.realm.ask(ActivitiesAsked.all).count == 0)
    }

    @Test func `saves the good lines and keeps the others to be mended`() async throws {
        let test = try await test()
        let page = try await test.post(
            "/cycles/2017/activities/paste",
            form(Self.lines, [("act", "save"), ("key", "paste-key-1")])
        )
        #expect(page.status == 200)
        #expect(page.text.contains("已保存 3 条"))
        #expect(page.text.contains("2017-13-01\t走访") && !page.text.contains("研究换届"))
        let written = try await test.realm.ask(ActivitiesAsked.all)
        #expect(written.lines.map(\.day) == ["2017-05-08", "2017-04-01", "2017-03-02"])
        #expect(written.lines.map(\.quantity) == ["1", "2", "1"])
    }

    @Test func `leaves out what may be there already unless told otherwise`() async throws {
        let test = try await test()
        let one = "2017-03-02\t专题会议\t专题研究基层党建"
        func save(_ more: [(String, String)], _ key: String) async throws -> Int {
            let answer = try await test.post(
                "/cycles/2017/activities/paste",
                form(one, [("act", "save"), ("key", key)] + more)
            )
            return answer.status
        }
        #expect(try await save([], "paste-1") == 303)
        let looked = try await test.post("/cycles/2017/activities/paste", form(one))
        #expect(looked.text.contains("可保存 0 行，疑似重复 1 行") && looked.text.contains("name=\"alike\""))
        #expect(try await save([], "paste-2") == 422)
        #expect(try await save([("alike", "yes")], "paste-3") == 303)
        #expect(try await test.realm.ask(ActivitiesAsked.all).count == 2)
    }

    @Test func `has room for five hundred lines`() async throws {
        let test = try await test()
        let line = "2017-03-02\t专题会议\t会\n"
        let page = try await test.post("/cycles/2017/activities/paste", form(String(repeating: line, count: 501)))
        #expect(page.status == 422 && page.text.contains("一次最多粘贴 500 行，现有 501 行"))
        let fits = try await test.post("/cycles/2017/activities/paste", form(String(repeating: line, count: 500)))
        #expect(fits.status == 200)
    }
}
