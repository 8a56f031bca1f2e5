import Domain
import TestWorld
import Testing

@Suite struct `The calendar in the browser` {
    @Test func `reckons working days, and says where it cannot`() async throws {
        let test = try await WebTest()
        let page = try await test.get("/calendar?from=2017-09-29&days=2")
        #expect(page.text.contains("2017-09-29 后第 2 个工作日是 2017-10-09"))
        let unknown = try await test.get("/calendar?from=2026-12-31&days=1")
        #expect(unknown.text.contains("2027 年的放假安排尚未录入"))
        let wrong = try await test.get("/calendar?from=x&days=1")
        #expect(wrong.text.contains("role=\"alert\""))
    }

    @Test func `takes a year as it was announced`() async throws {
        let test = try await WebTest()
        let year = [
            ("holidays", "2027-01-01..2027-01-03\n2027-10-01..2027-10-07"), ("workdays", "2027-10-09"), ("source", "通知<1>"),
        ]
        #expect(try await test.post("/calendar/2027", year).status == 303)
        let page = try await test.get("/calendar?from=2026-12-31&days=1")
        #expect(page.text.contains("是 2027-01-04"))
        #expect(page.text.contains("通知&lt;1&gt;"))
        let wrong = try await test.post("/calendar/2027", [("holidays", "2027-01-01..x"), ("source", "通知")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("2027-01-01..x"))
        let other = try await test.post("/calendar/2027", [("holidays", "2028-01-01"), ("source", "通知")])
        #expect(other.status == 422)
    }
}
