import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The pages of duties` {
    private func test(as reader: Signer? = World.bo) async throws -> WebTest {
        let test = try await WebTest(until: .recording, as: reader, under: World.dutyRulebook)
        var details = ActivityDetails()
        details.chairPost = "deputy"
        let item = LogActivities.Item(
            id: "m1",
            kind: "meeting",
            day: try World.day(3, 1),
            subject: "专题研究基层党建",
            details: details
        )
        let log = LogActivities(cycle: World.cycle, organisation: World.district, items: [item])
        try await test.realm.registrar.submit(log, by: World.bo)
        return test
    }

    @Test(arguments: ["zh-Hans", "en"]) func `say how one organisation stands, why, and what mends it`(language: String)
        async throws
    {
        let page = try await test().get("/cycles/2017/compliance/330203?day=2017-04-10&lang=\(language)")
        #expect(page.status == 200)
        try Golden.expect(page.text, is: "compliance.\(language).html")
    }

    @Test(arguments: ["zh-Hans", "en"]) func `set those below side by side, the latest first`(language: String) async throws {
        let page = try await test().get("/cycles/2017/compliance?day=2017-04-10&lang=\(language)")
        #expect(page.status == 200)
        try Golden.expect(page.text, is: "compliance-below.\(language).html")
    }

    @Test func `count figures and open them`() async throws {
        let page = try await test().get("/cycles/2017/counters?day=2017-12-31")
        #expect(page.status == 200)
        #expect(page.text.contains("专题研究基层党建") && page.text.contains("1 条纪实"))
        #expect(page.text.contains("/cycles/2017/activities/330203/m1"))
    }

    @Test func `take facts and matters, and judge by them`() async throws {
        let test = try await test()
        let own = "/cycles/2017/compliance/330203/state"
        let empty = try await test.get(own)
        #expect(empty.status == 200 && empty.text.contains("还没有登记组织情况"))
        let wrong = try await test.post(
            own + "/facts",
            [("fact", "full_members"), ("value", "九"), ("since", "2017-01-01"), ("key", "fact-0")]
        )
        #expect(wrong.status == 422 && wrong.text.contains("value=\"九\""))
        for (index, fact) in [("full_members", "9"), ("has_committee", "false")].enumerated() {
            let answer = try await test.post(
                own + "/facts",
                [("fact", fact.0), ("value", fact.1), ("since", "2017-01-01"), ("key", "fact-\(index + 1)")]
            )
            #expect(answer.status == 303)
        }
        let recorded = try await test.post(
            own + "/matters",
            [
                ("kind", "lost_contact"), ("number", "3"), ("date.lost_contact.lost_since", "2017-01-05"),
                ("date.arrears.unpaid_since", "2017-01-01"), ("key", "matter-1"),
            ]
        )
        #expect(recorded.status == 303)
        let page = try await test.get(own)
        for words in ["正式党员人数", "失联起始日 2017-01-05", "失联党员"] { #expect(page.text.contains(words), "\(words)") }
        let judged = try await test.get("/cycles/2017/compliance/330203?day=2017-12-31")
        #expect(judged.text.contains("按“七名以上”的要求调整设置") && judged.text.contains("办理“停止党籍”"))
        let withdrawn = try await test.post(
            own + "/withdrawal",
            [("matter", "330203|lost_contact|3"), ("reason", "误记"), ("key", "matter-2")]
        )
        #expect(withdrawn.status == 303)
        #expect(try await test.get(own).text.contains("已撤销"))
    }

    @Test func `let the office say what posts are`() async throws {
        let test = try await test(as: World.ada)
        let post = ImportPosts.Row(
            id: "p1",
            organisation: World.district,
            title: "区委书记",
            holder: "bo",
            since: try World.day(1, 1)
        )
        try await test.realm.registrar.submit(ImportPosts(posts: [post]), by: World.ada)
        let form = try await test.get("/post-roles")
        #expect(form.text.contains("区委书记（1 个职务）"))
        let saved = try await test.post("/post-roles", [("title.0", "区委书记"), ("role.0", "secretary"), ("key", "roles-1")])
        #expect(saved.status == 303)
        #expect(try await test.realm.ask(PostTitles()).map(\.role) == ["secretary"])
        let again = try await test.post("/post-roles", [("title.0", "区委书记"), ("role.0", "secretary"), ("key", "roles-2")])
        #expect(again.headers["location"]?.contains("nothing_changed") == true)
        #expect(try await test.signedIn(as: World.bo).get("/post-roles").status == 403)
    }

    @Test func `stand on a secretary's own page as things to do`() async throws {
        let page = try await test().get("/")
        #expect(page.status == 200)
        #expect(page.text.contains("我的待办") && page.text.contains("每季度专题研究一次"))
        #expect(page.text.contains("class=\"button primary\" href=\"/cycles/2017/activities/new?place=330203\""))
        let observer = try await test(as: World.ob).get("/")
        #expect(!observer.text.contains("我的待办"))
    }
}
