import Testing

@testable import shuzhi

@Suite struct `Publishing rulebooks` {
    @Test func `is done for all files or for none`() async throws {
        let year = try await QingheYear()
        let wrong = try year.scratch.file("wrong.yaml", "rulebook: shuzhi/1\n")
        let before = try await year.size()
        let refused = await shuzhi("rulebook", "publish", "--realm", year.books, "pingbian-2022", wrong)
        #expect(refused.status == .refused)
        #expect(try await year.size() == before)

        let done = await shuzhi("rulebook", "publish", "--realm", year.books, "pingbian-2022", "weinan-2013")
        #expect(done.lines.map { String($0.prefix { $0 != "," }) } == ["Rulebook pingbian-2022", "Rulebook weinan-2013"])
        #expect(try await year.size() == before + 2)
    }

    @Test func `of the same text again changes nothing`() async throws {
        let year = try await QingheYear()
        let before = try await year.size()
        let again = await shuzhi("rulebook", "publish", "--realm", year.books, QingheYear.file("village-review.yaml"))

        #expect(again.output.hasPrefix("Rulebook village-review, version 1, was published before"))
        #expect(try await year.size() == before)
    }
}
