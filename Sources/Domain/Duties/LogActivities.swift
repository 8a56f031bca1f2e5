/// Writes down what an organisation did, once; every duty, counter and score that can use it takes it from here.
///
/// Each activity has a name of its own within the organisation and cycle; a name that is taken refuses the whole list, so a form
/// that is sent twice counts once. Days lie inside the cycle.
package struct LogActivities: Command {
    /// One activity of the list.
    package struct Item: Codable, Equatable, Sendable {
        /// Unique within the organisation and cycle.
        package let id: String
        package let content: ActivityContent
        package let origin: Activity.Origin

        package init(id: String, content: ActivityContent, origin: Activity.Origin = .reported) {
            self.id = id
            self.content = content
            self.origin = origin
        }

        /// - Parameters:
        ///   - attendees: how many came.
        ///   - due: how many should have come.
        ///   - quantity: how much it counts, an exact number as text.
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
            details: ActivityDetails = .none,
            origin: Activity.Origin = .reported
        ) {
            let content = ActivityContent(
                kind: kind,
                day: day,
                subject: subject,
                chair: chair,
                attendees: attendees,
                due: due,
                quantity: quantity,
                unit: unit,
                details: details
            )
            self.init(id: id, content: content, origin: origin)
        }
    }

    package static let name = "duties.log-activities"
    package static let version = 2

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
            try ActivityCheck(name: item.id, content: item.content, cycle: cycle).check(in: facts)
            guard seen.insert(item.id).inserted else { throw Refusal.repeated("activity", item.id) }
            guard try !facts.exists(id(of: item.id)) else { throw Refusal.activityExists(item.id) }
        }
        for item in items {
            guard let follows = item.content.details.follows else { continue }
            let isThere = try seen.contains(follows) || facts.exists(id(of: follows))
            guard isThere, follows != item.id else { throw Refusal.followsNothing(item.id, follows) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for item in items {
            try ledger.save(
                Activity(
                    cycle: cycle,
                    organisation: organisation,
                    name: item.id,
                    content: item.content.settled(),
                    origin: item.origin,
                    recordedIn: stamp.sequence
                )
            )
        }
    }

    private func id(of name: String) -> Activity.ID {
        Activity.id(cycle: cycle, organisation: organisation, name: name)
    }
}
