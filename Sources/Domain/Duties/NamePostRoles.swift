/// Says what rulebooks call the posts of a title, so that duties know who is secretary, deputy or leading cadre.
package struct NamePostRoles: Command {
    package struct Named: Codable, Equatable, Sendable {
        package let title: String
        /// As rulebooks name it; nil: posts of the title are of no account.
        package let role: String?

        package init(title: String, role: String?) {
            self.title = title
            self.role = role
        }
    }

    package static let name = "duties.name-post-roles"

    package let roles: [Named]

    package init(roles: [Named]) {
        self.roles = roles
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        guard !roles.isEmpty else { throw Refusal.blank("roles") }
        var seen: Set<String> = []
        for named in roles {
            try Wording.check(named.title, "title", most: 200)
            try named.role.map { try Wording.check(name: $0, "role") }
            guard seen.insert(named.title).inserted else { throw Refusal.repeated("title", named.title) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for named in roles {
            if let role = named.role {
                try ledger.save(PostRole(title: named.title, role: role))
            } else {
                try ledger.remove(PostRole.ID(named.title))
            }
        }
    }
}
