import Domain
import Storage

/// Whoever a page is made for.
struct Visitor: Sendable {
    let signer: Signer
    let name: String
    let powers: [SignedIn.Power]
    let hasSecondFactor: Bool
    /// Names the session in lists; it opens nothing.
    ///
    /// Empty where there is none.
    let session: String

    init(_ signedIn: SignedIn) {
        signer = signedIn.signer
        name = signedIn.name
        powers = signedIn.powers
        hasSecondFactor = signedIn.hasSecondFactor
        session = signedIn.session
    }

    /// Somebody for whom a page is written to a file: nobody signs in for that.
    init(_ signer: Signer, name: String) {
        self.signer = signer
        self.name = name
        powers = []
        hasSecondFactor = false
        session = ""
    }

    var person: Person.ID { signer.person }

    var roles: Set<Role> { Set(powers.map(\.role)) }

    /// Whether they may open the journal: as `JournalEntries` asks for it.
    var readsJournal: Bool {
        powers.contains { power in
            Reading.roles.contains(power.role) && power.cycle == nil && power.path.split(separator: "/").count == 1
        }
    }

    func has(_ roles: Set<Role>) -> Bool { powers.contains { roles.contains($0.role) } }

    /// The organisations over which one of these roles is held in a cycle: the highest first, then by code.
    func organisations(as roles: Set<Role>, during cycle: Cycle.ID?) -> [SignedIn.Power] {
        powers
            .filter { roles.contains($0.role) && ($0.cycle == nil || $0.cycle == cycle) }
            .sorted { ($0.path.count, $0.organisation) < ($1.path.count, $1.organisation) }
    }
}
