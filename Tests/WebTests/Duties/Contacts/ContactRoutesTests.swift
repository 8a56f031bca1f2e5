import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Contact points on pages` {
    @Test func `are listed by name or number with their visits`() async throws {
        let web = try await WebTest.withWork()
        let list = try await web.get("/cycles/2017/contacts")
        #expect(list.status == 200)
        for text in ["滩头村", "甬江机械厂", "第1户", "第2户", "1号人才 · 甬城医院"] { #expect(list.text.contains(text), "\(text)") }
        let filtered = try await web.get("/cycles/2017/contacts?target=household")
        #expect(filtered.text.contains("第1户") && !filtered.text.contains("甬江机械厂"))
    }

    @Test func `are linked without a place for a citizen's name`() async throws {
        let web = try await WebTest.withWork()
        let sent = try await web.post(
            "/cycles/2017/contacts/new",
            [
                ("organisation", "330203"), ("leader", "区长"), ("target", "household"), ("institution", "张三"), ("count", "3"),
                ("since", "2017-05-01"),
            ]
        )
        #expect(sent.status == 303)
        let list = try await web.get("/cycles/2017/contacts")
        #expect(list.text.contains("第5户") && !list.text.contains("张三"))
        let wrong = try await web.post(
            "/cycles/2017/contacts/new",
            [("organisation", "330203"), ("leader", "区长甲"), ("target", "enterprise"), ("since", "2017-05-01")]
        )
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("请填写联系对象"))
    }

    @Test func `open into the visits the log tells of, and end with a reason`() async throws {
        let web = try await WebTest.withWork()
        try await web.realm.registrar.submit(
            LogActivities(
                cycle: World.cycle,
                organisation: World.district,
                items: [.init(id: "hv", kind: "household_visit", day: World.day(3, 1), subject: "第1户")]
            ),
            by: World.bo
        )
        let page = "/contacts/2017%7C330203%7Chousehold%7C1"
        let shown = try await web.get(page)
        #expect(shown.status == 200)
        #expect(shown.text.contains("2017-03-01"))
        let ended = try await web.post("\(page)/end", [("on", "2017-09-01"), ("reason", "已经脱困")])
        #expect(ended.status == 303)
        let after = try await web.get(page)
        #expect(after.text.contains("已经脱困") && !after.text.contains("\(page)/end"))
    }
}
