/// Takes in groupings with their members, all of them or none.
///
/// A grouping that is not in the books yet is founded on the day the organisation that leads it joins; to one that is, members
/// are added. A member that belongs already, since the same day, is passed over.
package struct ImportGroupings: Command {
    /// One member of one grouping.
    package struct Row: Codable, Equatable, Sendable {
        package let grouping: Grouping.ID
        package let title: String
        package let organisation: Organisation.ID
        package let leads: Bool
        package let joinedOn: Day

        package init(grouping: Grouping.ID, title: String, organisation: Organisation.ID, leads: Bool, joinedOn: Day) {
            self.grouping = grouping
            self.title = title
            self.organisation = organisation
            self.leads = leads
            self.joinedOn = joinedOn
        }
    }

    package static let name = "organisations.import-groupings"

    package let rows: [Row]

    package init(rows: [Row]) {
        self.rows = rows
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let reach = try signer.reach([.office], in: facts)
        for row in rows {
            try reach.requires(facts.require(row.organisation))
            if let known = try facts.find(row.grouping) { try reach.requires(facts.require(known.lead)) }
        }
        if rows.isEmpty { try signer.requires(anywhere: [.office], in: facts) }
    }

    package func validate(in facts: some Facts) throws {
        guard !rows.isEmpty else { throw Refusal.blank("rows") }
        for (grouping, rows) in byGrouping {
            try Wording.check(name: grouping.text, "grouping")
            var seen: Set<Organisation.ID> = []
            let known = try facts.find(grouping)
            let leader = try lead(of: rows, grouping, known)
            for row in rows {
                try Wording.check(row.title, "title", most: 200)
                guard seen.insert(row.organisation).inserted else {
                    throw Refusal.repeated("organisation", row.organisation.text)
                }
                try facts.require(row.organisation).requireOpen()
                guard row.title == known?.name ?? leader.title else { throw Refusal.groupingCalledOtherwise(grouping) }
                guard row.joinedOn >= known?.foundedOn ?? leader.joinedOn else {
                    throw Refusal.beforeTheGrouping(grouping, known?.foundedOn ?? leader.joinedOn)
                }
                let member = try facts.membership(of: row.organisation, in: grouping)
                guard member == nil || member?.joinedOn == row.joinedOn else {
                    throw Refusal.alreadyAMember(row.organisation, grouping)
                }
            }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for (grouping, rows) in byGrouping {
            if try !ledger.exists(grouping) {
                guard let leader = rows.first(where: \.leads) else { throw Fault("\(grouping) is led by nobody") }
                try ledger.save(
                    Grouping(id: grouping, name: leader.title, lead: leader.organisation, foundedOn: leader.joinedOn)
                )
            }
            for row in rows where try ledger.membership(of: row.organisation, in: grouping) == nil {
                try ledger.save(
                    GroupingMember(
                        grouping: grouping,
                        organisation: row.organisation,
                        joinedOn: row.joinedOn,
                        in: stamp.sequence
                    )
                )
            }
        }
    }

    /// The groupings in the order in which they first come, each with its rows.
    private var byGrouping: [(grouping: Grouping.ID, rows: [Row])] {
        var order: [Grouping.ID] = []
        var found: [Grouping.ID: [Row]] = [:]
        for row in rows {
            if found[row.grouping] == nil { order.append(row.grouping) }
            found[row.grouping, default: []].append(row)
        }
        return order.map { ($0, found[$0] ?? []) }
    }

    /// The row that leads a grouping; for one that is known, any row, if none says otherwise.
    private func lead(of rows: [Row], _ grouping: Grouping.ID, _ known: Grouping?) throws -> Row {
        let leaders = rows.filter(\.leads)
        guard leaders.count <= 1 else { throw Refusal.groupingLedByTwo(grouping) }
        if let known {
            try known.requireOpen()
            guard leaders.allSatisfy({ $0.organisation == known.lead }) else { throw Refusal.groupingLedByTwo(grouping) }
        }
        guard let leader = leaders.first ?? (known == nil ? nil : rows.first) else { throw Refusal.groupingWithoutLead(grouping) }
        return leader
    }
}

extension Refusal {
    package static func groupingLedByTwo(_ grouping: Grouping.ID) -> Refusal {
        Refusal(.invalid, "organisations.grouping-led-by-two", [grouping.text])
    }

    package static func groupingWithoutLead(_ grouping: Grouping.ID) -> Refusal {
        Refusal(.invalid, "organisations.grouping-without-lead", [grouping.text])
    }

    package static func groupingCalledOtherwise(_ grouping: Grouping.ID) -> Refusal {
        Refusal(.conflict, "organisations.grouping-called-otherwise", [grouping.text])
    }
}
