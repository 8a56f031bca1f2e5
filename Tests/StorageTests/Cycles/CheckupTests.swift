import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The checkup of the books` {
    private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func check(_ realm: WorldRealm, on today: String = "2017-06-30", by signer: Signer = World.ada) async throws
        -> [CheckupFinding]
    {
        try await realm.ask(Checkup(cycle: World.cycle, today: Self.day(today)), by: signer)
    }

    private func finding(_ check: CheckupFinding.Check, in realm: WorldRealm, on today: String = "2017-06-30") async throws
        -> CheckupFinding?
    {
        try await self.check(realm, on: today).first { $0.check == check }
    }

    private func submit(_ command: some Command, to realm: WorldRealm, by signer: Signer = World.ada) async throws {
        try await realm.registrar.submit(command, by: signer)
    }

    @Test func `is for office, leaders and observers`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        for signer in [World.ada, World.ed, World.ob] { _ = try await check(realm, by: signer) }
        for signer in [World.bo, World.cy, World.di, Signer("nobody")] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try await check(realm, by: signer) }
        }
    }

    @Test func `tells errors before warnings, and warnings before hints`() async throws {
        let realm = try await WorldRealm(until: .reviewing)
        let found = try await check(realm).map(\.severity)
        let order = CheckupFinding.Severity.allCases
        #expect(found == order.flatMap { severity in found.filter { $0 == severity } })
        #expect(Set(found).count > 1)
    }

    @Test func `finds a cycle without a rulebook to score by`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        #expect(try await finding(.noScoringRulebook, in: realm) == nil)
        for pin in ["2017|district", "2017|township+village"] as [Pin.ID] { try await submit(UnpinRulebook(pin: pin), to: realm) }
        #expect(try await finding(.noScoringRulebook, in: realm)?.severity == .error)
        let kinds = try #require(try await finding(.kindWithoutRulebook, in: realm))
        #expect(kinds.count == 11)
        #expect(kinds.places.map(\.id) == ["district", "township", "village"])
        #expect(kinds.places.map(\.note) == ["2", "4", "5"])
    }

    @Test func `finds rulebooks that are for nobody, open settings and newer versions`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let text = World.rulebook.replacing("id: world-review", with: "id: city-review")
            .replacing("kinds: [district, township, village]", with: "kinds: [hamlet, city]")
            .replacing("value: 50 %}", with: "value: 50 %}\n  - {id: gap, label: {zh-Hans: 间隔}, local: true}")
        try await submit(PublishRulebook(text: text), to: realm)
        let pinned = OpenCycle.Pinned(rulebook: try World.edition(of: text), kinds: ["city"])
        try await submit(PinRulebook(cycle: World.cycle, pin: pinned), to: realm)
        #expect(try await finding(.rulebookWithoutOrganisations, in: realm) == nil)
        let open = try #require(try await finding(.settingOpen, in: realm))
        #expect(open.count == 1)
        #expect(open.places.map(\.note) == ["间隔"])
        #expect(try await finding(.newerRulebook, in: realm) == nil)

        try await submit(PublishRulebook(text: text.replacing("version: 1", with: "version: 2")), to: realm)
        #expect(try await finding(.newerRulebook, in: realm)?.places.map(\.note) == ["1"])
    }

    @Test func `finds a pinned kind without organisations`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        for code in ["330203002201", "330203001201", "330203001202", "330205001201", "330205001202"] as [Organisation.ID] {
            try await submit(CloseOrganisation(organisation: code, on: Self.day("2017-02-01"), reason: "撤销"), to: realm)
        }
        try await submit(UnpinRulebook(pin: "2017|township+village"), to: realm)
        let pinned = OpenCycle.Pinned(rulebook: try World.edition(), kinds: ["village"])
        try await submit(PinRulebook(cycle: World.cycle, pin: pinned), to: realm)
        #expect(try await finding(.rulebookWithoutOrganisations, in: realm)?.places.map(\.note) == ["village"])
    }

    @Test func `finds organisations nobody answers for`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let found = try #require(try await finding(.withoutSecretary, in: realm))
        // All that are reviewed but the first district; ten are named.
        #expect(found.count == 10)
        #expect(found.places.count == 10)
        #expect(!found.places.contains { $0.id == World.district.text })
        try await submit(GrantRole(person: "cy", role: .secretary, organisation: World.village, cycle: World.cycle), to: realm)
        #expect(try await finding(.withoutSecretary, in: realm)?.count == 9)
    }

    @Test func `finds posts past their term, and vacant ones`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let (since, ends) = (try Self.day("2014-03-01"), try Self.day("2017-03-01"))
        try await submit(
            ImportPosts(posts: [
                .init(id: "p1", organisation: World.district, title: "书记", holder: "bo", since: since, termEnds: ends),
                .init(id: "p2", organisation: World.district, title: "副书记", holder: nil, since: since, termEnds: nil),
            ]),
            to: realm
        )
        #expect(try await finding(.postPastTerm, in: realm, on: "2017-03-01") == nil)
        #expect(try await finding(.postPastTerm, in: realm, on: "2017-03-02")?.places.map(\.note) == ["2017-03-01"])
        #expect(try await finding(.postVacant, in: realm)?.places.map(\.note) == ["副书记"])
        try await submit(ClosePost(post: "p1", on: Self.day("2017-04-01"), reason: "撤销"), to: realm)
        #expect(try await finding(.postPastTerm, in: realm) == nil)
    }

    @Test func `finds roles without an account, once there are accounts`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        #expect(try await finding(.grantWithoutAccount, in: realm) == nil)
        try await submit(World.administrators, to: realm)
        try await submit(World.appointment, to: realm)
        try await submit(InvitePerson(person: "se", until: World.later), to: realm)
        let found = try #require(try await finding(.grantWithoutAccount, in: realm))
        #expect(found.places.map(\.id) == ["ada", "au", "bo", "cy", "di", "ed", "ob", "sy"])
    }

    @Test func `finds groupings without members`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let day = try Self.day("2017-02-01")
        try await submit(
            FoundGrouping(grouping: "g1", title: "商圈", lead: World.township, members: ["330203002"], on: day),
            to: realm
        )
        #expect(try await finding(.emptyGrouping, in: realm) == nil)
        try await submit(LeaveGrouping(grouping: "g1", organisation: "330203002", on: Self.day("2017-03-01")), to: realm)
        #expect(try await finding(.emptyGrouping, in: realm)?.places.map(\.id) == ["g1"])
    }

    @Test func `finds activities chaired before the chair took office`() async throws {
        let realm = try await WorldRealm(until: .auditing)
        #expect(try await finding(.activityOutsideTenure, in: realm) == nil)
        try await submit(
            ImportPosts(posts: [
                .init(
                    id: "p1",
                    organisation: World.district,
                    title: "书记",
                    holder: "bo",
                    since: Self.day("2017-05-01"),
                    termEnds: nil
                )
            ]),
            to: realm
        )
        let found = try #require(try await finding(.activityOutsideTenure, in: realm))
        #expect(found.count == 1)
        #expect(found.places.map(\.note) == ["2017-03-01 薄书记"])
    }

    @Test func `finds what was not recorded, in the phase it matters`() async throws {
        let recording = try await WorldRealm(until: .recording)
        #expect(try await finding(.withoutActivities, in: recording)?.count == 11)
        #expect(try await finding(.auditMissing, in: recording) == nil)

        let auditing = try await WorldRealm(until: .auditing)
        #expect(try await finding(.withoutActivities, in: auditing)?.count == 10)
        #expect(try await finding(.auditMissing, in: auditing)?.count == 11)
        try await submit(
            RecordAuditScores(
                cycle: World.cycle,
                organisation: World.district,
                scores: [.init(dimension: "lead", points: "18")],
                visitedOn: World.day(12, 15),
                auditors: ["狄审计"]
            ),
            to: auditing,
            by: World.di
        )
        #expect(try await finding(.auditMissing, in: auditing)?.count == 10)
        #expect(try await finding(.auditIncomplete, in: auditing)?.places.map(\.id) == [World.district.text])
        #expect(try await finding(.ballotMissing, in: auditing) == nil)

        let reviewing = try await WorldRealm(until: .reviewing)
        #expect(try await finding(.auditIncomplete, in: reviewing) == nil)
        let ballots = try await check(reviewing).filter { $0.check == .ballotMissing }
        #expect(ballots.map(\.count) == [11])
        #expect(ballots.first?.arguments == ["民主测评"])
        let incomes = try await check(reviewing).filter { $0.check == .indicatorMissing && $0.arguments == ["集体收入（万元）"] }
        #expect(incomes.map(\.count) == [11])
        try await submit(
            RecordObservations(
                cycle: World.cycle,
                indicator: "income",
                values: [.init(organisation: World.district, value: "120.50")],
                origin: .reported
            ),
            to: reviewing
        )
        let after = try await check(reviewing).filter { $0.check == .indicatorMissing && $0.arguments == ["集体收入（万元）"] }
        #expect(after.map(\.count) == [10])
    }

    @Test func `finds forms that nobody has approved`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let text = World.formedRulebook.replacing("version: 1", with: "version: 2")
        try await submit(PublishRulebook(text: text), to: realm)
        try await submit(UnpinRulebook(pin: "2017|district"), to: realm)
        let pinned = OpenCycle.Pinned(rulebook: try World.edition(of: text), kinds: ["district"])
        try await submit(PinRulebook(cycle: World.cycle, pin: pinned), to: realm)
        try await submit(AdvancePhase(cycle: World.cycle, to: .recording), to: realm)
        #expect(try await finding(.formNotApproved, in: realm) == nil)
        try await submit(World.filling(), to: realm, by: World.bo)
        let found = try #require(try await finding(.formNotApproved, in: realm))
        #expect(found.places.map(\.id) == [World.district.text])
        #expect(found.places.map(\.note) == ["2017-h1"])
        try await submit(SubmitForm(World.filled), to: realm, by: World.bo)
        #expect(try await finding(.formNotApproved, in: realm) != nil)
    }

    @Test func `finds a freeze somebody came after`() async throws {
        let realm = try await WorldRealm(until: .deciding)
        #expect(try await finding(.freezeStale, in: realm) == nil)
        let late = AddOrganisation(
            code: "330203009",
            title: "新城街道",
            kind: "township",
            parent: World.district,
            on: try Self.day("2017-12-01")
        )
        try await submit(late, to: realm)
        let found = try #require(try await finding(.freezeStale, in: realm))
        #expect(found.severity == .error)
        #expect(found.places.map(\.id) == ["330203009"])
    }

    @Test func `finds problems without an owner, and past their day`() async throws {
        let realm = try await WorldRealm(until: .auditing)
        #expect(try await finding(.problemWithoutOwner, in: realm)?.count == 2)
        let id = Problem.id(cycle: World.cycle, organisation: World.village, number: 1)
        let claim = ClaimProblem(problem: id, measures: "整改", responsible: "书记", due: try Self.day("2017-08-01"))
        try await submit(claim, to: realm, by: World.bo)
        #expect(try await finding(.problemWithoutOwner, in: realm)?.count == 1)
        #expect(try await finding(.problemOverdue, in: realm, on: "2017-08-01") == nil)
        #expect(try await finding(.problemOverdue, in: realm, on: "2017-08-02")?.places.map(\.id) == [id.text])
        #expect(try await finding(.problemOpen, in: realm) == nil)

        let rectifying = try await WorldRealm(until: .rectifying)
        try await submit(claim, to: rectifying, by: World.bo)
        #expect(try await finding(.problemOpen, in: rectifying)?.places.map(\.id) == [id.text])
    }

    @Test func `finds a cycle without plan, a phase past it, and years without holidays`() async throws {
        let realm = try await WorldRealm(until: .recording)
        #expect(try await finding(.planMissing, in: realm) != nil)
        let stage = PlanCycle.Stage(phase: .recording, begins: try Self.day("2017-01-04"), ends: try Self.day("2017-11-30"))
        try await submit(PlanCycle(cycle: World.cycle, stages: [stage]), to: realm)
        #expect(try await finding(.planMissing, in: realm) == nil)
        #expect(try await finding(.phaseOverdue, in: realm, on: "2017-11-30") == nil)
        let late = try #require(try await finding(.phaseOverdue, in: realm, on: "2017-12-03"))
        #expect(late.count == 3)
        #expect(late.arguments == ["2017-11-30"])
        #expect(try await finding(.workdaysUnknown, in: realm) == nil)

        let (opens, closes) = (try Self.day("2026-06-01"), try Self.day("2027-05-31"))
        try await submit(OpenCycle(cycle: "2027", year: 2027, opens: opens, closes: closes, pins: []), to: realm)
        let found = try await realm.ask(Checkup(cycle: "2027", today: opens))
        #expect(found.first { $0.check == .workdaysUnknown }?.places.map(\.id) == ["2027"])
    }

    @Test func `asks no more statements of more organisations`() async throws {
        let realm = try await WorldRealm(until: .reviewing)
        let before = try await check(realm).count
        try await submit(
            ImportOrganisations(
                rows: (1...200).map {
                    .init(
                        code: Organisation.ID("330205002\(300 + $0)"),
                        name: "村\($0)",
                        kind: "village",
                        parent: "330205002",
                        origin: .generated
                    )
                }
            ),
            to: realm
        )
        let after = try await check(realm)
        #expect(after.count == before)
        #expect(after.allSatisfy { $0.places.count <= CheckupFinding.mostPlaces })
    }
}
