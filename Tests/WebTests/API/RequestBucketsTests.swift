import Domain
import Testing

@testable import Web

@Suite struct `A bucket of requests` {
    private static func at(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }

    @Test func `gives so many at once, and fills up with time`() {
        let buckets = RequestBuckets(burst: 3, perSecond: 2)
        #expect((0..<3).allSatisfy { _ in buckets.take("a", at: Self.at(0)) == nil })
        #expect(buckets.take("a", at: Self.at(0)) == 1)
        #expect(buckets.take("b", at: Self.at(0)) == nil)
        #expect(buckets.take("a", at: Self.at(499)) == 1)
        #expect(buckets.take("a", at: Self.at(500)) == nil)
        #expect(buckets.take("a", at: Self.at(500)) == 1)
        #expect((0..<3).allSatisfy { _ in buckets.take("a", at: Self.at(100_000)) == nil })
        #expect(buckets.take("a", at: Self.at(100_000)) == 1)
    }

    @Test func `says how long to wait`() {
        let buckets = RequestBuckets(burst: 1, perSecond: 1)
        #expect(buckets.take("a", at: Self.at(0)) == nil)
        #expect(buckets.take("a", at: Self.at(1)) == 1)
    }

    @Test func `is neither filled nor emptied by a clock that is set back`() {
        let buckets = RequestBuckets(burst: 1, perSecond: 1)
        #expect(buckets.take("a", at: Self.at(10_000)) == nil)
        #expect(buckets.take("a", at: Self.at(0)) == 1)
        #expect(buckets.take("a", at: Self.at(1_000)) == nil)
    }
}
