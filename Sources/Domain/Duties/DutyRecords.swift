package import Rules

extension Day {
    /// The same day, as the duties count with it.
    package var calendarDay: CalendarDay {
        // Both are days of the same calendar and the same years.
        CalendarDay(year: year, month: month, day: day) ?? .earliest
    }
}

extension CalendarDay {
    /// The same day, as records hold it.
    package var recordDay: Day? { Day(year: year, month: month, day: day) }
}

extension DutyPeriod {
    /// The days of a cycle, looked at from a day.
    package init?(_ cycle: Cycle, asOf day: Day, terms: [ClosedRange<CalendarDay>] = []) {
        self.init(opens: cycle.opens.calendarDay, closes: cycle.closes.calendarDay, asOf: day.calendarDay, terms: terms)
    }
}

extension Activity {
    /// What the duties see of it; nil when it was withdrawn.
    ///
    /// What an activity does not hold stays unrecorded, so that rules about it are not computable rather than broken.
    package var dutyEvent: DutyEvent? {
        guard state == .logged else { return nil }
        var event = DutyEvent(id.text, kind, on: day.calendarDay, subject: subject)
        event.present = attendees
        event.due = due
        event.quantity = Exact(quantity) ?? .zero
        event.votingPresent = details.votingPresent
        event.votingDue = details.votingDue
        event.votesFor = details.votesFor
        event.leader = details.chairPost
        event.isDelegated = details.isDelegated
        event.marks = details.marks
        event.amounts = details.amounts.compactMapValues { Exact($0) }
        event.people = details.people.map(\.text)
        event.follows = details.follows.map { Activity.id(cycle: cycle, organisation: organisation, name: $0).text }
        event.ballot = details.ballot.map { DutyEvent.Line($0.candidate, $0.votes) }
        event.seats = details.seats
        return event
    }
}

extension DutyMatter {
    /// What the clocks of rulebooks see of it; nil when it was withdrawn, or is a term or dues.
    package var dutyCase: DutyCase? {
        guard state == .kept, kind != Kind.term, kind != Kind.dues else { return nil }
        return DutyCase(
            number,
            kind: kind,
            dates: content.dates.mapValues { $0.map(\.calendarDay) },
            marks: content.marks,
            amounts: content.amounts.compactMapValues { Exact($0) }
        )
    }

    /// The term of the leading body it is; nil where it is none.
    package var dutyTerm: DutyTerm? {
        guard state == .kept, kind == Kind.term, let began = first("began") else { return nil }
        var term = DutyTerm(number, began: began)
        term.electedOn = first("elected")
        term.approvedUntil = content.dates["approved_until"]?.max()?.calendarDay
        term.remindedOn = first("reminded")
        term.isEarlyApproved = content.marks.contains("early_approved")
        return term
    }

    /// The dues of a member for a month it is; nil where it is none.
    package var duesPayment: DuesPayment? {
        guard state == .kept, kind == Kind.dues, let month = first("month") else { return nil }
        guard let group = content.marks.first(where: { $0 != "waived" }) else { return nil }
        return DuesPayment(
            number,
            group: group,
            month: month,
            base: content.amounts["base"].flatMap { Exact($0) },
            paid: content.amounts["paid"].flatMap { Exact($0) },
            isWaived: content.marks.contains("waived")
        )
    }

    private func first(_ step: String) -> CalendarDay? { content.dates[step]?.min()?.calendarDay }
}

extension Facts {
    /// What is known of an organisation in a cycle on a day, for checking its duties and for counting.
    package func dutyRecord(of organisation: Organisation, in cycle: Cycle.ID, asOf day: Day) throws -> DutyRecord {
        let own = Field.id(organisation.id)
        var parts = DutyRecordParts(of: organisation, asOf: day)
        parts.activities = try list(Match<Activity>("cycle", .id(cycle)).and("organisation", own))
        parts.standing = try standingEvents(of: organisation.id, in: cycle)
        parts.facts = try list(Match<OrganisationFact>("organisation", own))
        parts.matters = try list(Match<DutyMatter>("organisation", own))
        parts.posts = try list(Match<Post>("organisation", own))
        parts.tenures = try parts.posts.flatMap { try list(Match<PostTenure>("post", .id($0.id))) }
        parts.changes = try list(Match<OrganisationChange>("organisation", own))
        parts.roles = try postRoles()
        return parts.record
    }

    /// The title of a post → what rulebooks call its holder.
    package func postRoles() throws -> [String: String] {
        try Dictionary(all(PostRole.self).map { ($0.title, $0.role) }) { first, _ in first }
    }
}
