package import Domain
package import Rules

/// What the form for logging an organisation's activities asks in a cycle, and whom it can name.
package struct ActivityFormOf: Query {
    package struct Holder: Equatable, Sendable {
        package let person: Person.ID
        package let name: String
        package let title: String
        /// What rulebooks call the holder of the post; nil: nothing was said.
        package let role: String?
    }

    package struct Answer: Equatable, Sendable {
        package let cycle: Cycle
        package let organisation: Organisation
        package let form: ActivityForm
        /// Those who hold a post of the organisation, in the order of the posts' ids.
        package let holders: [Holder]
        /// The activities that one can belong to, the newest first.
        package let followed: [Activity]
    }

    package let organisation: Organisation.ID
    package let cycle: Cycle.ID

    package init(organisation: Organisation.ID, cycle: Cycle.ID) {
        self.organisation = organisation
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresDutyReading(of: organisation, in: cycle, facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let organisation = try ledger.require(organisation)
        let pins = try ledger.pins(of: cycle).filter { $0.kinds.contains(organisation.kind) }
        let form = ActivityForm(
            try pins.map { try RulebookShelf.shared.rulebook($0.rulebook.text, text: ledger.require($0.rulebook).text) }
        )
        let roles = try ledger.postRoles()
        let posts = try ledger.list(Match<Post>("organisation", .id(organisation.id))).filter { $0.ended == nil }
        let kinds = Set(form.entries.flatMap(\.follows)).sorted()
        let followed = try connection.records(
            Activity.self,
            where: "activity_kind",
            isAnyOf: kinds.map { .text($0) },
            and: [
                ("cycle", .id(cycle)), ("organisation", .id(organisation.id)),
                ("state", .text(Activity.State.logged.rawValue)),
            ]
        )
        return Answer(
            cycle: try ledger.require(cycle),
            organisation: organisation,
            form: form,
            holders: try posts.compactMap { post in
                guard let holder = post.holder else { return nil }
                let name = try ledger.require(holder).name
                return Holder(person: holder, name: name, title: post.title, role: roles[post.title])
            },
            followed: followed.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
        )
    }
}
