import Domain
import Storage

/// An entry of the navigation, and of the list of pages that Ctrl+K searches.
struct NavigationEntry: Sendable {
    let section: MadePage.Section
    /// Whose it is; nil: everybody's who signed in.
    let roles: Set<Role>?
    /// Where it leads in the cycle that is looked at; nil: nowhere, as there is no cycle yet.
    let address: @Sendable (PageLinks, Cycle.ID?) -> String?

    init(
        _ section: MadePage.Section,
        for roles: Set<Role>? = nil,
        at address: @escaping @Sendable (PageLinks, Cycle.ID?) -> String?
    ) {
        self.section = section
        self.roles = roles
        self.address = address
    }

    /// The key of its name.
    var key: String { "web.nav.\(section.name)" }

    func isFor(_ visitor: Visitor) -> Bool { roles.map(visitor.has) ?? true }
}

/// The navigation: what there is, in the order of the year.
enum Navigation {
    struct Group: Sendable {
        /// The key of its name is `web.group.` and this.
        let name: String
        let entries: [NavigationEntry]
    }

    static let groups: [Group] = [
        Group(name: "work", entries: LandingRoutes.navigation),
        Group(
            name: "duties",
            entries: DutyRoutes.navigation + FilledFormRoutes.navigation + ProjectRoutes.navigation
                + TaskListRoutes.navigation + ContactRoutes.navigation
                + DoubleReportRoutes.navigation + EvidenceRoutes.navigation
        ),
        Group(name: "year", entries: TimelineRoutes.navigation + CycleRoutes.navigation + RulebookRoutes.navigation),
        Group(name: "results", entries: ResultRoutes.navigation + PublicationRoutes.navigation),
        Group(
            name: "people",
            entries: OrganisationRoutes.navigation + GroupingRoutes.navigation + PeopleRoutes.navigation
                + PowerRoutes.navigation
        ),
        Group(
            name: "records",
            entries: ImportRoutes.navigation + LongTaskRoutes.navigation + JournalRoutes.navigation + SecurityLogRoutes.navigation
        ),
    ]

    static let sections: [MadePage.Section] = groups.flatMap(\.entries).map(\.section)
}
