import Domain

/// Every form there is, in the order in which they are offered.
package enum ImportForms {
    package static let all: [any ImportForm.Type] = [
        OrganisationSheet.self, PostSheet.self, PeopleSheet.self, GroupingSheet.self, GrantSheet.self,
        ActivitySheet.self, ObservationSheet.self, FilledFormSheet.self, AuditSheet.self,
        ProblemSheet.self, ProjectSheet.self, TaskSheet.self, BallotSheet.self, DecisionSheet.self, FigureSheet.self,
    ]

    /// The form of that name.
    ///
    /// - Throws: the refusal that there is none.
    package static func named(_ noun: String) throws -> any ImportForm.Type {
        guard let form = all.first(where: { $0.noun == noun }) else { throw Refusal.noSuchForm(noun) }
        return form
    }
}

extension Refusal {
    static func noSuchForm(_ noun: String) -> Refusal {
        Refusal(.missing, "exchange.no-such-form", [String(noun.prefix(64))])
    }
}
