import Testing

@testable import shuzhi

@Suite struct `Making the demonstration year` {
    @Test func `tells how many entries it made`() async throws {
        let answer = try await DemonstrationRealm.answer()
        #expect(answer.status == .done)
        #expect(answer.output.hasPrefix("The demonstration books are in "))
        #expect(answer.diagnostics == "")
    }

    @Test func `is refused a folder with something in it`() async throws {
        let scratch = try Scratch()
        _ = try scratch.file("something", "x")
        let answer = await shuzhi("demo", "--to", scratch.path)
        #expect(answer.status == .cannotCreate)
        #expect(answer.output == "")
    }
}
