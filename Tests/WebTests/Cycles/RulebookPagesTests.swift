import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Writing a rulebook in the browser` {
    private static let form = """

        forms:
          - id: quarter
            label: {zh-Hans: 季报}
            kinds: [village]
            fields:
              - {id: staff, label: {zh-Hans: 人员}, means: party_staff, attachment: photo}
        burden:
          - {of: quarter, minutes: 30, times: 4}

        """

    private func draft(in answer: Answer) throws -> String {
        let address = try #require(answer.headers["location"])
        return String(address.prefix { $0 != "?" })
    }

    @Test func `shows mistakes beside their lines until there is none, and publishes`() async throws {
        let test = try await WebTest(until: .preparing)
        let text = World.rulebook.replacing("id: world-review", with: "id: my-review")
        let begun = try await test.post(
            "/rulebooks/drafts/new",
            [("title", "我的规则册"), ("text", text.replacing("version: 1", with: "versoin: <1>"))]
        )
        #expect(begun.status == 303)
        let address = try draft(in: begun)
        let page = try await test.get(address)
        #expect(page.text.contains("<tr id=\"line-3\" class=\"wrong-line\">"))
        #expect(page.text.contains("<code>versoin: &lt;1&gt;</code>"))
        #expect(page.text.contains("href=\"#line-3\""))
        #expect(!page.text.contains("\(address)/publish"))

        let saved = try await test.post(address, [("title", "我的规则册"), ("text", text), ("basedOn", "1")])
        #expect(saved.status == 303)
        let sound = try await test.get(address)
        #expect(sound.text.contains("没有错误，可以发布"))
        #expect(sound.text.contains("\(address)/publish"))
        let stale = try await test.post(address, [("title", "我的规则册"), ("text", text + "\n# mine"), ("basedOn", "1")])
        #expect(stale.status == 409)
        #expect(stale.text.contains("# mine"))

        let old = try await test.post("\(address)/publish", [("revision", "1")])
        #expect(old.status == 409)
        let published = try await test.post("\(address)/publish", [("revision", "2"), ("x", "1")])
        #expect(published.status == 303)
        let rulebook = try await test.get(published.headers["location"] ?? "")
        #expect(rulebook.text.contains("甬城年度考核（第 1 版）"))
        let closed = try await test.get(address)
        #expect(closed.text.contains("已发布"))
        #expect(!closed.text.contains("<textarea"))
    }

    @Test func `is refused a field that another form asks for, with the place`() async throws {
        let test = try await WebTest(until: .preparing)
        let first = (World.rulebook + Self.form).replacing("id: world-review", with: "id: first-review")
        try await test.realm.registrar.submit(PublishRulebook(text: first), by: World.ada)
        let second = first.replacing("id: first-review", with: "id: second-review")
        let begun = try await test.post("/rulebooks/drafts/new", [("title", "重复"), ("text", second)])
        let address = try draft(in: begun)
        let page = try await test.get(address)
        #expect(page.text.contains("有 1 处错误，不能发布"))
        #expect(page.text.contains("已由规则册 first-review v1 的“季报”中“人员”采集"))
        #expect(page.text.contains("要求照片"))
        #expect(page.text.contains("全部单位一年合计 10.0 小时"))
        let published = try await test.post("\(address)/publish", [("revision", "1")])
        #expect(published.status == 409)
        #expect(published.text.contains("first-review v1, quarter.staff"))
    }

    @Test func `says what a new version changes, and for whom`() async throws {
        let test = try await WebTest(until: .preparing)
        let next = World.rulebook.replacing("version: 1", with: "version: 2").replacing("value: 50 %", with: "value: 30 %")
        let begun = try await test.post("/rulebooks/drafts/new", [("title", "新版"), ("text", next)])
        let page = try await test.get(try draft(in: begun))
        #expect(page.text.contains("好等次比例"))
        #expect(page.text.contains("涉及 11 个单位"))
        try await test.realm.registrar.submit(PublishRulebook(text: next), by: World.ada)
        let edition = try World.edition(of: next).text.replacing(":", with: "%3A")
        let changes = try await test.get("/rulebooks/\(edition)/changes")
        #expect(changes.text.contains("好等次比例"))
    }

    @Test func `can be put aside`() async throws {
        let test = try await WebTest(until: .preparing)
        let begun = try await test.post("/rulebooks/drafts/new", [("title", "作废的"), ("text", "x")])
        let address = try draft(in: begun)
        #expect(try await test.post("\(address)/discard", [("reason", "")]).status == 422)
        #expect(try await test.post("\(address)/discard", [("reason", "重复")]).status == 303)
        let list = try await test.get("/rulebooks/drafts")
        #expect(list.text.contains("已作废"))
    }

    @Test func `starts from the library`() async throws {
        let test = try await WebTest(until: .preparing)
        let found = try await test.get("/rulebooks/library?from=seed&kind=enterprise")
        #expect(found.text.contains("/rulebooks/library/soe-22"))
        #expect(!found.text.contains("/rulebooks/library/city-1-plus-x"))
        let started = try await test.post("/rulebooks/library/soe-22/draft")
        #expect(started.status == 303)
        let page = try await test.get(try draft(in: started))
        #expect(page.text.contains("没有错误，可以发布"))
    }

    @Test func `previews what people will see`() async throws {
        let test = try await WebTest(until: .preparing)
        let edition = try World.edition().text.replacing(":", with: "%3A")
        let page = try await test.get("/rulebooks/\(edition)/preview")
        #expect(page.text.contains("登记一次，计入 1 项"))
        #expect(page.text.contains("□ 好  □ 一般  □ 差  □ 不了解"))
        #expect(page.text.contains("集体收入（万元）"))
    }

    @Test func `gives the file as it was published`() async throws {
        let test = try await WebTest(until: .preparing)
        let edition = try World.edition().text.replacing(":", with: "%3A")
        let file = try await test.get("/rulebooks/\(edition)/file")
        #expect(file.text == World.rulebook)
        #expect(file.headers["content-disposition"]?.contains("world-review-v1.yaml") == true)
    }
}
