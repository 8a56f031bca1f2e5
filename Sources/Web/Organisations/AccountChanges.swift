import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// What is done to somebody's account by whoever deals with accounts.
enum AccountChanges: String, CaseIterable, Sendable {
    case disable
    case enable
    case resetFactor = "reset-factor"
    case newPassword = "new-password"

    func command(_ person: Person.ID, reason: String) -> any Command {
        switch self {
        case .disable: DisableAccount(person: person, reason: reason)
        case .enable: EnableAccount(person: person, reason: reason)
        case .resetFactor: ResetSecondFactor(person: person, reason: reason)
        case .newPassword: RequireNewPassword(person: person, reason: reason)
        }
    }

    /// Whether it makes sense for an account as it stands.
    func fits(_ account: Account?) -> Bool {
        switch self {
        case .disable: account.map { $0.state != .disabled } ?? false
        case .enable: account?.state == .disabled
        case .resetFactor, .newPassword: account?.state == .active
        }
    }

    /// Makes a printed code for each of some people, and shows them once, a slip each.
    static func invite(_ people: [Person.ID], _ visit: Visit) async throws -> Reply {
        guard !people.isEmpty else { return visit.see(visit.links.people(), note: "nobody_chosen") }
        let visitor = try visit.visitor
        let invitations = try visit.desk.accountDesk.invitations
        var slips: [InvitationSlips.Slip] = []
        for person in people {
            let known = try await visit.ask(PersonOf(person, by: visitor.signer, today: visit.today))
            let printed = try await invitations.issue(to: person, by: visitor.signer)
            let role = known.grants.first.map { "\($0.organisationName) \(visit.words("role.\($0.role.rawValue)"))" }
            slips.append(InvitationSlips.Slip(printed, name: known.person.name, role: role ?? "", visit))
        }
        let page = InvitationSlips(heading: visit.words("web.slips.heading"), note: visit.words("web.slips.note"), slips: slips)
        return visit.page(page.heading, .people, "organisations/slips", page)
    }
}
