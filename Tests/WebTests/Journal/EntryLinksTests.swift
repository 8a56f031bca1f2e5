import TestWorld
import Testing

@testable import Web

@Suite struct `Links to entries` {
    private static let pages = [
        "/cycles/2017", "/cycles/2017/figures/figure.contact-points", "/cycles/2017/organisations/330203",
    ]

    @Test func `are there for whoever may open the journal, and for nobody else`() async throws {
        let office = try await WebTest(as: World.ada)
        let clerk = try await WebTest(as: World.bo)
        for (page, answer) in zip(Self.pages, try await office.get(Self.pages)) where page != "/cycles/2017" {
            #expect(answer.text.contains("/journal/entries/"), "\(page)")
        }
        for (page, answer) in zip(Self.pages, try await clerk.get(Self.pages)) {
            #expect(answer.status == 200, "\(page)")
            #expect(!answer.text.contains("/journal/entries/"), "\(page)")
        }
        let refused = try await clerk.get("/journal/entries/0")
        #expect(refused.status == 403)
    }
}
