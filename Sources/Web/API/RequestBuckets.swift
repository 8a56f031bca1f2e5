import Domain
import Synchronization

/// How many requests somebody may make: so many at once, and so many a second in the long run.
///
/// A bucket is full at first; each request takes one out of it, and it fills up again with time. They are kept in memory, and
/// those that are full are forgotten.
final class RequestBuckets: Sendable {
    private struct Bucket {
        /// In thousandths of a request.
        var level: Int64
        var seen: Instant
    }

    private static let mostBuckets = 20_000

    private let burst: Int64
    private let perSecond: Int64
    private let buckets = Mutex<[String: Bucket]>([:])

    init(burst: Int, perSecond: Int) {
        self.burst = Int64(burst) * 1000
        self.perSecond = Int64(perSecond)
    }

    /// Takes one request out of a bucket.
    ///
    /// - Returns: how many seconds to wait; nil: it may be made.
    func take(_ name: String, at now: Instant) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= Self.mostBuckets { buckets = buckets.filter { level($0.value, at: now) < burst } }
            var bucket = buckets[name] ?? Bucket(level: burst, seen: now)
            bucket.level = level(bucket, at: now)
            bucket.seen = now
            defer { buckets[name] = bucket }
            guard bucket.level >= 1000 else { return Int((1000 - bucket.level + perSecond * 1000 - 1) / (perSecond * 1000)) }
            bucket.level -= 1000
            return nil
        }
    }

    /// A clock that was set back fills nothing and takes nothing.
    private func level(_ bucket: Bucket, at now: Instant) -> Int64 {
        let elapsed = min(max(0, now.milliseconds - bucket.seen.milliseconds), 86_400_000)
        return min(burst, bucket.level + elapsed * perSecond)
    }
}
