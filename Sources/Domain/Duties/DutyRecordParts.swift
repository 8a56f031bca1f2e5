package import Rules

/// The records an organisation's duties are judged by, before they are put together.
package struct DutyRecordParts: Sendable {
    package let organisation: Organisation
    package let day: Day
    package var activities: [Activity] = []
    /// What follows from projects that are led and contact points that are kept.
    package var standing: [DutyEvent] = []
    package var facts: [OrganisationFact] = []
    package var matters: [DutyMatter] = []
    package var posts: [Post] = []
    package var tenures: [PostTenure] = []
    package var changes: [OrganisationChange] = []
    /// The title of a post → what rulebooks call its holder.
    package var roles: [String: String] = [:]

    /// - Parameter day: the day it is looked at from: what was stated for later days does not count.
    package init(of organisation: Organisation, asOf day: Day) {
        self.organisation = organisation
        self.day = day
    }

    package var record: DutyRecord {
        var record = DutyRecord(organisation.id.text, kind: organisation.kind.text)
        record.since = changes.filter { $0.what == .added || $0.what == .splitOff }.map(\.on).min()?.calendarDay
        record.events = activities.compactMap(\.dutyEvent) + standing
        record.cases = matters.compactMap(\.dutyCase)
        record.dues = matters.compactMap(\.duesPayment)
        let terms = matters.compactMap(\.dutyTerm)
        record.terms = terms.isEmpty ? termsOfSecretary : terms
        record.posts = posts.compactMap { post in
            guard post.ended == nil, let role = roles[post.title] else { return nil }
            return DutyPost(post.id.text, role: role, holder: post.holder?.text, since: post.since.calendarDay)
        }
        addFacts(to: &record)
        return record
    }

    /// Of each fact the last statement that holds on the day.
    private func addFacts(to record: inout DutyRecord) {
        for stated in facts.filter({ $0.since <= day }).sorted(by: { $0.since < $1.since }) {
            switch OrganisationFact.Subject(stated.fact) {
            case .fact(let fact): record.facts[fact.rawValue] = fact.value(of: stated.value)
            case .fixedDay(let kind): record.fixedDays[kind] = FixedDay(stated.value)
            case nil: break
            }
        }
        let (full, probationary) = (DutyFact.fullMembers.rawValue, DutyFact.probationaryMembers.rawValue)
        if record.facts[DutyFact.members.rawValue] == nil,
            case .number(let first)? = record.facts[full], case .number(let second)? = record.facts[probationary]
        {
            record.facts[DutyFact.members.rawValue] = .number(first + second)
        }
        if record.facts[DutyFact.isVillageOrCommunity.rawValue] == nil,
            case .text(let field)? = record.facts[DutyFact.field.rawValue]
        {
            record.facts[DutyFact.isVillageOrCommunity.rawValue] = .truth(field == "village" || field == "community")
        }
    }

    /// The terms of the leading body where none were recorded: those of the secretary's post.
    ///
    /// Whoever takes over within a term serves to its end, so days with one end are one term; the first day of the next is the
    /// day of the election.
    private var termsOfSecretary: [DutyTerm] {
        let seats = posts.filter { roles[$0.title] == "secretary" && $0.ended == nil }
        guard seats.count == 1, let seat = seats.first else { return [] }
        var began: [Day: Day] = [:]
        let held = tenures.filter { $0.post == seat.id }.map { ($0.since, $0.termEnds) }
        for (since, ends) in held + [(seat.since, seat.termEnds)] {
            if let ends { began[ends] = min(began[ends] ?? since, since) }
        }
        let ends = began.keys.sorted()
        return ends.indices.compactMap { index in
            guard let first = began[ends[index]] else { return nil }
            var term = DutyTerm("\(seat.id)", began: first.calendarDay)
            if index + 1 < ends.count { term.electedOn = began[ends[index + 1]]?.calendarDay }
            return term
        }
    }
}
