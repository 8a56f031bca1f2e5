import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `Writing the published page` {
    @Test(arguments: Language.allCases)
    func `makes one file in the language asked for`(language: Language) async throws {
        let scratch = try Scratch()
        let realm = try await DemonstrationRealm.lay(in: scratch)
        let file = "\(scratch.path)/page.html"
        let answer = await shuzhi("page", "--realm", realm, "--cycle", "2017", "--to", file, language: language)
        let page = try String(contentsOfFile: file, encoding: .utf8)

        #expect(answer.status == .done)
        #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(!page.contains("⟦"))
    }

    @Test func `is refused for a cycle that is not there`() async throws {
        let scratch = try Scratch()
        let realm = try await DemonstrationRealm.lay(in: scratch)
        let answer = await shuzhi("page", "--realm", realm, "--cycle", "1999", "--to", "\(scratch.path)/page.html")

        #expect(answer.status == .refused)
        #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/page.html"))
    }

    @Test(arguments: ["0", "65536", "-1", "http"])
    func `or serving it needs a port`(port: String) async {
        let answer = await shuzhi("serve", "--realm", "nowhere", "--port=\(port)")
        #expect(answer.status == .usage)
    }
}
