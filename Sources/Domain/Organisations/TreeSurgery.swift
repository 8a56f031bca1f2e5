/// What the commands that change the tree have in common.
///
/// The policy, for all of them:
/// - What is recorded of an organisation stays with its code. Results that were frozen keep the name and the place it had.
/// - Whoever is moved takes everything below along; roles and posts go with their organisations.
/// - Whoever is closed, merged away or divided up loses its roles and posts: the next organisation is another one, and who acts
///   for it is decided anew. Its memberships in groupings end; a grouping it leads must be closed or led by another first.
/// - Codes are never used again, nor are the places in indicator blocks.
extension Ledger {
    /// Puts an organisation with everything below it below another.
    func move(_ organisation: Organisation, below parent: Organisation) throws {
        let above = organisation.path.utf8.count - organisation.id.text.utf8.count - 1
        for var node in try list(Match<Organisation>().and("path", startsWith: organisation.path)) {
            if node.id == organisation.id { node.parent = parent.id }
            node.path = parent.path + String(decoding: node.path.utf8.dropFirst(above), as: UTF8.self)
            node.depth += parent.depth + 1 - organisation.depth
            try save(node)
            for var grant in try list(Match<Grant>("organisation", .id(node.id))) {
                grant.path = node.path
                try save(grant)
            }
        }
    }

    /// Closes an organisation, and with it its roles, posts and memberships; where it stood it stays.
    func close(_ organisation: Organisation, on day: Day, at stamp: Stamp) throws {
        var organisation = organisation
        organisation.state = .closed
        try save(organisation)
        let given = Match<Grant>("organisation", .id(organisation.id)).and("state", .text(Grant.State.given.rawValue))
        for var grant in try list(given) {
            grant.state = .withdrawn
            try save(grant)
        }
        for post in try list(Match<Post>("organisation", .id(organisation.id))) where post.ended == nil {
            try close(post, on: max(day, post.since), at: stamp)
        }
        for var member in try list(Match<GroupingMember>("organisation", .id(organisation.id))) where member.leftOn == nil {
            member.leftOn = day
            try save(member)
        }
    }

    /// A new organisation with the next place in the indicator blocks.
    func add(_ id: Organisation.ID, _ name: String, kind: Kind.ID, below parent: Organisation, _ origin: Organisation.Origin)
        throws -> Organisation
    {
        let ordinal = try count(Match<Organisation>())
        let added = Organisation(id: id, name: name, kind: kind, parent: parent, ordinal: ordinal, origin: origin)
        try save(added)
        return added
    }
}

extension Facts {
    /// The open organisations right below one, in the order of their codes.
    func openChildren(of organisation: Organisation.ID) throws -> [Organisation] {
        try list(Match<Organisation>("parent", .id(organisation))).filter { $0.state == .open }
    }

    /// Throws the refusal that the organisation is the root, is closed, or leads a grouping: it cannot end.
    func requireCanEnd(_ organisation: Organisation) throws {
        try organisation.requireOpen()
        guard organisation.parent != nil else { throw Refusal.rootStays }
        let led = try list(Match<Grouping>("lead", .id(organisation.id))).first { $0.closedOn == nil }
        if let led { throw Refusal.leadsAGrouping(organisation.id, led.id) }
    }
}

extension Organisation {
    /// Throws the refusal that it is closed.
    func requireOpen() throws {
        guard state == .open else { throw Refusal.organisationClosed(id) }
    }
}

extension Refusal {
    package static func organisationClosed(_ organisation: Organisation.ID) -> Refusal {
        Refusal(.conflict, "organisations.closed", [organisation.text])
    }

    package static func organisationExists(_ organisation: Organisation.ID) -> Refusal {
        Refusal(.conflict, "organisations.exists", [organisation.text])
    }

    package static let rootStays = Refusal(.conflict, "organisations.root-stays")

    package static func leadsAGrouping(_ organisation: Organisation.ID, _ grouping: Grouping.ID) -> Refusal {
        Refusal(.conflict, "organisations.leads-a-grouping", [organisation.text, grouping.text])
    }

    package static func hasOpenChildren(_ organisation: Organisation.ID, _ count: Int) -> Refusal {
        Refusal(.conflict, "organisations.has-open-children", [organisation.text, String(count)])
    }
}
