/// Merges organisations into another of their kind: what stands below them comes below it, and they are closed.
///
/// The memberships of the merged in groupings pass to the one that takes them over.
package struct MergeOrganisations: Command {
    package static let name = "organisations.merge"

    package let merged: [Organisation.ID]
    /// The one that takes them over and goes on.
    package let into: Organisation.ID
    package let on: Day
    package let reason: String

    package init(merged: [Organisation.ID], into: Organisation.ID, on: Day, reason: String) {
        self.merged = merged
        self.into = into
        self.on = on
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        for organisation in merged + [into] {
            try signer.requires([.office], over: facts.require(organisation), in: facts)
        }
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        guard !merged.isEmpty else { throw Refusal.blank("merged") }
        let target = try facts.require(into)
        try target.requireOpen()
        var seen: [Organisation] = []
        for id in merged {
            guard !seen.contains(where: { $0.id == id }), id != into else { throw Refusal.repeated("merged", id.text) }
            let source = try facts.require(id)
            try facts.requireCanEnd(source)
            guard source.kind == target.kind else { throw Refusal.otherKind(id, into) }
            // Neither may the target stand in what is closed, nor one that is merged in another.
            for other in seen + [target] where other.isWithin(source.path) || source.isWithin(other.path) {
                throw Refusal.standsWithin(id, other.id)
            }
            seen.append(source)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let target = try ledger.require(into)
        for id in merged {
            for child in try ledger.openChildren(of: id) {
                try ledger.move(child, below: target)
                let after = "\(target.path)\(child.id)/"
                let (before, why) = (child.path, reason)
                try ledger.save(
                    OrganisationChange(of: child.id, .moved, on: on, before: before, after: after, reason: why, at: stamp)
                )
            }
            try passMemberships(of: id, in: ledger, at: stamp)
            try ledger.close(ledger.require(id), on: on, at: stamp)
            try ledger.save(OrganisationChange(of: id, .merged, on: on, others: [into], reason: reason, at: stamp))
        }
        try ledger.save(OrganisationChange(of: into, .tookOver, on: on, others: merged, reason: reason, at: stamp))
    }

    private func passMemberships(of id: Organisation.ID, in ledger: some Ledger, at stamp: Stamp) throws {
        for member in try ledger.list(Match<GroupingMember>("organisation", .id(id))) where member.leftOn == nil {
            guard try ledger.membership(of: into, in: member.grouping) == nil else { continue }
            try ledger.save(GroupingMember(grouping: member.grouping, organisation: into, joinedOn: on, in: stamp.sequence))
        }
    }
}

extension Refusal {
    package static func otherKind(_ organisation: Organisation.ID, _ other: Organisation.ID) -> Refusal {
        Refusal(.invalid, "organisations.other-kind", [organisation.text, other.text])
    }

    package static func standsWithin(_ organisation: Organisation.ID, _ other: Organisation.ID) -> Refusal {
        Refusal(.invalid, "organisations.stands-within", [organisation.text, other.text])
    }
}
