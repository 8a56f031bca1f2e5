import Domain
import Storage

/// An entry of the navigation, and of the list of pages that Ctrl+K searches.
struct NavigationEntry: Sendable {
    let section: MadePage.Section
    /// Whose it is; nil: everybody's who signed in.
    let roles: Set<Role>?
    /// Where it leads in the cycle that is looked at; nil: nowhere, as there is no cycle yet.
    private let address: @Sendable (PageLinks, Cycle.ID?) -> String?
    /// Whether only the review office and its like may read the page before the results of its cycle are published.
    private let isOfResults: Bool

    init(
        _ section: MadePage.Section,
        for roles: Set<Role>? = nil,
        isOfResults: Bool = false,
        at address: @escaping @Sendable (PageLinks, Cycle.ID?) -> String?
    ) {
        self.section = section
        self.roles = roles
        self.isOfResults = isOfResults
        self.address = address
    }

    /// The key of its name.
    var key: String { "web.nav.\(section.name)" }

    func isFor(_ visitor: Visitor) -> Bool { roles.map(visitor.has) ?? true }

    /// Where it leads this visitor, never to a page that only says it is not for them.
    func place(_ links: PageLinks, _ frame: FrameOf.Answer?, for visitor: Visitor) -> String? {
        guard isFor(visitor) else { return nil }
        let isShut = isOfResults && !visitor.readsJournal
        return address(links, isShut ? frame?.published : frame?.cycle)
    }
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
