import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Changing the tree in the browser` {
    private static let merger = [("into", "北门街道"), ("merged", ""), ("on", "2018-01-31"), ("reason", "撤并")]

    @Test func `shows first whom a merger touches, and does it once that is confirmed`() async throws {
        let test = try await WebTest()
        let path = "/organisations/\(World.township)/merge"
        let form = try await test.get(path)
        #expect(form.status == 200 && form.text.contains("name=\"into\""))
        let preview = try await test.post(path, Self.merger)
        #expect(preview.status == 200)
        #expect(preview.text.contains("滩头村") && preview.text.contains("山前村"))
        #expect(preview.text.contains("已冻结的年度结果 1 个"))
        #expect(preview.text.contains("name=\"confirmed\" id=\"field-confirmed\" type=\"hidden\" value=\"yes\""))
        let size = test.realm.registrar.size
        let back = try await test.post(path, Self.merger + [("act", "edit")])
        #expect(back.status == 200 && back.text.contains("value=\"北门街道\""))
        #expect(test.realm.registrar.size == size)
        let done = try await test.post(path, Self.merger + [("confirmed", "yes")])
        #expect(done.status == 303)
        let closed = try await test.get("/organisations/\(World.township)")
        #expect(closed.text.contains("这个组织已经撤销"))
        let heir = try await test.get("/organisations/330203002")
        #expect(heir.text.contains("滩头村") && heir.text.contains("接收并入单位"))
    }

    @Test func `says in the preview why it cannot be done, and offers no confirmation`() async throws {
        let test = try await WebTest()
        let page = try await test.post(
            "/organisations/\(World.township)/close",
            [("on", "2018-01-31"), ("reason", "撤销")]
        )
        #expect(page.status == 200)
        #expect(page.text.contains("单位 330203001 下面还有 2 个单位"))
        #expect(!page.text.contains("field-confirmed") && page.text.contains("value=\"edit\""))
    }

    @Test func `divides, and shares out what stands below`() async throws {
        let test = try await WebTest()
        let path = "/organisations/\(World.township)/split"
        let form = try await test.get(path)
        #expect(form.text.contains("name=\"child-330203001201\""))
        let fields = [
            ("code-1", "330203008"), ("title-1", "新街道"), ("goes-on", "yes"), ("child-330203001201", "1"),
            ("on", "2018-01-31"), ("reason", "分设"),
        ]
        let preview = try await test.post(path, fields)
        #expect(preview.text.contains("滩头村") && preview.text.contains("330203008"))
        let done = try await test.post(path, fields + [("confirmed", "yes")])
        #expect(done.status == 303)
        let part = try await test.get("/organisations/330203008")
        #expect(part.text.contains("滩头村"))
    }

    @Test func `moves to what was meant, and asks where several are`() async throws {
        let test = try await WebTest()
        let path = "/organisations/\(World.village)/move"
        let several = try await test.post(path, [("parent", "街道"), ("on", "2018-01-31"), ("reason", "调整")])
        #expect(several.status == 422)
        #expect(several.text.contains("北门街道 330203002") && several.text.contains("id=\"error-parent\""))
        let none = try await test.post(path, [("parent", "没有这里"), ("on", "2018-01-31"), ("reason", "调整")])
        #expect(none.status == 422 && none.text.contains("没有找到“没有这里”"))
        let noDay = try await test.post(path, [("parent", "bmjd"), ("on", "31.1."), ("reason", "调整")])
        #expect(noDay.status == 422 && noDay.text.contains("id=\"error-on\""))
        let done = try await test.post(
            path,
            [("parent", "bmjd"), ("on", "2018-01-31"), ("reason", "调整"), ("confirmed", "yes")]
        )
        #expect(done.status == 303)
    }

    @Test func `adds and renames`() async throws {
        let test = try await WebTest()
        let added = try await test.post(
            "/organisations/330203/add",
            [("title", "新城街道"), ("code", "330203009"), ("kind", "township"), ("on", "2018-01-31")]
        )
        #expect(added.status == 303 && added.headers["location"]?.hasPrefix("/organisations/330203009?done=") == true)
        let again = try await test.post(
            "/organisations/330203/add",
            [("title", "新城"), ("code", "330203009"), ("kind", "township"), ("on", "2018-01-31")]
        )
        #expect(again.status == 409 && again.text.contains("value=\"新城\""))
        let renamed = try await test.post(
            "/organisations/330203009/rename",
            [("title", "新港街道"), ("on", "2018-01-31"), ("reason", "更名")]
        )
        #expect(renamed.status == 303)
        let page = try await test.get("/organisations/330203009")
        #expect(page.text.contains("新城街道 → 新港街道"))
    }

    @Test func `is the office's`() async throws {
        let test = try await WebTest(as: World.bo)
        let form = try await test.get("/organisations/\(World.township)/merge")
        #expect(form.status == 403)
        let post = try await test.post("/organisations/\(World.township)/merge", Self.merger + [("confirmed", "yes")])
        #expect(post.status == 403)
        let page = try await test.get("/organisations/\(World.township)")
        #expect(page.status == 200 && !page.text.contains("/merge\""))
    }
}
