/// Logs activities without details: the first shape of ``LogActivities``, from before votes, agenda and posts were kept.
///
/// It is there to carry out old entries; what is newly submitted is weighed under the rules of today.
package struct LogActivities1: Command {
    /// One activity of the list.
    package struct Item: Codable, Equatable, Sendable {
        /// Unique within the organisation and cycle.
        package let id: String
        /// As rulebooks name it in `activities.KIND`.
        package let kind: String
        package let day: Day
        package let subject: String
        package let chair: String?
        /// How many came.
        package let attendees: Int?
        /// How many should have come.
        package let due: Int?
        /// How much it counts: an exact number as text.
        package let quantity: String
        package let unit: String?
        package let origin: Activity.Origin

        package init(
            id: String,
            kind: String,
            day: Day,
            subject: String,
            chair: String? = nil,
            attendees: Int? = nil,
            due: Int? = nil,
            quantity: String = "1",
            unit: String? = nil,
            origin: Activity.Origin = .reported
        ) {
            self.id = id
            self.kind = kind
            self.day = day
            self.subject = subject
            self.chair = chair
            self.attendees = attendees
            self.due = due
            self.quantity = quantity
            self.unit = unit
            self.origin = origin
        }
    }

    package static let name = "duties.log-activities"

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let items: [Item]

    package init(cycle: Cycle.ID, organisation: Organisation.ID, items: [Item]) {
        self.cycle = cycle
        self.organisation = organisation
        self.items = items
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try today.authorize(signer, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try today.validate(in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try today.apply(to: ledger, at: stamp)
    }

    private var today: LogActivities {
        let items = items.map { item in
            LogActivities.Item(
                id: item.id,
                kind: item.kind,
                day: item.day,
                subject: item.subject,
                chair: item.chair,
                attendees: item.attendees,
                due: item.due,
                quantity: item.quantity,
                unit: item.unit,
                origin: item.origin
            )
        }
        return LogActivities(cycle: cycle, organisation: organisation, items: items)
    }
}
