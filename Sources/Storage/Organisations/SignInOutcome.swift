package import Domain

/// What became of a step of signing in.
package enum SignInOutcome: Sendable {
    /// The password was right; the code is asked for next, with this ticket.
    case needsSecondFactor(ticket: String)
    /// Everything was right, but a new password must be chosen first, with this ticket.
    case needsNewPassword(ticket: String)
    case signedIn(OpenedSession)
    /// It was not, and every reason why; with the seconds to wait, where waiting helps.
    case refused([Refusal], retryAfter: Int?)
}

/// A session that has just begun: its token is handed to the browser once, and kept nowhere.
package struct OpenedSession: Sendable {
    package let token: String
    package let person: Person.ID
    package let expiresAt: Instant
}

extension Refusal {
    /// Name or password is wrong, or the account may not sign in: which one, nobody is told.
    package static let notSignedIn = Refusal(.forbidden, "sign-in.wrong")
    package static let wrongCode = Refusal(.forbidden, "sign-in.wrong-code")
    package static let ticketRanOut = Refusal(.forbidden, "sign-in.ticket-ran-out")
    package static func mustWait(_ seconds: Int) -> Refusal { Refusal(.forbidden, "sign-in.must-wait", [String(seconds)]) }
    package static let wrongInvitation = Refusal(.forbidden, "sign-in.wrong-invitation")
}
