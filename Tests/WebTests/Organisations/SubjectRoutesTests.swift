import Domain
import Logging
import Storage
import TestWorld
import Testing

@testable import Web

@Suite struct `The page of linked identities` {
    private static func test() async throws -> WebTest {
        let world = try OpenIDWorld()
        let desk = OpenIDDesk(world.settings, wire: world, log: Logger(label: "test"), clock: { OpenIDWorld.now })
        let test = try await WebTest(as: World.ada).signingIn(through: desk)
        try await test.realm.registrar.submit(World.administrators, by: World.ada)
        try await test.realm.registrar.submit(World.appointment, by: World.ada)
        _ = try await test.accounts.invitations.issue(to: "bo", by: World.ada)
        return try await test.signedIn(as: World.se)
    }

    @Test func `links and unlinks people, for the security administrator`() async throws {
        let test = try await Self.test()
        let empty = try await test.get("/subjects")
        #expect(empty.text.contains("尚未关联任何人员"))
        let linked = try await test.post("/subjects", [("person", "bo"), ("subject", "<b>0007</b>")])
        #expect(linked.status == 303)
        let page = try await test.get("/subjects")
        #expect(page.text.contains("&lt;b&gt;0007"))
        #expect(!page.text.contains("<b>0007"))
        let again = try await test.post("/subjects", [("person", "bo"), ("subject", "0008")])
        #expect(again.status == 409)
        #expect(again.text.contains("0008"), "what was typed is still there")
        let gone = try await test.post("/subjects/bo/unlink")
        #expect(gone.status == 303)
        let after = try await test.get("/subjects")
        #expect(after.text.contains("尚未关联任何人员"))
    }

    @Test func `is for nobody else, and not there without a provider`() async throws {
        let test = try await Self.test()
        let office = try await WebTest(as: World.ada)
        let answer = try await office.get("/subjects")
        #expect(answer.status == 403)
        #expect(try await test.get("/").text.contains("/subjects"))
        #expect(try await !office.get("/").text.contains("/subjects"))
    }
}
