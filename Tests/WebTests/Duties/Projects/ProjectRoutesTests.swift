import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Led projects on pages` {
    private let plan = [
        ("organisation", "330203"), ("title", "破解<b>难题</b>"), ("leader", "薄书记"), ("problem", "难"), ("aim", "成"),
        ("measures", "办"), ("due", "2017-11-30"), ("stage-2017-03", "摸底"),
    ]

    @Test func `are applied for in a form, shown in a list, and opened`() async throws {
        let web = try await WebTest(until: .recording, as: World.bo)
        let form = try await web.get("/cycles/2017/projects/new")
        #expect(form.status == 200)
        #expect(form.text.contains("stage-2017-12"))
        let sent = try await web.post("/cycles/2017/projects/new", plan)
        #expect(sent.status == 303)
        let list = try await web.get("/cycles/2017/projects")
        #expect(list.status == 200)
        #expect(list.text.contains("2017-330203-P01"))
        #expect(list.text.contains("破解&lt;b&gt;难题&lt;/b&gt;"))
        let page = try await web.get("/projects/2017-330203-P01")
        #expect(page.text.contains("待审批"))
        #expect(page.text.contains("摸底"))
        #expect(!page.text.contains("<b>难题"))
    }

    @Test func `keep what was typed when something is missing, and say what`() async throws {
        let web = try await WebTest(until: .recording, as: World.bo)
        let answer = try await web.post("/cycles/2017/projects/new", plan.filter { $0.0 != "aim" })
        #expect(answer.status == 422)
        #expect(answer.text.contains("“目标”不能为空"))
        #expect(answer.text.contains("value=\"薄书记\""))
        let late = try await web.post("/cycles/2017/projects/new", plan.map { $0.0 == "due" ? ("due", "2018-02-01") : $0 })
        #expect(late.status == 422)
        let project = try await web.realm.ask(LedProjects(cycle: World.cycle))
        #expect(project.total == 0)
    }

    @Test func `show each what they can do, and refuse what they may not`() async throws {
        let bo = try await WebTest(until: .recording, as: World.bo)
        _ = try await bo.post("/cycles/2017/projects/new", plan)
        let own = try await bo.get("/projects/2017-330203-P01")
        #expect(!own.text.contains("/projects/2017-330203-P01/approve"))
        #expect(own.text.contains("/projects/2017-330203-P01/withdraw"))
        let refused = try await bo.post("/projects/2017-330203-P01/approve", [("note", "同意")])
        #expect(refused.status == 403)

        let ada = try await bo.signedIn(as: World.ada)
        let above = try await ada.get("/projects/2017-330203-P01")
        #expect(above.text.contains("/projects/2017-330203-P01/approve"))
        let approved = try await ada.post("/projects/2017-330203-P01/approve", [("note", "抓紧推进")])
        #expect(approved.status == 303)
        #expect(approved.headers["location"]?.hasPrefix("/projects/2017-330203-P01?done=") == true)
        let after = try await ada.get("/projects/2017-330203-P01")
        #expect(after.text.contains("推进中") && after.text.contains("抓紧推进"))
    }

    @Test func `are nobody's business elsewhere`() async throws {
        let cy = try await WebTest.withWork(as: World.cy)
        for address in ["/projects/2017-330203-P01", "/cycles/2017/projects?below=330203", "/projects/2017-330203-P01/report"] {
            let answer = try await cy.get(address)
            #expect([403, 404].contains(answer.status), "\(address)")
            #expect(!answer.text.contains("破解城郊村"), "\(address)")
        }
        let own = try await cy.get("/cycles/2017/projects")
        #expect(own.text.contains("2017-330205-P01") && !own.text.contains("2017-330203-P01"))
    }

    @Test func `are reported on, looked in on, finished, closed and judged`() async throws {
        let bo = try await WebTest.withWork(as: World.bo)
        let page = "/projects/2017-330203-P01"
        let reported = try await bo.post(
            "\(page)/report",
            [("month", "2017-06"), ("standing", "done"), ("note", "已组建片区党委")]
        )
        #expect(reported.status == 303)
        let unplanned = try await bo.post("\(page)/report", [("month", "2017-04"), ("standing", "done"), ("note", "x")])
        #expect(unplanned.status == 422)
        let finished = try await bo.post("\(page)/result", [("result", "建成三个片区党委，参加率八成")])
        #expect(finished.status == 303)
        let ada = try await bo.signedIn(as: World.ada)
        let looked = try await ada.post("\(page)/patrol", [("on", "2017-09-01"), ("finding", "slow"), ("note", "抓紧")])
        #expect(looked.status == 303)
        let closed = try await ada.post("\(page)/close", [("note", "现场核对属实，同意销号")])
        #expect(closed.status == 303)
        let judged = try await ada.post("\(page)/judge", [("rating", "优秀"), ("note", "做法可在全市推广")])
        #expect(judged.status == 303)
        let shown = try await ada.get(page)
        for text in ["已销号", "优秀", "进度偏慢", "已组建片区党委", "党课签到册"] { #expect(shown.text.contains(text), "\(text)") }
    }
}
