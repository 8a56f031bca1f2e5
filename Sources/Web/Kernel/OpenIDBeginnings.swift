import Crypto
import Domain
import Synchronization

/// Sign-ins that were begun and wait for the provider's answer: each in one browser, for ten minutes, once.
///
/// Kept in memory: a restart asks people to begin again.
final class OpenIDBeginnings: Sendable {
    struct Beginning: Sendable {
        /// Given to the provider and back by the browser.
        let state: String
        /// Comes back inside the token.
        let nonce: String
        /// Shown to the provider with the code, and before only its hash (RFC 7636).
        let verifier: String
        /// Where to go once signed in.
        let next: String?
        /// What the browser that began it is known by.
        let browser: String
        let until: Instant

        var challenge: String { Base64URL.text(of: Array(SHA256.hash(data: Array(verifier.utf8)))) }
    }

    /// In milliseconds.
    private static let life: Int64 = 10 * 60_000
    private static let most = 10_000

    private let waiting = Mutex<[String: Beginning]>([:])

    func begin(in browser: String, next: String?, at now: Instant) -> Beginning {
        let beginning = Beginning(
            state: Self.random(),
            nonce: Self.random(),
            verifier: Self.random(),
            next: next,
            browser: browser,
            until: Instant(milliseconds: now.milliseconds + Self.life)
        )
        waiting.withLock { waiting in
            if waiting.count >= Self.most { waiting = waiting.filter { now < $0.value.until } }
            // Whoever begins thousands of sign-ins and ends none loses the latest, nobody else's.
            if waiting.count < Self.most { waiting[beginning.state] = beginning }
        }
        return beginning
    }

    /// The beginning an answer belongs to; it is gone then.
    func take(_ state: String, in browser: String, at now: Instant) -> Beginning? {
        waiting.withLock { waiting in
            guard let found = waiting[state], found.browser == browser else { return nil }
            waiting[state] = nil
            return now < found.until ? found : nil
        }
    }

    /// 256 bits.
    private static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64URL.text(of: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}
