import Domain
import TestWorld
import Testing

@Suite struct `The timeline in the browser` {
    @Test(arguments: ["zh-Hans", "en"]) func `reads as written down`(language: String) async throws {
        let page = try await WebTest(until: .reviewing).get("/cycles/2017/timeline?lang=\(language)")
        try Golden.expect(page.text, is: "timeline.\(language).html")
    }

    @Test(arguments: ["zh-Hans", "en"]) func `has a checkup that reads as written down`(language: String) async throws {
        let page = try await WebTest(until: .reviewing).get("/cycles/2017/checkup?lang=\(language)")
        try Golden.expect(page.text, is: "checkup.\(language).html")
    }

    @Test func `moves the year on, with what was noted`() async throws {
        let test = try await WebTest(until: .recording)
        let before = try await test.get("/cycles/2017/timeline")
        #expect(before.text.contains("推进到“审计”环节"))
        let answer = try await test.post("/cycles/2017/advance", [("to", "auditing"), ("note", "考核办会议<议定>")])
        #expect(answer.status == 303)
        let after = try await test.get(answer.headers["location"] ?? "")
        #expect(after.text.contains("考核办会议&lt;议定&gt;"))
        #expect(after.text.contains("推进到“述职评议”环节"))
    }

    @Test func `shows what stands in the way instead of a button, and refuses all the same`() async throws {
        let test = try await WebTest(until: .reviewing)
        let page = try await test.get("/cycles/2017/timeline")
        #expect(page.text.contains("结果还没有计算并冻结。"))
        #expect(!page.text.contains("action=\"/cycles/2017/advance\""))
        let answer = try await test.post("/cycles/2017/advance", [("to", "deciding")])
        #expect(answer.status == 409)
        #expect(try await test.post("/cycles/2017/advance", [("to", "closed")]).status == 409)
    }

    @Test func `shows leaders where the year stands, without a way to move it`() async throws {
        let test = try await WebTest(until: .recording, as: World.ed)
        let page = try await test.get("/cycles/2017/timeline")
        #expect(page.status == 200)
        #expect(!page.text.contains("action=\"/cycles/2017/advance\""))
        #expect(!page.text.contains("/cycles/2017/plan"))
    }

    @Test func `keeps a plan, and shows it again with what is wrong`() async throws {
        let test = try await WebTest(until: .recording)
        let plan = [
            ("begins-recording", "2018-01-04"), ("ends-recording", "2018-01-31"), ("begins-auditing", "2018-02-05"),
            ("ends-auditing", "2018-02-09"),
        ]
        #expect(try await test.post("/cycles/2017/plan", plan).status == 303)
        // The pages are read on 1 February 2018.
        let page = try await test.get("/cycles/2017/timeline")
        #expect(page.text.contains("2018-01-04 至 2018-01-31"))
        #expect(page.text.contains("超期 1 天"))

        let overlapping = plan.map { $0.0 == "begins-auditing" ? ($0.0, "2018-01-31") : $0 } + [("x", "1")]
        let again = try await test.post("/cycles/2017/plan", overlapping)
        #expect(again.status == 422)
        #expect(again.text.contains("计划日期重叠"))
        #expect(again.text.contains("id=\"field-begins-auditing\" type=\"date\" value=\"2018-01-31\""))
        #expect(again.text.contains("环节 纪实 与环节 审计"))
        let half = try await test.post("/cycles/2017/plan", [("begins-auditing", "2018-02-05")])
        #expect(half.status == 422)
    }

    @Test func `opens a year`() async throws {
        let test = try await WebTest()
        let answer = try await test.post(
            "/cycles/new",
            [("cycle", "2018"), ("opens", "2018-01-01"), ("closes", "2018-12-31")]
        )
        #expect(answer.status == 303)
        #expect(answer.headers["location"]?.hasPrefix("/cycles/2018/timeline") == true)
        let twice = try await test.post(
            "/cycles/new",
            [("cycle", "2018"), ("opens", "2018-01-01"), ("closes", "2018-12-30"), ("x", "1")]
        )
        #expect(twice.status == 409)
        let blank = try await test.post("/cycles/new", [("cycle", "2019"), ("opens", ""), ("closes", "2018-12-30")])
        #expect(blank.status == 422)
    }

    @Test func `is what the office lands on`() async throws {
        let test = try await WebTest(until: .recording)
        let page = try await test.get("/")
        #expect(page.text.contains("/cycles/2017/checkup"))
        #expect(page.text.contains("/cycles/2017/timeline"))
        let clerk = try await test.signedIn(as: World.cy).get("/")
        #expect(!clerk.text.contains("/cycles/2017/checkup"))
    }
}
