import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Evidence on pages` {
    private static let boundary = "----shuzhi-test"

    /// A form with a file, as browsers send it.
    private func body(_ fields: [(String, String)], file: (name: String, bytes: [UInt8])?) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        if let file {
            body += Array(
                ("--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
                    + "Content-Type: text/html\r\n\r\n").utf8
            )
            body += file.bytes + Array("\r\n".utf8)
        }
        return body + Array("--\(Self.boundary)--\r\n".utf8)
    }

    private func upload(
        _ web: WebTest,
        to address: String,
        key: String,
        _ file: (name: String, bytes: [UInt8])?,
        fields: [(String, String)] = []
    ) async throws -> Answer {
        let all =
            [
                ("token", web.token), ("key", key), ("organisation", "330203"), ("title", "党课签到册"),
                ("kept_until", "2017-12-31"),
            ] + fields
        return try await web.send(
            body: body(all, file: file),
            type: "multipart/form-data; boundary=\(Self.boundary)",
            to: address
        )
    }

    @Test func `is uploaded without a script, attached at once, and kept as a file only`() async throws {
        let web = try await WebTest.withWork()
        let address = "/cycles/2017/evidence/new?about=project&subject=2017-330203-P01&organisation=330203"
        let text = Array("<script>alert(1)</script>".utf8)
        let sent = try await upload(web, to: address, key: "k1", ("签到.html", text))
        #expect(sent.status == 303)
        #expect(sent.headers["location"]?.hasPrefix("/projects/2017-330203-P01") == true)
        let project = try await web.get("/projects/2017-330203-P01")
        #expect(project.text.contains("/evidence/e-k1/file?revision=1"))

        let file = try await web.get("/evidence/e-k1/file")
        #expect(file.status == 200)
        #expect(file.text == "<script>alert(1)</script>")
        #expect(file.headers["content-type"] == "text/plain; charset=utf-8")
        #expect(file.headers["content-disposition"]?.hasPrefix("attachment;") == true)
        #expect(file.headers["x-content-type-options"] == "nosniff")
        #expect(file.headers["cache-control"] == "no-store")
    }

    @Test func `is filed once however often the form is sent`() async throws {
        let web = try await WebTest(until: .recording, as: World.bo)
        for _ in 0..<2 {
            let sent = try await upload(web, to: "/cycles/2017/evidence/new", key: "k2", ("a.txt", Array("签到".utf8)))
            #expect(sent.status == 303)
        }
        let list = try await web.realm.ask(EvidenceList(cycle: World.cycle))
        #expect(list.total == 1)
        #expect(try web.realm.folder.evidence.digests().count == 1)
    }

    @Test func `is refused with the reason where it is no file we keep, or none was chosen`() async throws {
        let web = try await WebTest(until: .recording, as: World.bo)
        let program = try await upload(web, to: "/cycles/2017/evidence/new", key: "k3", ("a.pdf", [0x4D, 0x5A, 0, 1]))
        #expect(program.status == 422)
        #expect(program.text.contains("不接收这种文件") && program.text.contains("党课签到册"))
        let none = try await upload(web, to: "/cycles/2017/evidence/new", key: "k4", nil)
        #expect(none.status == 422)
        let list = try await web.realm.ask(EvidenceList(cycle: World.cycle))
        #expect(list.total == 0)
    }

    @Test func `is not shown, downloaded or deleted from elsewhere`() async throws {
        let bo = try await WebTest(until: .recording, as: World.bo)
        _ = try await upload(bo, to: "/cycles/2017/evidence/new", key: "k5", ("a.txt", Array("签到".utf8)))
        let cy = try await bo.signedIn(as: World.cy)
        for address in ["/evidence/e-k5", "/evidence/e-k5/file", "/evidence/e-k5/delete?revision=1"] {
            let answer = try await cy.get(address)
            #expect([403, 404].contains(answer.status), "\(address)")
        }
        let deleted = try await cy.post("/evidence/e-k5/delete?revision=1", [("reason", "越权")])
        #expect(deleted.status == 403)
    }

    @Test func `is deleted by the office when its time is over`() async throws {
        let bo = try await WebTest(until: .recording, as: World.bo)
        _ = try await upload(bo, to: "/cycles/2017/evidence/new", key: "k7", ("a.txt", Array("签到".utf8)))
        // The pages' clock stands on 1 February 2018, and the file was to be kept until the end of 2017.
        let ada = try await bo.signedIn(as: World.ada)
        let landing = try await ada.get("/")
        #expect(landing.text.contains("份佐证材料保存到期"))
        let page = try await ada.get("/expired-evidence")
        #expect(page.text.contains("共有 1 份"))
        let deleted = try await ada.post("/expired-evidence")
        #expect(deleted.status == 303)
        let shown = try await bo.get("/evidence/e-k7")
        #expect(shown.text.contains("已删除，只留校验值"))
        let refused = try await bo.get("/expired-evidence")
        #expect(refused.status == 403)
    }

    @Test func `is refused before it is kept where the organisation has no room for it`() async throws {
        let bo = try await WebTest(until: .recording, as: World.bo)
        try await bo.realm.registrar.submit(
            SetEvidenceLimits(organisation: World.district, limits: .init(fileBytes: 4, totalBytes: 5, keptDays: 10)),
            by: World.ada
        )
        let sent = try await upload(bo, to: "/cycles/2017/evidence/new", key: "k8", ("a.txt", Array("签到".utf8)))
        #expect(sent.status == 422 || sent.status == 409)
        #expect(try bo.realm.folder.evidence.digests().isEmpty)
    }

    @Test func `is deleted with a reason: the bytes go, the hash stays`() async throws {
        let bo = try await WebTest(until: .recording, as: World.bo)
        _ = try await upload(bo, to: "/cycles/2017/evidence/new", key: "k6", ("a.txt", Array("签到".utf8)))
        let deleted = try await bo.post("/evidence/e-k6/delete?revision=1", [("reason", "误传他人材料")])
        #expect(deleted.status == 303)
        #expect(try bo.realm.folder.evidence.digests().isEmpty)
        let page = try await bo.get("/evidence/e-k6")
        #expect(page.text.contains("已删除，只留校验值") && page.text.contains("误传他人材料"))
        let file = try await bo.get("/evidence/e-k6/file")
        #expect(file.status == 409)
    }
}
