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
    /// What an activity does not hold (votes, agenda, the post of the chair) stays unrecorded, so that rules about it are not
    /// computable rather than broken.
    package var dutyEvent: DutyEvent? {
        guard state == .logged else { return nil }
        var event = DutyEvent(id.text, kind, on: day.calendarDay, subject: subject)
        event.present = attendees
        event.due = due
        event.quantity = Exact(quantity) ?? .zero
        return event
    }
}

extension Facts {
    /// What is known of an organisation in a cycle, for checking its duties and for counting.
    ///
    /// - Parameter facts: ``DutyFact`` by its raw value, from wherever the place keeps them.
    /// - Parameter roles: the title of a post → the role rulebooks know it by; posts of other titles are left out.
    package func dutyRecord(
        of organisation: Organisation,
        in cycle: Cycle.ID,
        facts: [String: Value] = [:],
        roles: [String: String] = [:]
    ) throws -> DutyRecord {
        let match = Match<Activity>("cycle", .id(cycle)).and("organisation", .id(organisation.id))
        var record = DutyRecord(organisation.id.text, kind: organisation.kind.text, facts: facts)
        record.events = try list(match).compactMap(\.dutyEvent) + standingEvents(of: organisation.id, in: cycle)
        record.posts = try list(Match<Post>("organisation", .id(organisation.id))).compactMap { post in
            guard let role = roles[post.title] else { return nil }
            return DutyPost(post.id.text, role: role, holder: post.holder?.text, since: post.since.calendarDay)
        }
        return record
    }
}
