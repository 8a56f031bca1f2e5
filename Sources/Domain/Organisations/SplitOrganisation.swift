/// Divides an organisation: new ones of its kind come to stand beside it, and what stands below it is shared out.
///
/// It goes on with what is left below it, or it is closed, and then everything open below it must be shared out.
package struct SplitOrganisation: Command {
    /// A new organisation, and who comes to stand below it.
    package struct Part: Codable, Equatable, Sendable {
        package let code: Organisation.ID
        package let title: String
        /// Organisations right below the divided one.
        package let children: [Organisation.ID]

        package init(code: Organisation.ID, title: String, children: [Organisation.ID] = []) {
            self.code = code
            self.title = title
            self.children = children
        }
    }

    package static let name = "organisations.split"

    package let organisation: Organisation.ID
    package let parts: [Part]
    /// Whether the divided one goes on.
    package let goesOn: Bool
    package let on: Day
    package let reason: String

    package init(organisation: Organisation.ID, parts: [Part], goesOn: Bool, on: Day, reason: String) {
        self.organisation = organisation
        self.parts = parts
        self.goesOn = goesOn
        self.on = on
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let divided = try facts.require(organisation)
        try signer.requires([.office], over: divided.parent.map { try facts.require($0) } ?? divided, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        let divided = try facts.require(organisation)
        try divided.requireOpen()
        guard divided.parent != nil else { throw Refusal.rootStays }
        if !goesOn { try facts.requireCanEnd(divided) }
        guard !parts.isEmpty else { throw Refusal.blank("parts") }
        var codes: Set<Organisation.ID> = []
        var left = Set(try facts.openChildren(of: organisation).map(\.id))
        for part in parts {
            try Wording.check(code: part.code.text)
            try Wording.check(part.title, "title", most: 200)
            guard codes.insert(part.code).inserted else { throw Refusal.repeated("parts", part.code.text) }
            guard try !facts.exists(part.code) else { throw Refusal.organisationExists(part.code) }
            for child in part.children {
                guard left.remove(child) != nil else { throw Refusal.notRightBelow(child, organisation) }
            }
        }
        guard goesOn || left.isEmpty else { throw Refusal.hasOpenChildren(organisation, left.count) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let divided = try ledger.require(organisation)
        guard let above = divided.parent else { throw Fault("\(organisation) has nothing above it") }
        let parent = try ledger.require(above)
        for part in parts {
            let added = try ledger.add(part.code, part.title, kind: divided.kind, below: parent, divided.origin)
            let (origin, path, why) = ([organisation], added.path, reason)
            try ledger.save(
                OrganisationChange(of: part.code, .splitOff, on: on, after: path, others: origin, reason: why, at: stamp)
            )
            for id in part.children {
                let child = try ledger.require(id)
                try ledger.move(child, below: added)
                let (before, after) = (child.path, "\(added.path)\(id)/")
                try ledger.save(
                    OrganisationChange(of: id, .moved, on: on, before: before, after: after, reason: why, at: stamp)
                )
            }
        }
        if !goesOn { try ledger.close(divided, on: on, at: stamp) }
        let codes = parts.map(\.code)
        try ledger.save(OrganisationChange(of: organisation, .divided, on: on, others: codes, reason: reason, at: stamp))
    }
}

extension Refusal {
    package static func notRightBelow(_ organisation: Organisation.ID, _ parent: Organisation.ID) -> Refusal {
        Refusal(.invalid, "organisations.not-right-below", [organisation.text, parent.text])
    }
}
