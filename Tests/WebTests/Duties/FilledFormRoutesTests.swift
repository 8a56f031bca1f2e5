import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Forms in the browser` {
    static let sheet = "/cycles/2017/forms/\(World.form)/2017-h1/\(World.village)"
    static let whole = [("v.paid", "8"), ("v.owed", "10"), ("v.amount", "120"), ("v.note", "")]

    let test: WebTest

    init() async throws {
        test = try await WebTest(until: .recording, as: nil, under: World.formedRulebook)
        for (command, signer) in World.enlistment { try await test.realm.registrar.submit(command, by: signer) }
    }

    private func form(_ organisation: Organisation.ID = World.village) async throws -> FilledForm {
        try await test.realm.folder.database.read { try SQLLedger($0).require(World.filled(organisation)) }
    }

    /// Sends the sheet, each time as a form of its own.
    private func send(_ fields: [(String, String)], _ what: String = "", by test: WebTest, key: String) async throws -> Answer {
        try await test.post(Self.sheet + what, [("key", key)] + fields)
    }

    @Test func `say how many gaps are left, lead to the first, and are handed in once they are whole`() async throws {
        let clerk = try await test.signedIn(as: World.vi)
        let empty = try await clerk.get(Self.sheet)
        #expect(empty.status == 200 && empty.text.contains("<a href=\"#field-paid\">还有 3 项没有填"))
        let early = try await send([("v.paid", "8"), ("act", "submit")], by: clerk, key: "a")
        #expect(early.status == 422 && early.text.contains("还有 2 项没有填，第一项是“应交人数”"))
        let saved = try await form()
        #expect(saved.values == ["paid": "8"] && saved.state == .draft)
        let whole = try await send(Self.whole + [("act", "submit"), ("seen", String(saved.recordedIn))], by: clerk, key: "b")
        #expect(whole.status == 303 && whole.headers["location"]?.hasPrefix(Self.sheet + "?done=") == true)
        let waiting = try await clerk.get(Self.sheet)
        #expect(waiting.text.contains("待南门街道审核") && waiting.text.contains("需要修改的请先撤回"))
        #expect(!waiting.text.contains("name=\"v.paid\""))
    }

    @Test func `show what was typed again when it is no number, and save nothing`() async throws {
        let clerk = try await test.signedIn(as: World.vi)
        let answer = try await send([("v.paid", "八个"), ("v.owed", "10"), ("act", "save")], by: clerk, key: "a")
        #expect(answer.status == 422 && answer.text.contains("value=\"八个\"") && answer.text.contains("按时交纳人数"))
        #expect(try await clerk.get(Self.sheet).text.contains("还有 3 项没有填"))
    }

    @Test func `do not overwrite what somebody else saved meanwhile`() async throws {
        let (clerk, secretary) = try await (test.signedIn(as: World.vi), test.signedIn(as: World.tw))
        let first = try await send([("v.paid", "8"), ("seen", "0"), ("act", "save")], by: clerk, key: "a")
        let second = try await send([("v.paid", "9"), ("seen", "0"), ("act", "save")], by: secretary, key: "b")
        #expect(first.status == 303 && second.status == 409)
        #expect(try await form().values["paid"] == "8")
    }

    @Test func `go back with a reason, show old and new side by side, and come again`() async throws {
        let (clerk, secretary) = try await (test.signedIn(as: World.vi), test.signedIn(as: World.tw))
        _ = try await send(Self.whole + [("act", "submit")], by: clerk, key: "a")
        let seen = try await form().recordedIn
        let without = try await send([("act", "return"), ("seen", String(seen))], "/review", by: secretary, key: "b")
        #expect(without.status == 422)
        let reason = "人数与名册<b>不符</b>"
        let back = try await send(
            [("act", "return"), ("seen", String(seen)), ("reason", reason)],
            "/review",
            by: secretary,
            key: "c"
        )
        #expect(back.status == 303)
        let desk = try await clerk.get("/")
        #expect(desk.text.contains("人数与名册&lt;b&gt;不符&lt;/b&gt;") && desk.text.contains(">修改退回的报表</a>"))
        let again = try await form().recordedIn
        _ = try await send(
            [("v.paid", "7"), ("act", "submit"), ("seen", String(again)), ("note", "已核对名册")],
            by: clerk,
            key: "d"
        )
        let page = try await secretary.get(Self.sheet)
        #expect(page.text.contains("已核对名册") && page.text.contains("<td class=\"number\">7</td>"))
        #expect(page.text.contains(">8 <span class=\"tone warning\">已改</span>"))
        let history = try await secretary.get(Self.sheet + "/history?field=paid")
        #expect(history.status == 200 && history.text.contains("韦干事") && !history.text.contains("<b>不符"))
    }

    @Test func `are approved one by one and several at once, and opened again field by field`() async throws {
        let (clerk, secretary) = try await (test.signedIn(as: World.vi), test.signedIn(as: World.tw))
        let office = try await test.signedIn(as: World.ada)
        _ = try await send(Self.whole + [("act", "submit")], by: clerk, key: "a")
        let seen = String(try await form().recordedIn)
        let landing = try await secretary.get("/")
        #expect(landing.text.contains("滩头村"))
        let approved = try await send([("seen", seen), ("reason", "属实")], "/review", by: secretary, key: "b")
        #expect(approved.status == 303)
        let list = try await office.get("/cycles/2017/forms/approvals")
        let row = "\(try await form().recordedIn) \(World.filled(World.village))"
        #expect(list.text.contains("value=\"\(row)\"") && list.text.contains("滩头村"))
        let none = try await office.post("/cycles/2017/forms/approvals", [("key", "c"), ("act", "approve")])
        #expect(none.headers["location"]?.contains("note=form_none_chosen") == true)
        let bulk = try await office.post(
            "/cycles/2017/forms/approvals",
            [("key", "d"), ("act", "approve"), ("row", row), ("note", "同意")]
        )
        #expect(bulk.status == 303)
        #expect(try await form().state == .approved)
        let stale = try await office.post("/cycles/2017/forms/approvals", [("key", "e"), ("act", "approve"), ("row", row)])
        #expect(stale.status == 409)
        let opened = try await send([("field", "paid"), ("reason", "补交一人")], "/unlocking", by: secretary, key: "f")
        #expect(opened.status == 303)
        let page = try await clerk.get(Self.sheet)
        #expect(page.text.contains("解锁原因：补交一人") && page.text.contains("name=\"v.paid\""))
        #expect(!page.text.contains("name=\"v.owed\""))
        let locked = try await send([("lock_reason", "核对无误")], "/locking", by: secretary, key: "g")
        #expect(locked.status == 303)
        #expect(try await form().state == .approved)
    }

    @Test func `are nobody's to approve who handed them in`() async throws {
        let secretary = try await test.signedIn(as: World.tw)
        _ = try await send(Self.whole + [("act", "submit")], by: secretary, key: "a")
        let page = try await secretary.get(Self.sheet)
        #expect(page.text.contains("不能由本人审核") && !page.text.contains("/review"))
        let answer = try await send([("seen", String(form().recordedIn))], "/review", by: secretary, key: "b")
        #expect(answer.status == 403)
    }

    @Test func `are counted level by level for whoever looks from above`() async throws {
        let clerk = try await test.signedIn(as: World.vi)
        _ = try await send(Self.whole + [("act", "submit")], by: clerk, key: "a")
        let leader = try await test.signedIn(as: World.ed)
        let all = try await leader.get("/cycles/2017/forms/rates?form=\(World.form)&period=2017-h1")
        #expect(all.status == 200 && all.text.contains("海滨区") && all.text.contains("below=330203"))
        let below = try await leader.get("/cycles/2017/forms/rates?form=\(World.form)&period=2017-h1&below=330203001")
        #expect(below.text.contains("滩头村") && below.text.contains("待南门街道审核"))
        let late = try await leader.get("/cycles/2017/forms?form=\(World.form)&period=2017-h1&only=late")
        #expect(late.text.contains("逾期未报") && !late.text.contains(">滩头村</a>"))
    }

    @Test func `are there for nobody outside the place`() async throws {
        let elsewhere = try await test.signedIn(as: World.cy)
        let answers = try await elsewhere.get([
            Self.sheet, Self.sheet + "/history", "/cycles/2017/forms/rates?below=330203", "/cycles/2017/forms?below=330203",
        ])
        #expect(answers.allSatisfy { [403, 404].contains($0.status) }, "\(answers.map(\.status))")
        let list = try await elsewhere.get("/cycles/2017/forms?form=\(World.form)&period=2017-h1")
        #expect(list.status == 200 && list.text.contains("河东村") && !list.text.contains("滩头村"))
        let sent = try await send(Self.whole + [("act", "save")], by: elsewhere, key: "a")
        #expect(sent.status == 403)
    }

    @Test(arguments: ["zh-Hans", "en"]) func `read as written down`(language: String) async throws {
        let clerk = try await test.signedIn(as: World.vi)
        _ = try await send([("v.paid", "2"), ("v.owed", "3"), ("act", "save")], by: clerk, key: "a")
        let page = try await clerk.get(Self.sheet + "?lang=\(language)")
        #expect(page.status == 200 && !page.text.contains("⟦"))
        try Golden.expect(page.text, is: "form.\(language).html")
    }
}
