import Domain
import TestWorld
import Testing
import Web

@Suite struct `The routes` {
    @Test func `are as written down`() throws {
        try Golden.expect(WebApplication.routes.joined(separator: "\n") + "\n", is: "routes.txt")
    }

    /// An address for every page that is read, other than those that lead elsewhere.
    static let addresses = [
        "/", "/account", "/account/password", "/account/factor", "/account/tokens", "/administrators", "/expired-evidence",
        "/find", "/find?q=jg&format=json",
        "/drafts?form=x",
        "/cycles/2017", "/cycles/2017/figures/figure.contact-points", "/cycles/2017/results",
        "/cycles/2017/organisations/330203", "/cycles/2017/overview", "/cycles/2017/forms",
        "/cycles/2017/forms/approvals", "/cycles/2017/forms/rates", "/organisations", "/organisations/330203", "/journal",
        "/journal/entries/0",
        "/organisations/330203/add", "/organisations/330203/rename", "/organisations/330203/move",
        "/organisations/330203/merge", "/organisations/330203/split", "/organisations/330203/close",
        "/organisations/330203/posts", "/organisations/330203/posts/new", "/groupings", "/groupings/new", "/people",
        "/people/new", "/people/bo", "/powers", "/powers/new",
        "/imports", "/imports/activities", "/long-tasks",
    ]

    /// What is sent as a file.
    static let files = ["/imports/activities/template", "/imports/organisations/table"]

    /// What needs another role or more in the books: the tests of its room ask for it.
    static let ofRooms = [
        "/cycles/2017/activities", "/cycles/2017/activities/330203/m1", "/cycles/2017/activities/330203/m1/correction",
        "/cycles/2017/activities/new", "/cycles/2017/activities/paste", "/cycles/2017/compliance",
        "/cycles/2017/compliance/330203", "/cycles/2017/compliance/330203/state", "/cycles/2017/counters", "/post-roles",

        "/account/tokens/of/ada", "/security-log", "/groupings/sq-1", "/organisations/330203/posts/330203-1",
        "/cycles/2017/forms/f/p/o", "/cycles/2017/forms/f/p/o/history",
    ]

    /// What is answered to anybody.
    static let open = ["/sign-in", "/invitation", "/static/shuzhi.css", "/static/page.js"]

    /// What is there only where an identity provider is set up: `OpenIDRoutesTests`, `SubjectRoutesTests`.
    static let provided = ["/sign-in/open-id", "/sign-in/open-id/answer", "/subjects"]

    @Test func `all answer`() async throws {
        for (address, response) in zip(Self.addresses + Self.files, try await WebTest().get(Self.addresses + Self.files)) {
            #expect(response.status == 200, "\(address)")
        }
        for (address, response) in zip(Self.open, try await WebTest(as: nil).get(Self.open)) {
            #expect(response.status == 200, "\(address)")
        }
    }

    @Test func `have an address in this test, every one that is read`() {
        let asked =
            Self.addresses + Self.files + Self.open + Self.provided + Self.ofRooms + WorkAddresses.all + CycleAddresses.all + [
                "/static/palette.js", "/static/drafts.js", "/static/sheet.js", "/static/tables.js",
            ]
            + ["/imports/files/x", "/imports/files/x/bad-rows", "/long-tasks/x", "/long-tasks/x/state"]
        for route in WebApplication.routes where route.hasPrefix("GET ") {
            let path = route.split(separator: " ")[1].split(separator: "/").map(String.init)
            let isAsked = asked.contains { address in
                let parts = address.split(separator: "?")[0].split(separator: "/").map(String.init)
                return parts.count == path.count && zip(parts, path).allSatisfy { $0 == $1 || $1.hasPrefix(":") }
            }
            #expect(isAsked, "\(route)")
        }
    }

    @Test func `ask whoever has not signed in to do so first, and then lead on`() async throws {
        let test = try await WebTest(as: nil)
        for (address, response) in zip(Self.addresses, try await test.get(Self.addresses)) {
            #expect(response.status == 303, "\(address)")
            #expect(response.headers["location"]?.hasPrefix("/sign-in") == true, "\(address)")
            #expect(response.text == "")
        }
        let asked = try await test.get("/cycles/2017/results?kind=district&lang=en")
        #expect(asked.headers["location"] == "/sign-in?next=%2Fcycles%2F2017%2Fresults%3Fkind%3Ddistrict%26lang%3Den&lang=en")
    }

    @Test func `are closed to roles they are not for, and say whose they are`() async throws {
        let page = try await WebTest(as: World.bo).get("/administrators")
        #expect(page.status == 403)
        #expect(page.text.contains("这一页供考核办使用"))
    }

    @Test func `lead nowhere else`() async throws {
        let addresses = [
            "/nope", "/cycle", "/cycles/2016", "/cycles/2017/nope", "/journal/entries/x", "/static/other.css", "/%ff",
        ]
        for (address, response) in zip(addresses, try await WebTest().get(addresses)) {
            #expect(response.status == 404, "\(address)")
            #expect(response.text.contains("<h1>无法显示（404）</h1>"))
        }
    }

    @Test(arguments: ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
    func `know no other method than reading and sending a form`(method: String) async throws {
        for response in try await WebTest().get(Self.addresses + Self.open + ["/nope"], method: method) {
            #expect(response.status == 405)
            #expect(response.headers["allow"] == "GET, HEAD, POST")
        }
    }

    @Test func `that are only read take no form, and the other way round`() async throws {
        let test = try await WebTest()
        for address in ["/cycles/2017", "/journal", "/static/shuzhi.css"] {
            let answer = try await test.post(address)
            #expect(answer.status == 405, "\(address)")
        }
        let read = try await test.get("/sign-out")
        #expect(read.status == 405)
    }

    @Test func `answer HEAD as GET, without the page`() async throws {
        for response in try await WebTest().get(Self.addresses, method: "HEAD") {
            #expect(response.status == 200)
            #expect(response.text == "")
        }
    }
}
