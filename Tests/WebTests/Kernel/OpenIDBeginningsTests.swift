import Domain
import Testing

@testable import Web

@Suite struct `A sign-in that was begun` {
    private static let now = Instant(milliseconds: 1_790_000_000_000)
    private static func later(_ seconds: Int64) -> Instant { Instant(milliseconds: now.milliseconds + seconds * 1000) }

    @Test func `is ended once, in the browser it was begun in`() {
        let beginnings = OpenIDBeginnings()
        let beginning = beginnings.begin(in: "one", next: "/journal", at: Self.now)
        #expect(beginnings.take(beginning.state, in: "two", at: Self.now) == nil)
        #expect(beginnings.take("other", in: "one", at: Self.now) == nil)
        #expect(beginnings.take(beginning.state, in: "one", at: Self.now)?.next == "/journal")
        #expect(beginnings.take(beginning.state, in: "one", at: Self.now) == nil)
    }

    @Test func `runs out after ten minutes`() {
        let beginnings = OpenIDBeginnings()
        let beginning = beginnings.begin(in: "one", next: nil, at: Self.now)
        let other = beginnings.begin(in: "one", next: nil, at: Self.now)
        #expect(beginnings.take(beginning.state, in: "one", at: Self.later(599)) != nil)
        #expect(beginnings.take(other.state, in: "one", at: Self.later(600)) == nil)
    }

    @Test func `has nothing in common with another`() {
        let beginnings = OpenIDBeginnings()
        let all = (0..<100).map { _ in beginnings.begin(in: "one", next: nil, at: Self.now) }
        let texts = all.flatMap { [$0.state, $0.nonce, $0.verifier, $0.challenge] }
        #expect(Set(texts).count == 400)
        #expect(texts.allSatisfy { $0.utf8.count == 43 })
    }

    /// The example of RFC 7636, appendix B.
    @Test func `shows the hash of its proof first`() {
        let beginning = OpenIDBeginnings.Beginning(
            state: "",
            nonce: "",
            verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            next: nil,
            browser: "",
            until: Self.now
        )
        #expect(beginning.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }
}
