import TestWorld
import Testing

@Suite struct `The pages of working papers` {
    @Test(arguments: ["zh-Hans", "en"]) func `all answer, in whole words`(language: String) async throws {
        let test = try await WebTest.withWork()
        let addresses = WorkAddresses.all.map { $0 + ($0.contains("?") ? "&" : "?") + "lang=\(language)" }
        for (address, response) in zip(addresses, try await test.get(addresses)) {
            #expect(response.status == 200, "\(address)")
            #expect(!response.text.contains("⟦"), "\(address)")
        }
    }

    @Test func `show nothing to whoever stands elsewhere`() async throws {
        let test = try await WebTest.withWork(as: World.cy)
        let named = WorkAddresses.all.filter { !$0.hasPrefix("/cycles/") }
        for (address, response) in zip(named, try await test.get(named)) {
            #expect([403, 404].contains(response.status), "\(address)")
        }
        let lists = ["projects", "contacts", "task-lists", "double-reports", "evidence"].map { "/cycles/2017/\($0)" }
        for (address, response) in zip(lists, try await test.get(lists)) {
            #expect(response.status == 200, "\(address)")
            #expect(!response.text.contains("海滨区"), "\(address)")
        }
        let others = lists.map { "\($0)?below=330203" }
        for (address, response) in zip(others, try await test.get(others)) { #expect(response.status == 403, "\(address)") }
    }
}
