import Domain
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `One activity with its history` {
    let id: Activity.ID = "2017|330203|m1"

    @Test func `says who wrote what when, what it said before, and why it was corrected or withdrawn`() async throws {
        let realm = try await DutyRealm()
        let logged = try await logged(in: realm)
        var content = try await realm.ask(ActivityOf(activity: id)).activity.content
        content.subject = "专题研究党建"
        let corrected = try await realm.registrar.submit(
            CorrectActivity(activity: id, content: content, reason: "题目误记"),
            by: World.bo
        )
        var answer = try await realm.ask(ActivityOf(activity: id), by: World.bo)
        #expect(answer.activity.subject == "专题研究党建" && answer.stamp.entry == corrected.entry)
        #expect(answer.stamp.actor == "薄书记" && answer.withdrawn == nil)
        #expect(answer.earlier.map(\.content.subject) == ["专题研究基层党建"])
        #expect(answer.earlier.map(\.reason) == ["题目误记"])
        #expect(answer.earlier.map(\.stamp.entry) == [logged] && answer.earlier.map(\.stamp.actor) == ["艾达"])

        let withdrawn = try await realm.registrar.submit(WithdrawActivity(activity: id, reason: "重复"), by: World.ada)
        answer = try await realm.ask(ActivityOf(activity: id))
        #expect(answer.withdrawn?.entry == withdrawn.entry && answer.stamp.entry == corrected.entry)
        #expect(answer.activity.reason == "重复")
    }

    private func logged(in realm: DutyRealm) async throws -> Int64 {
        try await realm.log("m1", on: try World.day(3, 1))
        return try await realm.ask(ActivityOf(activity: id)).stamp.entry
    }

    @Test func `does not exist for people of other places`() async throws {
        let realm = try await DutyRealm()
        try await realm.log("m1", on: try World.day(3, 1))
        await #expect(throws: Refusal.noSuch("activity", id.text)) {
            try await realm.ask(ActivityOf(activity: id), by: World.cy)
        }
        await #expect(throws: Refusal.noSuch("activity", id.text)) {
            try await realm.ask(ActivityUses(activity: id, asOf: try World.day(4, 1)), by: World.cy)
        }
        await #expect(throws: Refusal.noSuch("activity", "x")) { try await realm.ask(ActivityOf(activity: "x")) }
    }

    @Test func `is found before it is logged a second time`() async throws {
        let realm = try await DutyRealm()
        try await realm.log("m1", on: try World.day(3, 1))
        try await realm.log("m2", on: try World.day(3, 5), subject: "研究换届选举")
        try await realm.log("v1", "visit", on: try World.day(3, 1), subject: "走访")
        func similar(_ month: Int, _ day: Int, _ subject: String, except: Activity.ID? = nil) async throws -> [String] {
            let content = ActivityContent(kind: "meeting", day: try World.day(month, day), subject: subject)
            let found = try await realm.ask(
                SimilarActivities(cycle: World.cycle, organisation: World.district, contents: [content], except: except),
                by: World.bo
            )
            return found[0].map(\.activity.name)
        }
        #expect(try await similar(3, 1, "别的事") == ["m1"])
        #expect(try await similar(3, 8, "专题研究基层党建工作") == ["m1"])
        #expect(try await similar(3, 9, "专题研究基层党建工作") == [])
        #expect(try await similar(3, 4, "别的事") == [])
        #expect(try await similar(3, 5, "研究换届") == ["m2"])
        #expect(try await similar(3, 1, "专题研究基层党建", except: id) == [])
    }

    @Test func `comes out of the journal as it went in`() async throws {
        let realm = try await DutyRealm()
        let day = try World.day(3, 1)
        try await realm.log("m1", on: day) {
            ($0.votingPresent, $0.marks, $0.amounts) = (9, ["decision"], ["graded": "1/3"])
            $0.ballot = [.init(candidate: "\"1号\"", votes: 9)]
        }
        var content = try await realm.ask(ActivityOf(activity: id)).activity.content
        content.chair = "薄书记"
        let matter = RecordMatters.Item(
            kind: "arrears",
            number: "1",
            content: DutyMatterContent(dates: ["unpaid_since": [day]], marks: ["extended"], amounts: ["months": "4"])
        )
        let commands: [any Command] = [
            CorrectActivity(activity: id, content: content, reason: "补记"),
            StateDutyFacts(facts: [.init(organisation: World.district, fact: "full_members", value: "9", since: day)]),
            RecordMatters(organisation: World.district, matters: [matter]),
            WithdrawMatter(matter: "330203|arrears|1", reason: "误记"),
            NamePostRoles(roles: [.init(title: "书记", role: "secretary")]),
        ]
        for command in commands { try await realm.registrar.submit(command, by: World.ada) }
        let report = try Verification(
            database: realm.folder.database,
            verifiers: [realm.folder.key.verifier],
            commands: DomainCommands.commands,
            folder: realm.test.folder
        ).run(replay: true)
        #expect(report.isWhole, "\(report.damages)")
        let tables = Set(report.tables.map(\.table))
        #expect(tables.isSuperset(of: ["activity", "activity_correction", "organisation_fact", "duty_matter", "post_role"]))
    }
}
