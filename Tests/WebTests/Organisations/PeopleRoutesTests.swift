import Domain
import Storage
import TestWorld
import Testing

@Suite struct `People in the browser` {
    @Test func `are registered from pasted lines`() async throws {
        let test = try await WebTest()
        let done = try await test.post("/people/new", [("people", "zhang-san\t张三\nli-si 李四\n\n王五,王五")])
        #expect(done.status == 303)
        let list = try await test.get("/people?q=zhangs")
        #expect(list.text.contains("张三") && !list.text.contains("李四"))
        let again = try await test.post("/people/new", [("people", "zhang-san 张三")])
        #expect(again.status == 409 && again.text.contains("zhang-san 张三"))
    }

    @Test func `get a printed code on a page that is shown once, several at once`() async throws {
        let test = try await WebTest()
        let slips = try await test.post("/people/invite", [("row", "bo"), ("row", "cy")])
        #expect(slips.status == 200)
        #expect(slips.text.matches(of: /<dd class="code">([0-9A-Z]{4}-){4}[0-9A-Z]{4}<\/dd>/).count == 2)
        #expect(slips.text.contains("薄书记") && slips.text.contains("海滨区 书记"))
        let one = try await test.post("/people/di/invite")
        #expect(one.status == 200 && one.text.contains("狄审计"))
        let none = try await test.post("/people/invite")
        #expect(none.status == 303)
        let page = try await test.get("/people/di")
        #expect(page.text.contains("待启用") && page.text.contains("换发邀请码"))
    }

    @Test func `are shown to a secretary only from the own subtree`() async throws {
        let test = try await WebTest(as: World.bo)
        let list = try await test.get("/people")
        #expect(list.status == 200 && list.text.contains("请输入姓名"))
        let found = try await test.get("/people?q=cen")
        #expect(!found.text.contains("岑干事") && found.text.contains("没有符合条件"))
        let page = try await test.get("/people/cy")
        #expect(page.status == 404)
        let own = try await test.get("/people/bo")
        #expect(own.status == 200 && !own.text.contains("/people/bo/account"))
        let invite = try await test.post("/people/cy/invite")
        #expect(invite.status == 403)
        let clerk = try await test.signedIn(as: World.di)
        let auditor = try await clerk.get("/people")
        #expect(auditor.status == 403)
    }

    @Test func `have their accounts disabled with a reason`() async throws {
        let test = try await WebTest()
        _ = try await test.signedIn(as: World.bo)
        let noReason = try await test.post("/people/bo/account", [("what", "disable"), ("reason", "")])
        #expect(noReason.status == 422 && noReason.text.contains("id=\"error-reason\""))
        let nothing = try await test.post("/people/bo/account", [("reason", "调离")])
        #expect(nothing.status == 422)
        let done = try await test.post("/people/bo/account", [("what", "disable"), ("reason", "调离")])
        #expect(done.status == 303)
        let page = try await test.get("/people/bo")
        #expect(page.text.contains("已停用") && page.text.contains("调离") && page.text.contains("恢复账号"))
        let own = try await test.get("/people/ada")
        #expect(!own.text.contains("/people/ada/account"))
    }

    @Test func `are found by Ctrl+K beside organisations, as far as the visitor may know of them`() async throws {
        let test = try await WebTest()
        let found = try await test.get("/find?q=bo&format=json")
        #expect(found.text.contains("/people/bo"))
        let place = try await test.get("/find?q=hbq&format=json")
        #expect(place.text.contains("/organisations/330203"))
        let cy = try await test.signedIn(as: World.cy)
        let other = try await cy.get("/find?q=boshu&format=json")
        #expect(!other.text.contains("/people/bo"))
    }
}
