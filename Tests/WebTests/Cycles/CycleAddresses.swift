import Domain
import Storage
import TestWorld
import Testing

/// The addresses of the years, the rulebooks and the calendar.
enum CycleAddresses {
    static let all =
        [
            "/cycles", "/cycles/new", "/cycles/2017/timeline", "/cycles/2017/plan", "/cycles/2017/checkup", "/cycles/2017/pin",
            "/rulebooks", "/rulebooks/library", "/rulebooks/library/national-duties", "/rulebooks/library/soe-22/preview",
            "/rulebooks/drafts", "/rulebooks/drafts/new", "/rulebooks/drafts/d1", "/rulebooks/drafts/d1/preview",
            "/rulebooks/articles", "/rulebooks/articles/template", "/calendar", "/calendar/2027",
        ] + edition.flatMap { edition in ["", "/file", "/preview", "/changes"].map { "/rulebooks/\(edition)\($0)" } }

    private static let edition = [try? World.edition()].compactMap { $0?.text.replacing(":", with: "%3A") }
}

@Suite struct `The pages of years and rulebooks` {
    static func test(until phase: Phase = .rectifying, as reader: Signer? = World.ada) async throws -> WebTest {
        let test = try await WebTest(until: phase, as: reader)
        try await test.realm.registrar.submit(
            SaveRulebookDraft(draft: "d1", title: "草稿", text: World.rulebook, basedOn: 0),
            by: World.ada
        )
        return test
    }

    @Test(arguments: ["zh-Hans", "en"]) func `all answer, in words of the tables only`(language: String) async throws {
        let addresses = CycleAddresses.all.map { "\($0)?lang=\(language)" }
        for (address, page) in zip(addresses, try await Self.test().get(addresses)) {
            #expect(page.status == 200, "\(address)")
            #expect(!page.text.contains("⟦"), "\(address)")
            #expect(!page.text.contains("<script>"), "\(address)")
        }
    }

    @Test func `are closed to whom they are not for`() async throws {
        let test = try await Self.test(as: World.cy)
        let closed =
            ["timeline", "plan", "checkup", "pin"].map { "/cycles/2017/\($0)" }
            + ["/cycles/new", "/rulebooks/drafts", "/rulebooks/drafts/d1", "/rulebooks/articles", "/calendar/2027"]
        for (address, page) in zip(closed, try await test.get(closed)) {
            #expect(page.status == 403, "\(address)")
            #expect(!page.text.contains("甬城年度考核"), "\(address)")
        }
        let open = ["/cycles", "/rulebooks", "/rulebooks/library", "/calendar"]
        for (address, page) in zip(open, try await test.get(open)) { #expect(page.status == 200, "\(address)") }
        let sent = [
            "/cycles/2017/advance", "/cycles/2017/plan", "/cycles/2017/pin", "/cycles/2017/unpin", "/cycles/new",
            "/rulebooks/drafts/new", "/rulebooks/drafts/d1", "/rulebooks/drafts/d1/publish", "/rulebooks/drafts/d1/discard",
            "/rulebooks/library/soe-22/draft", "/calendar/2027",
        ]
        for address in sent {
            let answer = try await test.post(address, [("to", "planning")])
            #expect(answer.status == 403, "\(address)")
        }
    }

    @Test func `of what is not there are not found`() async throws {
        let test = try await Self.test()
        let addresses = [
            "/cycles/2016/timeline", "/cycles/2016/checkup", "/cycles/2016/pin", "/rulebooks/sha256%3A00",
            "/rulebooks/library/nope",
            "/rulebooks/drafts/d9", "/rulebooks/drafts/d1?revision=7", "/calendar/9999", "/calendar/x",
        ]
        for (address, page) in zip(addresses, try await test.get(addresses)) { #expect(page.status == 404, "\(address)") }
    }
}
