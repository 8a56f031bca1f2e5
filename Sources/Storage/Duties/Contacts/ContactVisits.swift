import Domain

/// The visits to contact points of one organisation, told from its activity log.
struct ContactVisits {
    struct Visit {
        let activity: Activity
        let kind: String
    }

    private let activities: [Activity]

    init(_ organisation: Organisation.ID, in cycle: Cycle.ID, from ledger: SQLLedger) throws {
        activities = try ledger.list(
            Match<Activity>("cycle", .id(cycle)).and("organisation", .id(organisation))
                .and("state", .text(Activity.State.logged.rawValue))
        )
        .filter { $0.kind == "visit" || $0.kind == "contact" || $0.kind.hasSuffix("_visit") || $0.kind.hasSuffix("_contact") }
        .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// The visits to one contact point in the order of their days.
    func of(_ contact: ContactPoint, placeName: String?) -> [Activity] {
        activities.filter { activity in
            activity.day >= contact.since && activity.day <= (contact.endedOn ?? activity.day)
                // A number alone says little: it counts only where the kind of activity says what is numbered.
                && (!contact.target.isCitizen || activity.kind.hasPrefix(contact.target.rawValue))
                && contact.isMet(by: activity.subject, placeName: placeName)
        }
    }
}
