import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The queries about the tree, posts, roles and people` {
    /// What grows with the realm; a list of few rows of it must not read all of it.
    static let growing = [
        "organisation", "post", "post_tenure", "grant_given", "person", "account", "name_part", "grouping_member",
    ]

    @Test func `find what they need by an index`() async throws {
        let realm = try await WorldRealm()
        let today = try World.day(8, 1)
        let plans = try await realm.folder.database.read { connection in
            let planning = PlanningConnection(connection)
            for choice in PostsBelow.Choice.allCases {
                _ = try PostsBelow(World.district, choice, today: today).answer(from: planning)
            }
            _ = try PostsOf(organisation: World.district, today: today).answer(from: planning)
            _ = try GrantsBelow(World.district, role: .clerk).answer(from: planning)
            _ = try GrantsBelow(World.root, people: ["bo"]).answer(from: planning)
            _ = try PowersOver(World.village).answer(from: planning)
            _ = try OrganisationTree(below: World.district).answer(from: planning)
            _ = try OrganisationOverview(organisation: World.district).answer(from: planning)
            _ = try HistoryOfOrganisation(organisation: World.district).answer(from: planning)
            _ = try PersonOf("bo", by: World.bo, today: today).answer(from: planning)
            _ = try SearchPeople("bo", by: World.bo).answer(from: planning)
            _ = try SearchPeople("bo", by: World.ada).answer(from: planning)
            for choice in AccountList.Choice.allCases { _ = try AccountList(choice).answer(from: planning) }
            _ = try AccountFigures(now: World.later).answer(from: planning)
            let closing = CloseOrganisation(organisation: World.village, on: today, reason: "撤销")
            _ = try TreeChangePreview(closing, today: today).answer(from: planning)
            return planning.plans
        }
        #expect(plans.count > 40)
        for plan in plans {
            for step in plan.steps where step.hasPrefix("SCAN ") {
                let scanned = step.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                let isFull = Self.growing.contains { scanned == $0 || scanned == Self.aliases[$0] }
                #expect(!isFull, "\(step) in: \(plan.statement)")
            }
        }
    }

    private static let aliases = [
        "grant_given": "given", "grouping_member": "belongs", "post_tenure": "tenure", "name_part": "part",
    ]
}
