/// Links somebody in office with what they keep in touch with, for a year.
///
/// For households and talents only how many is said; each gets a number, and there is no place for a name.
package struct LinkContactPoints: Command {
    /// One contact point, or as many of a kind as are counted.
    package struct Item: Codable, Equatable, Sendable {
        package let target: ContactPoint.Target
        /// The organisation of the tree.
        package let place: Organisation.ID?
        /// The name of the enterprise or project, or the institution a talent belongs to.
        package let institution: String?
        /// How many; more than one only for households and talents.
        package let count: Int
        /// How many visits the year asks for.
        package let least: Int?
        /// The longest time between two visits, in days.
        package let longestGap: Int?

        package init(
            target: ContactPoint.Target,
            place: Organisation.ID? = nil,
            institution: String? = nil,
            count: Int = 1,
            least: Int? = nil,
            longestGap: Int? = nil
        ) {
            self.target = target
            self.place = place
            self.institution = institution
            self.count = count
            self.least = least
            self.longestGap = longestGap
        }
    }

    package static let name = "duties.link-contact-points"
    /// The most households or talents one item may count.
    static let most = 200

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let leader: String
    package let since: Day
    package let items: [Item]

    package init(cycle: Cycle.ID, organisation: Organisation.ID, leader: String, since: Day, items: [Item]) {
        self.cycle = cycle
        self.organisation = organisation
        self.leader = leader
        self.since = since
        self.items = items
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let roles = DutyPowers.keepers.union([.office])
        try signer.requires(roles, over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requiresOpen()
        try Wording.check(leader, "leader", most: 200)
        guard (cycle.opens...cycle.closes).contains(since) else { throw Refusal.contactOutsideCycle(since, cycle) }
        guard !items.isEmpty else { throw Refusal.blank("items") }
        let standing = try facts.list(Match<ContactPoint>("organisation", .id(organisation)).and("cycle", .id(cycle.id)))
            .filter { $0.state == .linked && $0.leader == leader }
        var named = Set(standing.compactMap { $0.target.isCitizen ? nil : $0.place?.text ?? $0.institution })
        for item in items {
            try item.check(in: facts)
            guard !item.target.isCitizen, let name = item.place?.text ?? item.institution else { continue }
            guard named.insert(name).inserted else { throw Refusal.repeated("contact", name) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let match = Match<ContactPoint>("organisation", .id(organisation)).and("cycle", .id(cycle))
        for item in items {
            let earlier = try ledger.count(match.and("target", .text(item.target.rawValue)))
            for number in (earlier + 1)...(earlier + item.count) {
                let contact = ContactPoint(self, item, number: number)
                try ledger.save(contact)
                try ledger.save(WorkStep(.linked, on: .contactPoint, contact.id.text, note: leader, at: stamp))
            }
        }
    }
}

extension LinkContactPoints.Item {
    fileprivate func check(in facts: some Facts) throws {
        try institution.map { try Wording.check($0, "institution", most: 100) }
        switch target {
        case .organisation:
            guard let place, institution == nil else { throw Refusal.contactNamesNothing(target) }
            try facts.require(place).requireOpen()
        case .enterprise, .project:
            guard institution != nil, place == nil else { throw Refusal.contactNamesNothing(target) }
        case .household:
            guard institution == nil, place == nil else { throw Refusal.contactNamesSomebody(target) }
        case .talent:
            guard place == nil else { throw Refusal.contactNamesSomebody(target) }
        }
        guard (1...(target.isCitizen ? LinkContactPoints.most : 1)).contains(count) else {
            throw Refusal.contactCount(count, LinkContactPoints.most)
        }
        guard (1...366).contains(least ?? 1), (1...366).contains(longestGap ?? 1) else { throw Refusal.contactRhythm }
    }
}

extension ContactPoint {
    fileprivate init(_ link: LinkContactPoints, _ item: LinkContactPoints.Item, number: Int) {
        id = Self.id(cycle: link.cycle, organisation: link.organisation, target: item.target, number: number)
        cycle = link.cycle
        organisation = link.organisation
        leader = link.leader
        target = item.target
        self.number = number
        place = item.place
        institution = item.institution
        least = item.least
        longestGap = item.longestGap
        since = link.since
        state = .linked
        endedOn = nil
    }
}

extension Refusal {
    package static func contactOutsideCycle(_ day: Day, _ cycle: Cycle) -> Refusal {
        Refusal(.invalid, "duties.contact-outside-cycle", [day.text, cycle.opens.text, cycle.closes.text])
    }

    package static func contactNamesNothing(_ target: ContactPoint.Target) -> Refusal {
        Refusal(.invalid, "duties.contact-names-nothing", [target.rawValue])
    }

    /// Households and talents are counted, never named.
    package static func contactNamesSomebody(_ target: ContactPoint.Target) -> Refusal {
        Refusal(.invalid, "duties.contact-names-somebody", [target.rawValue])
    }

    package static func contactCount(_ count: Int, _ most: Int) -> Refusal {
        Refusal(.invalid, "duties.contact-count", [String(count), String(most)])
    }

    package static let contactRhythm = Refusal(.invalid, "duties.contact-rhythm")
}
