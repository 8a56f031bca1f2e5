/// 账号: whether a person may sign in, and which of their secrets count.
///
/// The secrets themselves are not in the books: they lie in tables beside the journal, each with the generation it was made in.
/// A secret of an earlier generation than its account's counts no more; so withdrawing one is a command, and needs no secret.
package struct Account: Record {
    package enum State: String, Codable, Sendable {
        /// Has been given a code to begin with, and not used it yet.
        case invited
        case active
        case disabled
    }

    package let id: ID
    package let person: Person.ID
    package internal(set) var state: State
    /// Which printed code counts, from 1.
    package internal(set) var invitation: Int
    /// Until when the printed code counts.
    package internal(set) var invitedUntil: Instant
    /// From which generation on a password is not asked to be changed, from 1.
    package internal(set) var passwords: Int
    /// Which second factor counts, from 1.
    package internal(set) var factors: Int
    /// Which sessions count, from 1.
    package internal(set) var sessions: Int
    package internal(set) var invitedAt: Instant
    package internal(set) var activatedAt: Instant?
    /// Why it was disabled, its second factor reset, or a new password asked for, whichever came last.
    package internal(set) var reason: String?

    init(of person: Person.ID, invitedUntil: Instant, at instant: Instant) {
        id = Self.id(of: person)
        self.person = person
        state = .invited
        invitation = 1
        self.invitedUntil = invitedUntil
        passwords = 1
        factors = 1
        sessions = 1
        invitedAt = instant
        activatedAt = nil
        reason = nil
    }

    package static func id(of person: Person.ID) -> ID { ID(person.text) }

    /// Throws the refusal that the account is in another state than these.
    func requireState(_ states: Set<State>) throws {
        guard !states.contains(state) else { return }
        switch state {
        case .invited: throw Refusal(.conflict, "organisations.account-invited", [person.text])
        case .active: throw Refusal(.conflict, "organisations.account-active", [person.text])
        case .disabled: throw Refusal(.conflict, "organisations.account-disabled", [person.text])
        }
    }
}

extension Account {
    package static let shape = Shape(
        "account",
        "id",
        "person",
        "state",
        "invitation_count",
        "invited_until",
        "password_count",
        "factor_count",
        "session_count",
        "invited_at",
        "activated_at",
        "reason"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        person = try row.id()
        state = try row.choice()
        invitation = try row.whole()
        invitedUntil = try row.instant()
        passwords = try row.whole()
        factors = try row.whole()
        sessions = try row.whole()
        invitedAt = try row.instant()
        activatedAt = try row.optionalInstant()
        reason = try row.optionalText()
    }

    package var fields: [Field] {
        [
            .id(id), .id(person), .text(state.rawValue), .whole(invitation), .instant(invitedUntil), .whole(passwords),
            .whole(factors), .whole(sessions), .instant(invitedAt), .instant(activatedAt), .text(reason),
        ]
    }
}

extension Refusal {
    package static func accountExists(_ person: Person.ID) -> Refusal {
        Refusal(.conflict, "organisations.account-exists", [person.text])
    }

    package static let notYourAccount = Refusal(.forbidden, "organisations.not-your-account")
    package static let ownAccount = Refusal(.forbidden, "organisations.own-account")
}
