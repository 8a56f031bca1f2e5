/// One entry of an organisation's event log, as the duties see it.
///
/// What was not written down is nil, and a rule that needs it is not computable for this event; it is never taken for 0.
package struct DutyEvent: Hashable, Sendable {
    /// How many votes one candidate got.
    package struct Line: Hashable, Sendable {
        package let candidate: String
        package let votes: Int

        package init(_ candidate: String, _ votes: Int) {
            self.candidate = candidate
            self.votes = votes
        }
    }

    package var id: String
    package var day: CalendarDay
    package var kind: String
    package var subject: String
    package var present: Int?
    package var due: Int?
    /// Those present who may vote.
    package var votingPresent: Int?
    /// Those due to attend who may vote.
    package var votingDue: Int?
    package var votesFor: Int?
    /// The post of whoever chaired, taught or reported: `secretary`, `deputy`, `committee_member`, `group_leader`, ….
    package var leader: String?
    /// Whether the secretary asked the chair to stand in.
    package var isDelegated: Bool
    /// What was on the agenda, in the words of the rulebook.
    package var marks: [String]
    /// Further counts, by name.
    package var amounts: [String: Exact]
    /// Who attended, as far as names are kept.
    package var people: [String]
    /// The event this one belongs to: the meeting that discussed it, the ballot it repeats.
    package var follows: String?
    package var ballot: [Line]
    package var seats: Int?
    package var quantity: Exact

    package init(_ id: String, _ kind: String, on day: CalendarDay, subject: String = "") {
        self.id = id
        self.day = day
        self.kind = kind
        self.subject = subject
        isDelegated = false
        marks = []
        amounts = [:]
        people = []
        ballot = []
        quantity = 1
    }

    /// A count by the name rulebooks use; nil when it was not written down.
    package func amount(_ name: String) -> Exact? {
        switch name {
        case "present": present.map { Exact($0) }
        case "due": due.map { Exact($0) }
        case "voting_present": votingPresent.map { Exact($0) }
        case "voting_due": votingDue.map { Exact($0) }
        case "votes_for": votesFor.map { Exact($0) }
        case "seats": seats.map { Exact($0) }
        case "quantity": quantity
        default: amounts[name]
        }
    }
}
