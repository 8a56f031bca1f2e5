import Dispatch
import Domain
import Foundation
import Synchronization

/// Where passwords are tried: two at a time, the others wait in a line that has an end.
///
/// A try is expensive by design. When everybody signs in at nine o'clock, they queue here, and whoever is signed in already does
/// not notice; so the work is done on threads of its own.
package final class PasswordDoor: Sendable {
    private struct Line {
        var running = 0
        var waiting: [CheckedContinuation<Void, any Error>] = []
        var mostRunning = 0
    }

    private let hashing: any PasswordHashing
    private let cost: ScryptCost
    private let places: Int
    private let mostWaiting: Int
    private let line = Mutex(Line())
    private let threads = DispatchQueue(label: "shuzhi.passwords", qos: .utility, attributes: .concurrent)
    /// Stands in for the salt of who has none, so that trying takes as long.
    private let decoy = SecretBytes.random(16)

    /// - Parameters:
    ///   - cost: what new passwords cost; an old one is tried at the cost it was made with.
    ///   - places: how many are tried at once.
    ///   - mostWaiting: how many may wait; more are turned away.
    package init(
        hashing: any PasswordHashing = Scrypt(),
        cost: ScryptCost = .standard,
        places: Int = 2,
        mostWaiting: Int = 2_000
    ) {
        self.hashing = hashing
        self.cost = cost
        self.places = places
        self.mostWaiting = mostWaiting
    }

    /// The most that were ever tried at once.
    package var mostAtOnce: Int { line.withLock { $0.mostRunning } }

    /// Whether the password is the one that is kept; without one that is kept it takes as long, and is not.
    ///
    /// - Throws: the refusal that too many are waiting.
    func tries(_ password: String, against kept: KeptPassword?) async throws -> Bool {
        let hash = try await hash(password, salt: kept?.salt ?? decoy, cost: kept?.cost ?? cost)
        return SecretBytes.areEqual(hash, kept?.hash ?? []) && kept != nil
    }

    /// Makes of a password what is kept of it.
    func keep(_ password: String, generation: Int, at instant: Instant) async throws -> KeptPassword {
        let salt = SecretBytes.random(16)
        let hash = try await hash(password, salt: salt, cost: cost)
        return KeptPassword(generation: generation, salt: salt, hash: hash, cost: cost, madeAt: instant)
    }

    private func hash(_ password: String, salt: [UInt8], cost: ScryptCost) async throws -> [UInt8] {
        try await enter()
        defer { leave() }
        // What is typed in different ways and looks alike is alike (NFKC); what is endless is cut.
        let bytes = Array(String(password.prefix(256)).precomposedStringWithCompatibilityMapping.utf8)
        return try await withCheckedThrowingContinuation { continuation in
            threads.async { [hashing] in
                continuation.resume(with: Result { try hashing.hash(bytes, salt: salt, cost: cost) })
            }
        }
    }

    private enum Welcome {
        case entered
        case mustWait
        case full
    }

    /// Takes a place, or waits until whoever leaves hands theirs over; nobody overtakes.
    private func enter() async throws {
        try await withCheckedThrowingContinuation { continuation in
            let welcome: Welcome = line.withLock { line in
                if line.running < places {
                    line.running += 1
                    line.mostRunning = max(line.mostRunning, line.running)
                    return .entered
                }
                guard line.waiting.count < mostWaiting else { return .full }
                line.waiting.append(continuation)
                return .mustWait
            }
            switch welcome {
            case .entered: continuation.resume()
            case .mustWait: break
            case .full: continuation.resume(throwing: Refusal.tooManySignIns)
            }
        }
    }

    private func leave() {
        let next: CheckedContinuation<Void, any Error>? = line.withLock { line in
            guard !line.waiting.isEmpty else {
                line.running -= 1
                return nil
            }
            return line.waiting.removeFirst()
        }
        next?.resume()
    }
}

extension Refusal {
    /// More people are signing in than can wait.
    static let tooManySignIns = Refusal(.conflict, "sign-in.busy")
}
