import Domain
import Synchronization

/// Slows down whoever guesses, by name and by address, without shutting anybody out for long.
///
/// A name that fails must wait, longer each time, but never longer than half a minute; and an address from which its owner has
/// signed in before waits for its own failures only, so nobody else's guessing keeps them out. Names that nobody has are
/// slowed down alike, and so tell nothing. It is kept in memory: a restart forgets it, and slows nobody.
package final class AttemptLimits: Sendable {
    private struct Count {
        var failures = 0
        var last: Instant
    }

    private struct State {
        var names: [String: Count] = [:]
        var pairs: [String: Count] = [:]
        var addresses: [String: Count] = [:]
        var known: [String: Instant] = [:]
    }

    /// How many failures cost nothing, and the longest wait in milliseconds.
    private static let nameRule = (free: 5, longest: Int64(30_000))
    /// A whole office may sit behind one address.
    private static let addressRule = (free: 50, longest: Int64(60_000))
    /// After how long without a failure all is forgotten, in milliseconds.
    private static let memory: Int64 = 15 * 60_000
    /// For how long an address stays known, in milliseconds.
    private static let acquaintance: Int64 = 30 * 86_400_000
    private static let mostEntries = 20_000

    private let state = Mutex(State())

    package init() {}

    /// How many seconds to wait before the next try; nil: none, and the try is counted as a failure until it turns out otherwise.
    func begin(name: String, address: String, at now: Instant) -> Int? {
        let pair = Self.pair(name, address)
        return state.withLock { state in
            Self.tidy(&state, at: now)
            let isKnown = state.known[pair] != nil
            let own = isKnown ? state.pairs[pair] : state.names[name]
            let wait = max(
                Self.wait(own, Self.nameRule, at: now),
                Self.wait(state.addresses[address], Self.addressRule, at: now)
            )
            guard wait == 0 else { return Int((wait + 999) / 1000) }
            if isKnown {
                state.pairs[pair] = Self.more(state.pairs[pair], at: now)
            } else {
                state.names[name] = Self.more(state.names[name], at: now)
            }
            return nil
        }
    }

    /// The try failed: its address is counted too.
    func failed(name: String, address: String, at now: Instant) {
        state.withLock { $0.addresses[address] = Self.more($0.addresses[address], at: now) }
    }

    /// The try was neither right nor wrong, or right so far: it does not count.
    func release(name: String, address: String) {
        let pair = Self.pair(name, address)
        state.withLock { state in
            if state.known[pair] != nil {
                state.pairs[pair]?.failures -= 1
            } else {
                state.names[name]?.failures -= 1
            }
        }
    }

    /// The owner has signed in: the failures of the name are forgotten, and the address is known.
    func succeeded(name: String, address: String, at now: Instant) {
        let pair = Self.pair(name, address)
        state.withLock { state in
            state.names[name] = nil
            state.pairs[pair] = nil
            state.known[pair] = now
        }
    }

    private static func pair(_ name: String, _ address: String) -> String { "\(name)\n\(address)" }

    private static func more(_ count: Count?, at now: Instant) -> Count {
        Count(failures: (count?.failures ?? 0) + 1, last: now)
    }

    private static func wait(_ count: Count?, _ rule: (free: Int, longest: Int64), at now: Instant) -> Int64 {
        guard let count, count.failures >= rule.free else { return 0 }
        let delay = min(rule.longest, 1_000 << Int64(min(count.failures - rule.free, 10)))
        // A clock that was set back must not make anybody wait until it has caught up.
        let elapsed = now.milliseconds - count.last.milliseconds
        return elapsed < 0 ? 0 : max(0, delay - elapsed)
    }

    private static func tidy(_ state: inout State, at now: Instant) {
        func isFresh(_ count: Count) -> Bool { now.milliseconds - count.last.milliseconds < memory }
        for path in [\State.names, \State.pairs, \State.addresses] where state[keyPath: path].count > mostEntries {
            state[keyPath: path] = state[keyPath: path].filter { isFresh($0.value) }
            // Still too many: a flood of names. Those that failed once go first.
            if state[keyPath: path].count > mostEntries {
                state[keyPath: path] = state[keyPath: path].filter { $0.value.failures > 1 }
            }
        }
        if state.known.count > mostEntries {
            state.known = state.known.filter { now.milliseconds - $0.value.milliseconds < acquaintance }
        }
    }
}
