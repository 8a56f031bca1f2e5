import Domain
import Rules

/// What the duties of organisations are checked with: their rulebooks and their records, read with as many statements for one as
/// for two hundred.
struct DutyBooks {
    /// One duty of one organisation.
    struct Judged {
        let rulebook: Rulebook
        let duty: Duty
        let finding: DutyFinding
    }

    let cycle: Cycle
    let day: Day
    let organisations: [Organisation]
    private(set) var records: [Organisation.ID: DutyRecord] = [:]
    private var books: [Kind.ID: [PinnedDuties]] = [:]

    /// - Parameter day: the day it is looked at from; what happened later is not seen.
    init(_ organisations: [Organisation], in cycle: Cycle.ID, asOf day: Day, from connection: any Connection) throws {
        let ledger = SQLLedger(connection)
        self.cycle = try ledger.require(cycle)
        self.day = day
        self.organisations = organisations
        for organisation in organisations where books[organisation.kind] == nil {
            books[organisation.kind] = try ledger.dutyRulebooks(for: organisation, in: cycle)
        }
        for parts in try Self.parts(of: organisations, in: cycle, asOf: day, from: connection) {
            records[parts.organisation.id] = parts.record
        }
    }

    func rulebooks(for organisation: Organisation) -> [PinnedDuties] { books[organisation.kind] ?? [] }

    func period() throws -> DutyPeriod {
        guard let period = DutyPeriod(cycle, asOf: day) else { throw Fault("\(cycle.id) closes before it opens") }
        return period
    }

    /// Every duty of every organisation, in the order of the rulebooks' pins and of the duties in them.
    func judged() throws -> [Organisation.ID: [Judged]] {
        let period = try period()
        var result: [Organisation.ID: [Judged]] = [:]
        for (_, group) in Dictionary(grouping: organisations, by: \.kind).sorted(by: { $0.key < $1.key }) {
            guard let first = group.first else { continue }
            for pinned in rulebooks(for: first) where !pinned.rulebook.duties.isEmpty {
                let findings = pinned.plan.findings(for: group.compactMap { records[$0.id] }, in: period)
                for (organisation, own) in zip(group, findings) {
                    result[organisation.id, default: []] += zip(pinned.rulebook.duties, own).map { duty, finding in
                        Judged(rulebook: pinned.rulebook, duty: duty, finding: finding)
                    }
                }
            }
        }
        return result
    }

    private static func parts(
        of organisations: [Organisation],
        in cycle: Cycle.ID,
        asOf day: Day,
        from connection: any Connection
    ) throws -> [DutyRecordParts] {
        let ids = organisations.map { Field.id($0.id) }
        let activities = Dictionary(
            grouping: try connection.records(
                Activity.self,
                where: "organisation",
                isAnyOf: ids,
                and: [("cycle", .id(cycle)), ("state", .text(Activity.State.logged.rawValue))]
            ),
            by: \.organisation
        )
        let facts = Dictionary(
            grouping: try connection.records(OrganisationFact.self, where: "organisation", isAnyOf: ids),
            by: \.organisation
        )
        let matters = Dictionary(
            grouping: try connection.records(DutyMatter.self, where: "organisation", isAnyOf: ids),
            by: \.organisation
        )
        let posts = try connection.records(Post.self, where: "organisation", isAnyOf: ids)
        let tenures = Dictionary(
            grouping: try connection.records(PostTenure.self, where: "post", isAnyOf: posts.map { .id($0.id) }),
            by: \.post
        )
        let changes = Dictionary(
            grouping: try connection.records(OrganisationChange.self, where: "organisation", isAnyOf: ids),
            by: \.organisation
        )
        let standing = try standing(of: ids, in: cycle, from: connection)
        let (postsOf, roles) = (Dictionary(grouping: posts, by: \.organisation), try SQLLedger(connection).postRoles())
        return organisations.map { organisation in
            var parts = DutyRecordParts(of: organisation, asOf: day)
            parts.activities = activities[organisation.id] ?? []
            parts.standing = standing[organisation.id] ?? []
            parts.facts = facts[organisation.id] ?? []
            parts.matters = matters[organisation.id] ?? []
            parts.posts = postsOf[organisation.id] ?? []
            parts.tenures = parts.posts.flatMap { tenures[$0.id] ?? [] }
            parts.changes = changes[organisation.id] ?? []
            parts.roles = roles
            return parts
        }
    }

    /// What follows from projects and contact points, by organisation.
    private static func standing(
        of organisations: [Field],
        in cycle: Cycle.ID,
        from connection: any Connection
    ) throws -> [Organisation.ID: [DutyEvent]] {
        let own = [("cycle", Field.id(cycle))]
        let projects = try connection.records(Project.self, where: "organisation", isAnyOf: organisations, and: own)
        let contacts = try connection.records(ContactPoint.self, where: "organisation", isAnyOf: organisations, and: own)
        let stages = Dictionary(
            grouping: try connection.records(ProjectStage.self, where: "led_project", isAnyOf: projects.map { .id($0.id) }),
            by: \.project
        )
        var events: [Organisation.ID: [DutyEvent]] = [:]
        for project in projects {
            events[project.organisation, default: []] += try project.dutyEvents(stages: stages[project.id] ?? [])
        }
        for contact in contacts { events[contact.organisation, default: []].append(contact.dutyEvent) }
        return events
    }
}
