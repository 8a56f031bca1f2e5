import Domain
import HTTPTypes
import Storage
import TestWorld
import Testing

@testable import Web

@Suite struct `The door of the API` {
    static let meeting = """
        {"items":[{"id":"api-1","origin":"reported",\
        "content":{"kind":"meeting","day":"2017-05-01","subject":"专题会","quantity":"1","details":{}}}]}
        """
    static let meetings = "/api/cycles/2017/organisations/330203/activities"

    @Test(arguments: ["", "Bearer", "Bearer nothing", "Basic YTpi", "Bearer shuzhi_00"])
    func `stays shut without a token that counts`(shown: String) async throws {
        let answer = try await APITest().get("/api/organisations", headers: ["Authorization": shown])
        #expect(answer.status == 401)
        #expect(answer.problem == "no-token" || answer.problem == "wrong-token")
        #expect(answer.headers["www-authenticate"]?.hasPrefix("Bearer realm=\"shuzhi\"") == true)
    }

    @Test func `does not look at cookies`() async throws {
        let test = try await WebTest()
        let page = try await test.get("/organisations")
        let answer = try await test.get("/api/organisations")
        #expect(page.status == 200)
        #expect(answer.status == 401)
    }

    @Test func `opens with a token, and keeps nothing anywhere`() async throws {
        let answer = try await APITest().get("/api/organisations")
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "application/json")
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.cookies.isEmpty)
        #expect(answer.headers["x-content-type-options"] == "nosniff")
    }

    @Test func `lets through what the token is for, and says what it is not for`() async throws {
        let api = try await APITest(as: World.ada, [.organisationsRead, .dutiesWrite], until: .recording)
        let (organisations, results) = (try await api.get("/api/organisations"), try await api.get("/api/cycles/2017"))
        #expect(organisations.status == 200)
        #expect(results.status == 403 && results.problem == "scope")
        #expect(results.headers["www-authenticate"]?.contains("scope=\"cycles:read\"") == true)
        let reading = try await api.get(Self.meetings)
        #expect(reading.status == 403)
        let writing = try await api.ask(.post, Self.meetings, body: Self.meeting)
        #expect(writing.status == 200)
    }

    @Test func `never gives a token more than its owner has at that moment`() async throws {
        let test = try await WebTest(until: .recording).signedIn(as: World.bo)
        let api = try await APITest(in: test, as: World.bo)
        let (own, other) = (
            try await api.ask(.post, Self.meetings, body: Self.meeting),
            try await api.ask(.post, "/api/cycles/2017/organisations/330205/activities", body: Self.meeting)
        )
        #expect(own.status == 200)
        #expect(other.status == 403 && other.problem == "forbidden.role")
        try await test.realm.registrar.submit(
            WithdrawRole(person: "bo", role: .secretary, organisation: World.district),
            by: World.ada
        )
        let after = try await api.ask(.post, Self.meetings, body: Self.meeting.replacing("api-1", with: "api-2"))
        #expect(after.status == 403)
    }

    @Test func `shuts when the token is withdrawn`() async throws {
        let api = try await APITest()
        let list = try await api.test.accounts.tokens.list(of: "ada", by: World.ada)
        let token = try #require(list.first?.token.id)
        try await api.test.realm.registrar.submit(WithdrawToken(token: token), by: World.ada)
        let answer = try await api.get("/api/organisations")
        #expect(answer.status == 401 && answer.problem == "wrong-token")
    }

    @Test func `journals what is done under the owner's name`() async throws {
        let api = try await APITest(until: .recording)
        let answer = try await api.ask(.post, Self.meetings, body: Self.meeting)
        guard case .whole(let number)? = try answer.json["entry"] else { throw Fault("no entry: \(answer.text)") }
        let entry = try await api.get("/api/journal/\(number)")
        #expect(try entry.json["written"]?["byName"] == "艾达")
        #expect(try entry.json["written"]?["command"] == "duties.log-activities")
    }

    @Test func `does the same command under the same key once`() async throws {
        let api = try await APITest(until: .recording)
        let key = ["Idempotency-Key": "key-1"]
        let first = try await api.ask(.post, Self.meetings, body: Self.meeting, headers: key)
        let again = try await api.ask(.post, Self.meetings, body: Self.meeting, headers: key)
        #expect(try first.json["repeated"] == .flag(false) && again.json["repeated"] == .flag(true))
        #expect(try first.json["entry"] == again.json["entry"])
        let other = try await api.ask(
            .post,
            Self.meetings,
            body: Self.meeting.replacing("api-1", with: "api-2"),
            headers: key
        )
        #expect(other.status == 409 && other.problem == "storage.key-reused")
        let twice = try await api.ask(.post, Self.meetings, body: Self.meeting)
        #expect(twice.status == 409)
        let blank = try await api.ask(.post, Self.meetings, body: Self.meeting, headers: ["Idempotency-Key": "a b"])
        #expect(blank.status == 422)
    }

    @Test(arguments: [
        ("/api", 404, "address"), ("/api/", 404, "address"), ("/api/nope", 404, "address"),
        ("/api/organisations/", 404, "address"),
        ("/api/organisations/%ff", 404, "address"), ("/api/organisations/nowhere", 404, "missing.organisation"),
        ("/api/organisations?belw=3302", 400, "parameters"), ("/api/organisations?limit=0", 400, "parameters"),
        ("/api/organisations?limit=201", 400, "parameters"), ("/api/organisations?limit=ten", 400, "parameters"),
        ("/api/organisations?state=shut", 400, "parameters"), ("/api/organisations?limit=1&limit=2", 400, "parameters"),
        ("/api/organisations/search", 400, "parameters"),
        ("/api/cycles/2017/organisations/330203/activities?from=2017-02-29", 400, "parameters"),
        ("/api/cycles/2016", 404, "missing.cycle"), ("/api/journal/x", 404, "missing.journal_entry"),
        ("/api/journal/-1", 404, "missing.journal_entry"), ("/api/commands/organisations.issue-token", 404, "address"),
    ]) func `says in problem details what is wrong with an address`(address: String, status: Int, key: String) async throws {
        let answer = try await APITest().get(address)
        #expect(answer.status == status)
        #expect(answer.problem == key)
    }

    @Test(arguments: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD"])
    func `knows the methods of each address and no other`(method: String) async throws {
        let method = try #require(HTTPRequest.Method(method))
        let answer = try await APITest().ask(method, "/api/organisations")
        #expect(answer.status == 405)
        #expect(answer.headers["allow"] == "GET")
        let both = try await APITest().ask(.delete, Self.meetings)
        #expect(both.headers["allow"] == "GET, POST")
    }

    @Test func `takes JSON that fits, and says where it does not`() async throws {
        let api = try await APITest(until: .recording)
        func send(_ body: String, type: String = "application/json") async throws -> Answer {
            try await api.ask(.post, Self.meetings, body: body, type: type)
        }
        let form = try await send(Self.meeting, type: "application/x-www-form-urlencoded")
        #expect(form.status == 415 && form.problem == "media-type")
        let other = try await send(Self.meeting, type: "application/json; charset=gb18030")
        #expect(other.status == 415)
        let broken = try await send("{\"items\":")
        #expect(broken.status == 400 && broken.problem == "json-unfinished")
        let large = try await send("{\"items\":\"" + String(repeating: "a", count: APIDoor.mostBytes) + "\"}")
        #expect(large.status == 413 && large.problem == "too-large")
        let wrong = try await send(Self.meeting.replacing("2017-05-01", with: "1 May"))
        #expect(wrong.status == 422 && wrong.problem == "body")
        guard case .list(let errors)? = try wrong.json["errors"] else { throw Fault("no errors: \(wrong.text)") }
        #expect(errors.map { $0["field"] } == ["/items/0/content/day"])
        let refused = try await send(Self.meeting.replacing("专题会", with: " "))
        #expect(refused.status == 422 && refused.problem == "wording.blank")
        #expect(try refused.json["field"] == "subject")
        let good = try await send(Self.meeting, type: "application/json; charset=utf-8")
        #expect(good.status == 200)
    }

    @Test func `speaks the language it is asked in`() async throws {
        let api = try await APITest()
        let chinese = try await api.get("/api/nope")
        let english = try await api.get("/api/nope", headers: ["Accept-Language": "en"])
        #expect(try chinese.json["detail"] == "没有这个地址。" && chinese.headers["content-language"] == "zh-Hans")
        #expect(try english.json["detail"] == "There is nothing at this address.")
        #expect(english.headers["content-language"] == "en")
    }

    @Test func `gives a list part by part, each line once`() async throws {
        let api = try await APITest()
        var (codes, next): ([JSON], String?) = ([], "")
        while let after = next {
            let address = "/api/organisations?below=330203&limit=1" + (after.isEmpty ? "" : "&after=\(after)")
            let page = try await api.get(address).json
            guard case .list(let items)? = page["items"], items.count == 1 else { throw Fault("no items") }
            codes += items.compactMap { $0["code"] }
            if case .text(let text)? = page["next"] { next = text } else { next = nil }
        }
        #expect(codes == ["330203001", "330203002"])
    }

    @Test func `slows down whoever asks too often, and only them`() async throws {
        let test = try await WebTest()
        let (busy, calm) = (try await APITest(in: test, as: World.ada), try await APITest(in: test, as: World.ada))
        var last = 200
        for _ in 0..<601 where last == 200 { last = try await busy.get("/api/cycles/current").status }
        #expect(last == 429)
        let answer = try await busy.get("/api/cycles/current")
        #expect(answer.problem == "too-many" && answer.headers["retry-after"] == "1")
        let other = try await calm.get("/api/cycles/current")
        #expect(other.status == 200)
    }

    @Test func `writes wrong tokens down, but not without end`() async throws {
        let test = try await WebTest()
        let api = try await APITest(in: test, as: World.ada)
        var statuses: Set<Int> = []
        for _ in 0..<100 {
            statuses.insert(try await api.get("/api/cycles/current", headers: ["Authorization": "Bearer x"]).status)
        }
        #expect(statuses == [401, 429])
        let noted = try test.realm.folder.database.readNow {
            try $0.number("SELECT count(*) FROM security_event WHERE what = 'wrong-token'")
        }
        #expect(noted == 60)
    }
}
