import Domain
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `People and powers in the books` {
    /// Every new command once, through the one door, then the journal is replayed and every table compared.
    @Test func `come out of the journal as they went in, and secrets are no part of it`() async throws {
        let world = try await AccountWorld()
        try await world.open("bo")
        _ = try await world.factor(of: "bo")
        for (command, signer) in try Self.commands() { try await world.registrar.submit(command, by: signer) }
        let report = try Verification(
            database: world.folder.database,
            verifiers: [world.folder.key.verifier],
            commands: DomainCommands.commands,
            folder: world.test.folder
        ).run(replay: true)
        #expect(report.isWhole, "\(report.damages)")
        let tables = Set(report.tables.map(\.table))
        #expect(tables.isSuperset(of: ["account", "post_tenure", "organisation_change", "grouping", "grouping_member"]))
        #expect(!tables.contains { $0.hasPrefix("secret_") || $0 == "security_event" })
    }

    @Test func `are rebuilt with the secrets beside them`() async throws {
        let world = try await AccountWorld()
        let token = try await world.token(of: "se")
        let path = world.test.folder + "/rebuilt.sqlite"
        let report = try Rebuild(database: world.folder.database, commands: DomainCommands.commands).run(into: path)
        #expect(report.isWhole, "\(report.damages)")
        let rebuilt = try SQLiteDatabase(path: path)
        let sessions = try rebuilt.readNow { try $0.number("SELECT count(*) FROM secret_session") }
        #expect(sessions == 1 && !token.isEmpty)
        try rebuilt.close()
    }

    @Test func `keep no secret in any entry`() async throws {
        let world = try await AccountWorld()
        let printed = try await world.desk.invitations.issue(to: "bo", by: World.se)
        let texts = try world.folder.database.readNow { connection in
            try connection.rows("SELECT bytes FROM journal_entry").compactMap { row -> String? in
                guard case .blob(let bytes)? = row.first else { return nil }
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        #expect(!texts.isEmpty)
        #expect(!texts.contains { $0.contains(AccountWorld.password) || $0.contains(printed.code) })
    }

    @Test func `list accounts, groupings, history and terms`() async throws {
        let world = try await AccountWorld()
        for (command, signer) in try Self.commands() { try await world.registrar.submit(command, by: signer) }
        let accounts = try await world.registrar.ask(AccountList(), by: World.au).lines
        #expect(accounts.first { $0.person == "se" }?.state == .active)
        #expect(accounts.first { $0.person == "ed" }?.state == nil)
        let history = try await world.registrar.ask(HistoryOfOrganisation(organisation: World.township), by: World.bo)
        #expect(history.map(\.what) == [.renamed, .moved, .divided])
        let groupings = try await world.registrar.ask(GroupingsList(), by: World.bo)
        #expect(groupings.map(\.id) == ["g2"])
        #expect(groupings.first?.members.map(\.code) == ["330205001"])
        let day = try World.day(12, 31)
        let ending = try await world.registrar.ask(PostsBelow(World.root, .ending, today: day), by: World.ada)
        #expect(ending.lines.map(\.post) == ["p1"])
        let elsewhere = try await world.registrar.ask(PostsBelow(World.otherDistrict, today: day), by: World.ada)
        #expect(elsewhere.lines.isEmpty)
        let tree = try await world.registrar.ask(OrganisationTree(below: World.district), by: World.ada)
        #expect(tree.lines.map(\.code) == ["330203009"])
    }

    private static func commands() throws -> [(any Command, Signer)] {
        let day = try World.day(8, 1)
        func post(_ id: Post.ID) throws -> ImportPosts.Row {
            ImportPosts.Row(id: id, organisation: World.district, title: "书记", holder: "bo", since: try World.day(1, 1))
        }
        let village = World.village
        return [
            (GrantRole(person: "ob", role: .clerk, organisation: World.district, cycle: World.cycle), World.ada),
            (GrantRole1(person: "ob", role: .clerk, organisation: village), World.ada),
            (WithdrawRole(person: "ob", role: .clerk, organisation: World.district, cycle: World.cycle), World.ada),
            (InvitePerson(person: "di", until: World.later), World.se),
            (RenewInvitation(person: "di", until: World.later), World.se),
            (ActivateAccount(person: "di"), World.di), (RequireNewPassword(person: "di", reason: "例行"), World.se),
            (ResetSecondFactor(person: "di", reason: "遗失"), World.se), (DisableAccount(person: "di", reason: "调离"), World.se),
            (EnableAccount(person: "di", reason: "调回"), World.se),
            (ImportPosts(posts: [try post("p1"), try post("p2")]), World.ada),
            (AppointToPost(post: "p1", holder: "cy", since: day, termEnds: try World.day(12, 31)), World.ada),
            (ClosePost(post: "p2", on: day, reason: "撤销"), World.ada),
            (AddOrganisation(code: "330203009", title: "新城", kind: "township", parent: World.district, on: day), World.ada),
            (RenameOrganisation(organisation: World.township, title: "南城街道", on: day, reason: "更名"), World.ada),
            (FoundGrouping(grouping: "g1", title: "联盟", lead: village, members: ["330203001202"], on: day), World.ada),
            (FoundGrouping(grouping: "g2", title: "商圈", lead: "330205001", members: [], on: day), World.ada),
            (JoinGrouping(grouping: "g1", organisation: World.township, on: day), World.ada),
            (LeaveGrouping(grouping: "g1", organisation: World.township, on: day), World.ada),
            (MoveOrganisation(organisation: World.township, parent: World.otherDistrict, on: day, reason: "调整"), World.ada),
            (MergeOrganisations(merged: ["330203002"], into: "330203009", on: day, reason: "撤并"), World.ada),
            (
                SplitOrganisation(
                    organisation: World.township,
                    parts: [.init(code: "330205009", title: "南城新街道", children: [village])],
                    goesOn: true,
                    on: day,
                    reason: "分设"
                ), World.ada
            ), (CloseGrouping(grouping: "g1", on: day, reason: "完成"), World.ada),
            (CloseOrganisation(organisation: village, on: day, reason: "撤销"), World.ada),
        ]
    }
}
