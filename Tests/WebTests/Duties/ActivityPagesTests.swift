import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Logging an activity in the browser` {
    static let meeting = [
        ("place", "330203"), ("kind", "meeting"), ("day", "2017-03-02"), ("subject", "专题研究 <b>党建</b>"), ("chair", "薄书记"),
        ("post", "secretary"), ("quantity", "1"),
    ]

    private func test(as reader: Signer? = World.bo) async throws -> WebTest {
        try await WebTest(until: .recording, as: reader, under: World.dutyRulebook)
    }

    /// Where a new activity leads, without what is said there.
    private func log(_ test: WebTest, _ form: [(String, String)] = meeting, key: String = "first-key") async throws -> String {
        let answer = try await test.post("/cycles/2017/activities", form + [("key", key)])
        #expect(answer.status == 303)
        let address = answer.headers["location"] ?? ""
        #expect(address.contains("done="))
        return String(address.split(separator: "?").first ?? "")
    }

    @Test(arguments: ["zh-Hans", "en"]) func `is one form that asks what rules need`(language: String) async throws {
        let page = try await test().get("/cycles/2017/activities/new?lang=\(language)")
        #expect(page.status == 200)
        try Golden.expect(page.text, is: "new-activity.\(language).html")
    }

    @Test func `leads to its page, which says where it counts and who wrote it`() async throws {
        let test = try await test()
        let address = try await log(test)
        let page = try await test.get(address)
        #expect(page.status == 200)
        #expect(page.text.contains("专题研究 &lt;b&gt;党建&lt;/b&gt;") && !page.text.contains("<b>党建"))
        for words in ["每季度专题研究一次", "专题研究基层党建（", "专题会议（", "公布的同类纪实数", "薄书记", "登记"] {
            #expect(page.text.contains(words), "\(words)")
        }
        let list = try await test.get("/cycles/2017/activities")
        #expect(list.text.contains(address))
    }

    @Test func `sent twice is logged once`() async throws {
        let test = try await test()
        let first = try await log(test)
        let again = try await log(test)
        #expect(first == again)
        let answer = try await test.realm.ask(ActivitiesAsked.all)
        #expect(answer.count == 1)
    }

    @Test func `shows what may be the same, and saves it when told to`() async throws {
        let test = try await test()
        let first = try await log(test)
        let doubtful = try await test.post("/cycles/2017/activities", Self.meeting + [("key", "second-key")])
        #expect(doubtful.status == 409)
        #expect(doubtful.text.contains(first) && doubtful.text.contains("name=\"anyway\""))
        #expect(doubtful.text.contains("value=\"2017-03-02\""))
        let second = try await log(test, Self.meeting + [("anyway", "yes")], key: "third-key")
        #expect(second != first)
    }

    @Test func `shows the form again with everything that is wrong, as it was typed`() async throws {
        let page = try await test().post(
            "/cycles/2017/activities",
            [("place", "330203"), ("kind", "meeting"), ("day", "2017-13-01"), ("chair", "谁")]
        )
        #expect(page.status == 422)
        #expect(page.text.contains("id=\"error-subject\"") && page.text.contains("id=\"error-day\""))
        #expect(page.text.contains("value=\"谁\""))
        let outside = try await test().post(
            "/cycles/2017/activities",
            [("place", "330203"), ("kind", "visit"), ("day", "2018-03-01"), ("subject", "走访")]
        )
        #expect(outside.status == 422 && outside.text.contains("2018-03-01"))
    }

    @Test func `keeps what it said before a correction, and the reason of a withdrawal`() async throws {
        let test = try await test()
        let address = try await log(test)
        let form = try await test.get(address + "/correction")
        #expect(form.text.contains("value=\"薄书记\"") && form.text.contains("<option value=\"secretary\" selected>"))
        let changed = Self.meeting.map { ($0.0, $0.0 == "subject" ? "专题研究换届" : $0.1) }
        let refused = try await test.post(address + "/correction", changed + [("key", "correct-1")])
        #expect(refused.status == 422 && refused.text.contains("id=\"error-reason\""))
        let corrected = try await test.post(address + "/correction", changed + [("reason", "题目误记"), ("key", "correct-2")])
        #expect(corrected.status == 303)
        let page = try await test.get(address)
        #expect(page.text.contains("<h1>专题研究换届</h1>") && page.text.contains("题目误记"))
        #expect(page.text.contains("党建&lt;/b&gt;"))
        let withdrawn = try await test.post(address + "/withdrawal", [("reason", "重复登记"), ("key", "withdraw-1")])
        #expect(withdrawn.status == 303)
        let after = try await test.get(address)
        #expect(after.text.contains("已撤销：重复登记") && after.text.contains("本条纪实不计入任何地方"))
        #expect(!after.text.contains("/withdrawal"))
    }

    @Test func `is for people of the place`() async throws {
        let test = try await test(as: World.cy)
        let answer = try await test.post("/cycles/2017/activities", Self.meeting)
        #expect(answer.status == 403)
        let page = try await test.get("/cycles/2017/activities?place=330203")
        #expect(page.status == 403)
        let own = try await test.get("/cycles/2017/activities")
        #expect(own.status == 200 && own.text.contains("江湾区"))
        let ofBo = try await test.signedIn(as: World.bo)
        let address = try await log(ofBo)
        #expect(try await test.get(address).status == 404)
    }

    @Test func `can be put off: the list is exported and filtered`() async throws {
        let test = try await test()
        _ = try await log(test)
        let filtered = try await test.get("/cycles/2017/activities?kind=visit")
        #expect(!filtered.text.contains("党建&lt;/b&gt;"))
        let month = try await test.get("/cycles/2017/activities?month=2017-03&kind=meeting")
        #expect(month.text.contains("党建&lt;/b&gt;") && month.text.contains("共 1 条"))
    }
}
