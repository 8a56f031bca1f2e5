import Domain
import TestWorld
import Testing
import Web

@Suite struct `The routes` {
    @Test func `are as written down`() throws {
        try Golden.expect(WebApplication.routes.joined(separator: "\n") + "\n", is: "routes.txt")
    }

    /// One address for each route.
    static let addresses = [
        "/", "/cycles/2017", "/cycles/2017/figures/figure.contact-points", "/cycles/2017/results",
        "/cycles/2017/organisations/330203", "/cycles/2017/overview", "/organisations", "/organisations/330203", "/journal",
        "/journal/entries/0", "/static/shuzhi.css",
    ]

    @Test func `all answer`() async throws {
        let responses = try await WebTest().get(Self.addresses)
        #expect(Self.addresses.count == WebApplication.routes.count)
        for (address, response) in zip(Self.addresses, responses) {
            #expect(response.status == (address == "/" ? 303 : 200), "\(address)")
        }
    }

    @Test func `lead nowhere else`() async throws {
        let addresses = [
            "/nope", "/cycles", "/cycles/2016", "/cycles/2017/nope", "/journal/entries/x", "/static/other.css", "/%ff",
        ]
        for (address, response) in zip(addresses, try await WebTest().get(addresses)) {
            #expect(response.status == 404, "\(address)")
            #expect(response.text.contains("<h1>无法显示（404）</h1>"))
        }
    }

    @Test(arguments: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
    func `take no writing`(method: String) async throws {
        let test = try await WebTest()
        for response in try await test.get(Self.addresses + ["/nope"], method: method) {
            #expect(response.status == 405)
            #expect(response.headers["allow"] == "GET, HEAD")
        }
    }

    @Test func `answer HEAD as GET, without the page`() async throws {
        let test = try await WebTest()
        let responses = try await test.get(Self.addresses, method: "HEAD")
        for response in responses.dropFirst() {
            #expect(response.status == 200)
            #expect(response.text == "")
        }
    }

    @Test func `lead home to the newest published cycle, or say what will stand there`() async throws {
        let published = try await WebTest().get("/?lang=en")
        #expect(published.headers["location"] == "/cycles/2017?lang=en")
        let before = try await WebTest(until: .recording).get("/")
        #expect(before.status == 200)
        #expect(before.text.contains("由考核办在定等完成后公布"))
    }
}
