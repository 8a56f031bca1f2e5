import Rules

/// Writes down what an organisation did, once; every duty, counter and score that can use it takes it from here.
///
/// Each activity has a name of its own within the organisation and cycle; a name that is taken refuses the whole list, so a form
/// that is sent twice counts once. Days lie inside the cycle.
package struct LogActivities: Command {
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
        try signer.requires([.office, .secretary, .clerk], over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requires([.recording, .auditing, .reviewing])
        try facts.requireUnfrozen(cycle.id)
        guard !items.isEmpty else { throw Refusal.blank("items") }
        var seen: Set<String> = []
        seen.reserveCapacity(items.count)
        for item in items {
            try item.check(in: cycle)
            guard seen.insert(item.id).inserted else { throw Refusal.repeated("activity", item.id) }
            let id = Activity.id(cycle: cycle.id, organisation: organisation, name: item.id)
            guard try !facts.exists(id) else { throw Refusal.activityExists(item.id) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for item in items {
            try ledger.save(
                Activity(
                    cycle: cycle,
                    organisation: organisation,
                    name: item.id,
                    kind: item.kind,
                    day: item.day,
                    subject: item.subject,
                    chair: item.chair,
                    attendees: item.attendees,
                    due: item.due,
                    quantity: Wording.number(item.quantity, "quantity").text,
                    unit: item.unit,
                    origin: item.origin,
                    recordedIn: stamp.sequence
                )
            )
        }
    }
}

extension LogActivities.Item {
    fileprivate func check(in cycle: Cycle) throws {
        try Wording.check(name: id, "activity")
        try Wording.check(name: kind, "kind")
        try Wording.check(subject, "subject")
        try chair.map { try Wording.check($0, "chair", most: 200) }
        try unit.map { try Wording.check($0, "unit", most: 50) }
        guard (cycle.opens...cycle.closes).contains(day) else { throw Refusal.dayOutsideCycle(id, day, cycle) }
        guard (attendees ?? 0) >= 0, (due ?? 0) >= 0, (attendees ?? 0) <= (due ?? .max) else {
            throw Refusal.attendanceDoesNotAddUp(id)
        }
        guard try Wording.number(quantity, "quantity") > 0 else { throw Refusal.quantityNotPositive(id) }
    }
}

extension Refusal {
    package static func activityExists(_ name: String) -> Refusal {
        Refusal(.conflict, "duties.activity-exists", [name])
    }

    package static func dayOutsideCycle(_ name: String, _ day: Day, _ cycle: Cycle) -> Refusal {
        Refusal(.invalid, "duties.day-outside-cycle", [name, day.text, cycle.opens.text, cycle.closes.text])
    }

    package static func attendanceDoesNotAddUp(_ name: String) -> Refusal {
        Refusal(.invalid, "duties.attendance", [name])
    }

    package static func quantityNotPositive(_ name: String) -> Refusal {
        Refusal(.invalid, "duties.quantity", [name])
    }
}
