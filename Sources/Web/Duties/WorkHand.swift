import Domain
import HTTPTypes
import Language
import Storage

/// What a visitor's roles let them do to the working papers of one organisation: which buttons are shown.
///
/// The commands decide.
struct WorkHand: Sendable {
    let isKeeper: Bool
    let isSecretary: Bool
    /// From the level above.
    let isSuperior: Bool
    /// The office, from the level above.
    let isJudge: Bool
    let isPatrol: Bool
    /// The office, over the organisation itself or above it.
    let isOffice: Bool

    /// Who looks at working papers at all.
    static let viewers: Set<Role> = [.office, .secretary, .clerk, .reviewer, .auditor, .leader, .observer]
    static let keepers: Set<Role> = [.secretary, .clerk]

    init(_ visitor: Visitor, over organisation: Organisation, during cycle: Cycle.ID) {
        let powers = visitor.powers.filter { power in
            (power.cycle == nil || power.cycle == cycle) && organisation.isWithin(power.path)
        }
        func holds(_ roles: Set<Role>, fromAbove: Bool = false) -> Bool {
            powers.contains { power in
                roles.contains(power.role)
                    && (!fromAbove || power.path != organisation.path || organisation.parent == nil)
            }
        }
        isKeeper = holds(Self.keepers)
        isSecretary = holds([.secretary])
        isSuperior = holds([.office, .reviewer, .secretary, .leader], fromAbove: true)
        isJudge = holds([.office], fromAbove: true)
        isPatrol = holds([.office, .reviewer, .auditor, .leader, .observer])
        isOffice = holds([.office])
    }
}

extension Visit {
    /// The organisation whose working papers are looked at: the one named in the address, or the highest the visitor sees.
    func workPlace(in cycle: Cycle.ID) throws -> Organisation.ID {
        if let named = query["below"] { return Organisation.ID(named) }
        guard let power = try visitor.organisations(as: WorkHand.viewers, during: cycle).first else {
            throw Refusal(.forbidden, "forbidden.anywhere", [])
        }
        return power.organisation
    }

    /// The organisations the visitor acts for, to choose from.
    func ownOrganisations(in cycle: Cycle.ID, as roles: Set<Role> = WorkHand.keepers) throws -> [(value: String, label: String)] {
        var seen: Set<Organisation.ID> = []
        return try visitor.organisations(as: roles, during: cycle).filter { seen.insert($0.organisation).inserted }
            .map { ($0.organisation.text, $0.organisationName) }
    }

    /// The organisation a form is about: one the visitor acts for, or one below it by its code.
    func formOrganisation(in cycle: Cycle.ID, as roles: Set<Role> = WorkHand.keepers) throws -> Organisation.ID {
        if let chosen = form["organisation"] ?? query["organisation"] { return Organisation.ID(chosen) }
        guard let first = try ownOrganisations(in: cycle, as: roles).first else {
            throw Refusal(.forbidden, "forbidden.anywhere", [])
        }
        return Organisation.ID(first.value)
    }

    /// The choice of an organisation to act for; one that was named in the address is among them, too.
    func organisationField(
        _ organisation: Organisation.ID,
        in cycle: Cycle.ID,
        as roles: Set<Role> = WorkHand.keepers
    ) async throws -> FieldView {
        var own = try ownOrganisations(in: cycle, as: roles)
        if !own.contains(where: { $0.value == organisation.text }) {
            let place = try await ask(WorkPlaceOf(cycle: cycle, organisation: organisation)).organisation
            own.append((place.id.text, place.name))
        }
        return .choice("organisation", words("web.work.organisation"), own, value: organisation.text, isRequired: true)
    }
}
