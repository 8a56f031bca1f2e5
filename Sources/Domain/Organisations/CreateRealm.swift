/// Founds the books: the root of the tree, the kinds of organisation, and the first person of the review office.
///
/// Only in empty books, and only by that first person, who gets the role of the office over the root and nothing else.
package struct CreateRealm: Command {
    /// A kind of organisation this realm has.
    package struct KindOfRealm: Codable, Equatable, Sendable {
        package let id: Kind.ID
        /// The name by language tag; `zh-Hans` must be there.
        package let labels: [String: String]

        package init(id: Kind.ID, labels: [String: String]) {
            self.id = id
            self.labels = labels
        }
    }

    /// Who opens the books.
    package struct FirstPerson: Codable, Equatable, Sendable {
        package let id: Person.ID
        package let name: String

        package init(id: Person.ID, name: String) {
            self.id = id
            self.name = name
        }
    }

    package static let name = "organisations.create-realm"

    /// The code of the root.
    package let code: Organisation.ID
    /// The name of the root and of the realm.
    package let title: String
    /// The kind of the root.
    package let kind: Kind.ID
    package let kinds: [KindOfRealm]
    package let office: FirstPerson

    package init(code: Organisation.ID, title: String, kind: Kind.ID, kinds: [KindOfRealm], office: FirstPerson) {
        self.code = code
        self.title = title
        self.kind = kind
        self.kinds = kinds
        self.office = office
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        guard signer.person == office.id else { throw Refusal.notTheFounder }
    }

    package func validate(in facts: some Facts) throws {
        guard try !facts.exists(Realm.theOne) else { throw Refusal.realmExists }
        try Wording.check(code: code.text)
        try Wording.check(title, "title", most: 200)
        try Wording.check(name: office.id.text, "office")
        try Wording.check(office.name, "office", most: 200)
        var seen: Set<Kind.ID> = []
        for kind in kinds {
            try Wording.check(name: kind.id.text, "kind")
            guard seen.insert(kind.id).inserted else { throw Refusal.repeated("kind", kind.id.text) }
            guard kind.labels["zh-Hans"] != nil else { throw Refusal.kindWithoutLabel(kind.id) }
        }
        guard seen.contains(kind) else { throw Refusal.noSuch(Kind.shape.table, kind.text) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(all: kinds.map { Kind(id: $0.id, labels: $0.labels) })
        let root = Organisation(id: code, name: title, kind: kind, parent: nil, ordinal: 0, origin: .reported)
        try ledger.save(root)
        try ledger.save(Realm(id: Realm.theOne, name: title, root: code, opened: stamp.instant))
        try ledger.save(Person(id: office.id, name: office.name))
        try ledger.save(Grant(person: office.id, role: .office, over: root))
    }
}

extension Refusal {
    package static let notTheFounder = Refusal(.forbidden, "organisations.not-the-founder")
    package static let realmExists = Refusal(.conflict, "organisations.realm-exists")
    package static func kindWithoutLabel(_ kind: Domain.Kind.ID) -> Refusal {
        Refusal(.invalid, "organisations.kind-without-label", [kind.text])
    }
}
