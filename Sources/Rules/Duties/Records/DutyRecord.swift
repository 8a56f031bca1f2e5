/// All that is known of one organisation when its duties are checked.
package struct DutyRecord: Hashable, Sendable {
    package var organisation: String
    /// Its kind, as rulebooks name it.
    package var kind: String
    /// The day it was set up; nil: before the period.
    package var since: CalendarDay?
    /// ``DutyFact`` by its raw value.
    package var facts: [String: Value]
    /// In any order.
    package var events: [DutyEvent]
    package var posts: [DutyPost]
    package var terms: [DutyTerm]
    package var cases: [DutyCase]
    package var dues: [DuesPayment]
    /// Kind of event → its fixed day.
    package var fixedDays: [String: FixedDay]

    package init(_ organisation: String, kind: String, facts: [String: Value] = [:], events: [DutyEvent] = []) {
        self.organisation = organisation
        self.kind = kind
        self.facts = facts
        self.events = events
        posts = []
        terms = []
        cases = []
        dues = []
        fixedDays = [:]
    }
}
