import Foundation
import Testing

@testable import shuzhi

@Suite struct `Making the demonstration year` {
    @Test func `tells how many entries it made`() async throws {
        let answer = try await DemonstrationRealm.answer()
        #expect(answer.status == .done)
        #expect(answer.output.hasPrefix("The demonstration books are in "))
        #expect(answer.diagnostics == "")
    }

    @Test func `prints a card for each role, and keeps them in a file only its owner can read`() async throws {
        let answer = try await DemonstrationRealm.answer()
        let cards = answer.lines.drop { !$0.hasPrefix("Account ") }.dropFirst()
        let roles = ["Review office", "Security administrator", "Rater", "Teller"]
        for role in roles { #expect(cards.contains { $0.contains(role) }, "no card of \(role)") }
        #expect(cards.count == 19)

        let scratch = try Scratch()
        let kept = "\(scratch.path)/kept"
        let made = await shuzhi("demo", "--to", kept, "--branches", "1")
        let written = try String(contentsOfFile: "\(kept)/cards.txt", encoding: .utf8)
        let mode = try FileManager.default.attributesOfItem(atPath: "\(kept)/cards.txt")[.posixPermissions] as? Int
        #expect(made.output.hasSuffix(written))
        #expect(mode == 0o600)
        let own = written.split(separator: "\n").dropFirst().map(String.init)
        #expect(Set(own).isDisjoint(with: cards), "the same passwords in two books")
    }

    @Test func `is refused a folder with something in it`() async throws {
        let scratch = try Scratch()
        _ = try scratch.file("something", "x")
        let answer = await shuzhi("demo", "--to", scratch.path)
        #expect(answer.status == .cannotCreate)
        #expect(answer.output == "")
    }
}
