/// Takes a matter back that should not have been in the book: it stays with the reason and is judged no more.
package struct WithdrawMatter: Command {
    package static let name = "duties.withdraw-matter"

    package let matter: DutyMatter.ID
    package let reason: String

    package init(matter: DutyMatter.ID, reason: String) {
        self.matter = matter
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let organisation = try facts.require(facts.require(matter).organisation)
        try signer.requires([.office, .secretary, .clerk], over: organisation, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let matter = try facts.require(matter)
        try Wording.check(reason, "reason")
        guard matter.state == .kept else { throw Refusal.matterWithdrawn(matter.kind, matter.number) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var matter = try ledger.require(matter)
        matter.state = .withdrawn
        matter.reason = reason
        matter.recordedIn = stamp.sequence
        try ledger.save(matter)
    }
}

extension Refusal {
    package static func matterWithdrawn(_ kind: String, _ number: String) -> Refusal {
        Refusal(.conflict, "duties.matter-withdrawn", [kind, number])
    }
}
