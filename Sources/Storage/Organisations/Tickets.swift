import Domain
import Synchronization

/// What somebody holds between two steps of signing in: they have shown one thing, and must show another.
///
/// Kept in memory: a restart asks for the first step again.
final class Tickets: Sendable {
    enum Purpose: Sendable {
        /// The password was right.
        case secondFactor
        /// Everything was right, but the password must be changed.
        case newPassword
    }

    struct Ticket: Sendable {
        let purpose: Purpose
        let person: Person.ID
        let address: String
        let until: Instant
        /// Whether an identity provider vouched for them: then no password is asked for.
        var isVouched = false
        var tries = 0
    }

    /// In milliseconds.
    private static let life: Int64 = 5 * 60_000
    private static let mostTries = 5
    private static let mostTickets = 10_000

    private let tickets = Mutex<[String: Ticket]>([:])

    func issue(
        _ purpose: Purpose,
        to person: Person.ID,
        at address: String,
        isVouched: Bool = false,
        now: Instant
    ) -> String {
        let token = SecretBytes.token()
        let until = Instant(milliseconds: now.milliseconds + Self.life)
        tickets.withLock { tickets in
            if tickets.count >= Self.mostTickets { tickets = tickets.filter { now < $0.value.until } }
            tickets[SecretBytes.fingerprint(of: token)] = Ticket(
                purpose: purpose,
                person: person,
                address: address,
                until: until,
                isVouched: isVouched
            )
        }
        return token
    }

    /// Shows a ticket for one try; nil: there is none, it ran out, or it was tried too often.
    func present(_ token: String, for purpose: Purpose, now: Instant) -> Ticket? {
        let key = SecretBytes.fingerprint(of: token)
        return tickets.withLock { tickets in
            guard var ticket = tickets[key], ticket.purpose == purpose else { return nil }
            guard now < ticket.until, ticket.tries < Self.mostTries else {
                tickets[key] = nil
                return nil
            }
            ticket.tries += 1
            tickets[key] = ticket
            return ticket
        }
    }

    /// Uses a ticket up.
    ///
    /// - Returns: whether it was still there: two tries at once use it once.
    func use(_ token: String) -> Bool {
        tickets.withLock { $0.removeValue(forKey: SecretBytes.fingerprint(of: token)) } != nil
    }
}
