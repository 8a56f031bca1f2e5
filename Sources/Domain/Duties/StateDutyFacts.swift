import Rules

/// States what holds of organisations from a day on: their form, members, committee, fixed days, as counts and yes or no.
///
/// A statement for a day that has one already replaces it, and needs the reason.
package struct StateDutyFacts: Command {
    package struct Stated: Codable, Equatable, Sendable {
        package let organisation: Organisation.ID
        /// A ``DutyFact`` by its raw value, or `fixed_day.KIND`.
        package let fact: String
        /// A number, `true` or `false`, a word, or a fixed day: `15` for the 15th, `5/1` for the first Friday.
        package let value: String
        /// The first day it holds.
        package let since: Day

        package init(organisation: Organisation.ID, fact: String, value: String, since: Day) {
            self.organisation = organisation
            self.fact = fact
            self.value = value
            self.since = since
        }
    }

    package static let name = "duties.state-facts"

    package let facts: [Stated]
    package let reason: String?
    package let origin: Organisation.Origin

    package init(facts: [Stated], reason: String? = nil, origin: Organisation.Origin = .reported) {
        self.facts = facts
        self.reason = reason
        self.origin = origin
    }

    package var recordsOf: [Organisation.ID] { Set(facts.map(\.organisation)).sorted() }

    package func authorize(_ signer: Signer, in books: some Facts) throws {
        let roles: Set<Role> = [.office, .secretary, .clerk]
        let reach = try signer.reach(roles, in: books)
        for organisation in Set(facts.map(\.organisation)).sorted() { try reach.requires(books.require(organisation)) }
        if facts.isEmpty { try signer.requires(anywhere: roles, in: books) }
    }

    package func validate(in books: some Facts) throws {
        guard !facts.isEmpty else { throw Refusal.blank("facts") }
        try reason.map { try Wording.check($0, "reason") }
        var seen: Set<OrganisationFact.ID> = []
        for stated in facts {
            guard let subject = OrganisationFact.Subject(stated.fact) else { throw Refusal.noSuchFact(stated.fact) }
            if case .fixedDay(let kind) = subject { try Wording.check(name: kind, "kind") }
            guard let value = subject.settled(stated.value) else {
                throw Refusal.notAValueOf(stated.fact, String(stated.value.prefix(80)))
            }
            guard seen.insert(stated.id).inserted else { throw Refusal.repeated("fact", stated.fact) }
            guard let known = try books.find(stated.id) else { continue }
            guard known.value != value else { throw Refusal.sameFact(stated.fact, stated.since) }
            guard reason != nil else { throw Refusal.factNeedsReason(stated.fact, stated.since) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for stated in facts {
            guard let value = OrganisationFact.Subject(stated.fact)?.settled(stated.value) else {
                throw Fault("\(stated.value) was taken for \(stated.fact)")
            }
            let isReplaced = try ledger.exists(stated.id)
            try ledger.save(
                OrganisationFact(
                    id: stated.id,
                    organisation: stated.organisation,
                    fact: stated.fact,
                    value: value,
                    since: stated.since,
                    origin: origin,
                    reason: isReplaced ? reason : nil,
                    recordedIn: stamp.sequence
                )
            )
        }
    }
}

extension StateDutyFacts.Stated {
    var id: OrganisationFact.ID { OrganisationFact.id(organisation: organisation, fact: fact, since: since) }
}

extension Refusal {
    package static func noSuchFact(_ fact: String) -> Refusal {
        Refusal(.invalid, "duties.no-such-fact", [String(fact.prefix(80))])
    }

    package static func notAValueOf(_ fact: String, _ value: String) -> Refusal {
        Refusal(.invalid, "duties.not-a-value", [fact, value])
    }

    package static func sameFact(_ fact: String, _ since: Day) -> Refusal {
        Refusal(.conflict, "duties.same-fact", [fact, since.text])
    }

    package static func factNeedsReason(_ fact: String, _ since: Day) -> Refusal {
        Refusal(.invalid, "duties.fact-needs-reason", [fact, since.text])
    }
}
