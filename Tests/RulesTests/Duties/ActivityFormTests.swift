import RulebookLibrary
import Rules
import Testing

@Suite struct `The form for activities` {
    private func form() throws -> ActivityForm {
        ActivityForm([
            try DutyBench.national(), try Rulebook.read(RulebookLibrary.text(named: "secretary-counters") ?? "").get(),
        ])
    }

    @Test func `asks of each kind what its rules need, and nothing else`() throws {
        let form = try form()
        let meeting = try #require(form.entry("member_meeting"))
        #expect(meeting.parts == [.voters, .votes, .chair, .marks, .people])
        #expect(meeting.chairs == ["secretary", "deputy", "committee_member"])
        #expect(meeting.marks.contains("decision") && meeting.marks.contains("budget"))
        let committee = try #require(form.entry("committee_meeting"))
        #expect(committee.parts == [.attendance, .chair, .marks])
        let election = try #require(form.entry("election_meeting"))
        #expect(election.parts == [.voters, .ballot, .marks, .amounts])
        #expect(election.amounts == ["votes_without_right"])
        let visit = try #require(form.entry("enterprise_visit"))
        #expect(visit.parts.isEmpty)
        #expect(try #require(form.entry("difficulty_solved")).parts == [.quantity])
    }

    @Test func `links a matter to the meeting that discussed it, and a further ballot to the first`() throws {
        let form = try form()
        #expect(form.entry("important_matter")?.follows == ["member_meeting"])
        #expect(form.entry("run_off")?.follows == ["election_meeting"])
    }

    @Test func `says what a kind counts for, each use once`() throws {
        let uses = try #require(form().entry("party_lecture")).uses
        #expect(uses.filter { $0.purpose == .duty }.map(\.id) == ["r04a", "r04b", "holidays", "longest_gap_held"])
        #expect(uses.filter { $0.purpose == .counter }.map(\.id) == ["lectures"])
    }

    @Test func `knows the inputs of a score`() throws {
        let book = try SampleRulebook.read(
            """
            inputs:
              - {id: visits, label: {zh-Hans: 走访}, type: number, from: activities.visit}
            """
        )
        let entry = try #require(ActivityForm([book]).entry("visit"))
        #expect(entry.uses.map(\.purpose) == [.input] && entry.uses.map(\.id) == ["visits"])
        #expect(ActivityForm([book]).entry("lecture") == nil)
    }

    @Test(arguments: ["1", "31", "5/1", "7/4"]) func `reads and writes fixed days`(text: String) {
        #expect(FixedDay(text)?.text == text)
    }

    @Test(arguments: ["0", "32", "8/1", "1/5", "0/1", "1/0", "1/2/3", "", "/", "x", "+1", "007"]) func `refuses other days`(
        text: String
    ) {
        #expect(FixedDay(text) == nil)
    }
}
