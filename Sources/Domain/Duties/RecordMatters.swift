import Rules

/// Keeps the book of matters that run by dated steps: begins new ones, adds steps to known ones.
///
/// A matter is stated whole. Where something it said before is gone or otherwise, the reason is needed.
package struct RecordMatters: Command {
    package struct Item: Codable, Equatable, Sendable {
        /// As the clocks of rulebooks name it, or one of ``DutyMatter/Kind``.
        package let kind: String
        /// Its number in the organisation's own book; never a name.
        package let number: String
        package let content: DutyMatterContent

        package init(kind: String, number: String, content: DutyMatterContent) {
            self.kind = kind
            self.number = number
            self.content = content
        }
    }

    package static let name = "duties.record-matters"

    package let organisation: Organisation.ID
    package let matters: [Item]
    package let reason: String?
    package let origin: Organisation.Origin

    package init(
        organisation: Organisation.ID,
        matters: [Item],
        reason: String? = nil,
        origin: Organisation.Origin = .reported
    ) {
        self.organisation = organisation
        self.matters = matters
        self.reason = reason
        self.origin = origin
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .secretary, .clerk], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        guard !matters.isEmpty else { throw Refusal.blank("matters") }
        try reason.map { try Wording.check($0, "reason") }
        var seen: Set<DutyMatter.ID> = []
        for item in matters {
            try item.check()
            let id = item.id(in: organisation)
            guard seen.insert(id).inserted else { throw Refusal.repeated("matter", item.number) }
            guard let known = try facts.find(id) else { continue }
            let content = try item.content.settled()
            guard known.state == .withdrawn || content != known.content else {
                throw Refusal.sameMatter(item.kind, item.number)
            }
            guard reason != nil || known.state == .kept && content.continues(known.content) else {
                throw Refusal.matterNeedsReason(item.kind, item.number)
            }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for item in matters {
            try ledger.save(
                DutyMatter(
                    organisation: organisation,
                    kind: item.kind,
                    number: item.number,
                    content: item.content.settled(),
                    origin: origin,
                    reason: reason,
                    recordedIn: stamp.sequence
                )
            )
        }
    }
}

extension RecordMatters.Item {
    /// How many steps, days of a step, marks or amounts one matter can have.
    static var most: Int { 100 }

    func id(in organisation: Organisation.ID) -> DutyMatter.ID {
        DutyMatter.id(organisation: organisation, kind: kind, number: number)
    }

    fileprivate func check() throws {
        try Wording.check(name: kind, "kind")
        try Wording.check(name: number, "number")
        guard content.dates.contains(where: { !$0.value.isEmpty }) else { throw Refusal.matterWithoutDates(kind, number) }
        let sizes = [content.dates.count, content.marks.count, content.amounts.count] + content.dates.values.map(\.count)
        guard sizes.allSatisfy({ $0 <= Self.most }) else { throw Refusal.tooManyParts(number, "matter", most: Self.most) }
        for (step, days) in content.dates.sorted(by: { $0.key < $1.key }) {
            try Wording.check(name: step, "step")
            guard Set(days).count == days.count else { throw Refusal.repeated("step", step) }
        }
        for mark in content.marks { try Wording.check(name: mark, "marks") }
        for (name, amount) in content.amounts.sorted(by: { $0.key < $1.key }) {
            try Wording.check(name: name, "amounts")
            guard try Wording.number(amount, name) >= 0 else { throw Refusal.amountNegative(number, name) }
        }
        try checkOwnKinds()
    }

    /// The kinds this program reads itself have one day of their beginning each.
    private func checkOwnKinds() throws {
        let step: String
        switch kind {
        case DutyMatter.Kind.term: step = "began"
        case DutyMatter.Kind.dues: step = "month"
        default: return
        }
        guard content.dates[step]?.count == 1 else { throw Refusal.matterWithoutStep(kind, number, step) }
        guard kind != DutyMatter.Kind.dues || content.marks.contains(where: { $0 != "waived" }) else {
            throw Refusal.matterWithoutStep(kind, number, "group")
        }
    }
}

extension Refusal {
    package static func sameMatter(_ kind: String, _ number: String) -> Refusal {
        Refusal(.conflict, "duties.same-matter", [kind, number])
    }

    package static func matterNeedsReason(_ kind: String, _ number: String) -> Refusal {
        Refusal(.invalid, "duties.matter-needs-reason", [kind, number])
    }

    package static func matterWithoutDates(_ kind: String, _ number: String) -> Refusal {
        Refusal(.invalid, "duties.matter-without-dates", [kind, number])
    }

    package static func matterWithoutStep(_ kind: String, _ number: String, _ step: String) -> Refusal {
        Refusal(.invalid, "duties.matter-without-step", [kind, number, step])
    }
}
