import Domain
import TestWorld
import Testing

@Suite struct `A table of results` {
    @Test func `is sorted by any column, both ways, with what has no value last`() async throws {
        let test = try await WebTest()
        let addresses = [
            "/cycles/2017/results?kind=district", "/cycles/2017/results?kind=district&sort=total",
            "/cycles/2017/results?kind=district&sort=total&dir=desc", "/cycles/2017/results?kind=district&sort=name",
        ]
        let orders = try await test.get(addresses).map { page in
            page.text.matches(of: /organisations\/(\d+)/).map { String($0.1) }.filter { $0.hasPrefix("3302") }
        }
        #expect(orders[0] == ["330203", "330205"])
        #expect(orders[1] == ["330205", "330203"])
        #expect(orders[2] == ["330203", "330205"])
        #expect(orders[3].sorted() == ["330203", "330205"])
    }

    @Test func `tells a program which way it is sorted`() async throws {
        let page = try await WebTest().get("/cycles/2017/results?kind=district&sort=total&dir=desc")
        #expect(page.text.contains("aria-sort=\"descending\""))
    }

    @Test func `has totals at its foot`() async throws {
        let page = try await WebTest().get("/cycles/2017/results?kind=district")
        #expect(page.text.contains("合计 2 个单位，已定等 2 个"))
    }

    @Test(arguments: ["0", "-3", "99999", "x", "all"]) func `bears any part being asked for`(part: String) async throws {
        let page = try await WebTest().get("/cycles/2017/results?kind=district&part=\(part)")
        #expect(page.status == 200)
    }

    @Test func `says what will stand there before results are frozen`() async throws {
        let page = try await WebTest(until: .recording).get("/cycles/2017/results")
        #expect(page.text.contains("由考核办在述职评议环节冻结"))
    }
}
