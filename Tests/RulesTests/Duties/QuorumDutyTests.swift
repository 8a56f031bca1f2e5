import Rules
import Testing

/// R09 to R12, R18 to R20.
@Suite struct `The duties of quorum, vote and election` {
    static let meetings: [DutyRow] = [
        DutyRow("r09_quorum", .met, "six of nine", .met) { $0.events = [meeting(6, of: 9)] },
        DutyRow("r09_quorum", .broken, "four of nine", .notMet) { $0.events = [meeting(4, of: 9)] },
        DutyRow("r09_quorum", .border, "five of ten", .met) { $0.events = [meeting(5, of: 10)] },
        DutyRow("r09_quorum", .notApplicable, "no meeting", .notApplicable) { _ in },
        DutyRow("r09_quorum", .notComputable, "voters not recorded", .notComputable) {
            $0.events = [
                DutyBench.event("member_meeting", "2017-01-10") {
                    $0.present = 9; $0.due = 10
                }
            ]
        },
        DutyRow("r09_quorum", .other, "nobody due", .notComputable) { $0.events = [meeting(0, of: 0)] },
        DutyRow("r09_quorum", .other, "one short is enough, whatever is unknown", .notMet) {
            $0.events = [meeting(4, of: 9), DutyBench.event("member_meeting", "2017-04-10")]
        },

        DutyRow("r09_vote", .met, "six of nine due", .met) { $0.events = [vote(6, due: 9)] },
        DutyRow("r09_vote", .broken, "four of nine due, though all present", .notMet) { $0.events = [vote(4, due: 9)] },
        DutyRow("r09_vote", .border, "exactly half of those due is not more than half", .notMet) {
            $0.events = [vote(5, due: 10)]
        },
        DutyRow("r09_vote", .notApplicable, "nothing was decided", .notApplicable) { $0.events = [meeting(6, of: 9)] },
        DutyRow("r09_vote", .notComputable, "votes not recorded", .notComputable) {
            $0.events = [
                DutyBench.event("member_meeting", "2017-01-10") {
                    $0.marks = ["decision"]; $0.votingDue = 9
                }
            ]
        },

        DutyRow("r10", .met, "two of three", .met) { $0.events = [committee(2, of: 3)] },
        DutyRow("r10", .broken, "one of three", .notMet) { $0.events = [committee(1, of: 3)] },
        DutyRow("r10", .border, "two of four", .met) { $0.events = [committee(2, of: 4)] },
        DutyRow("r10", .notApplicable, "no meeting", .notApplicable) { _ in },
        DutyRow("r10", .notComputable, "present not recorded", .notComputable) {
            $0.events = [DutyBench.event("committee_meeting", "2017-01-10") { $0.due = 3 }]
        },

        DutyRow("r11", .met, "the secretary", .met) { $0.events = [chaired("member_meeting", "secretary")] },
        DutyRow("r11", .broken, "a clerk", .notMet) { $0.events = [chaired("member_meeting", "clerk")] },
        DutyRow("r11", .border, "the deputy, asked to", .met) {
            $0.events = [
                DutyBench.event("committee_meeting", "2017-01-10") {
                    $0.leader = "deputy"; $0.isDelegated = true
                }
            ]
        },
        DutyRow("r11", .border, "the deputy, not asked to", .notMet) { $0.events = [chaired("committee_meeting", "deputy")] },
        DutyRow("r11", .notApplicable, "no meeting", .notApplicable) { _ in },
        DutyRow("r11", .notComputable, "chair not recorded", .notComputable) {
            $0.events = [DutyBench.event("member_meeting", "2017-01-10")]
        },
        DutyRow("r11_group", .met, "the group leader", .met) { $0.events = [chaired("group_meeting", "group_leader")] },
        DutyRow("r11_group", .broken, "somebody else", .notMet) { $0.events = [chaired("group_meeting", "deputy")] },
        DutyRow("r11_group", .border, "the secretary has no group meeting", .notMet) {
            $0.events = [chaired("group_meeting", "secretary")]
        },
        DutyRow("r11_group", .notApplicable, "no meeting", .notApplicable) { _ in },
        DutyRow("r11_group", .notComputable, "chair not recorded", .notComputable) {
            $0.events = [DutyBench.event("group_meeting", "2017-01-10")]
        },

        DutyRow("r12", .met, "discussed before", .met) { $0.events = matter("2017-05-02", discussed: "2017-05-01") },
        DutyRow("r12", .broken, "not discussed", .notMet) { $0.events = [DutyBench.event("important_matter", "2017-05-02")] },
        DutyRow("r12", .broken, "discussed afterwards", .notMet) { $0.events = matter("2017-05-02", discussed: "2017-05-03") },
        DutyRow("r12", .border, "discussed on the day", .met) { $0.events = matter("2017-05-02", discussed: "2017-05-02") },
        DutyRow("r12", .notApplicable, "neither village nor community", .notApplicable) {
            $0.facts["village_or_community"] = .truth(false)
        },
        DutyRow("r12", .notComputable, "not recorded whether it is one", .notComputable) {
            $0.facts["village_or_community"] = nil
        },
    ]

    static let included: [String: Value] = ["election_attendance_border": .text("at_least")]
    static let excluded: [String: Value] = ["election_attendance_border": .text("more_than")]

    static let elections: [DutyRow] = [
        DutyRow("r18", .met, "nine of ten", .met) { $0.events = [meeting(9, of: 10, "election_meeting")] },
        DutyRow("r18", .broken, "seven of ten", .notMet) { $0.events = [meeting(7, of: 10, "election_meeting")] },
        DutyRow("r18", .border, "exactly four fifths, included", .met, settings: included) {
            $0.events = [meeting(8, of: 10, "election_meeting")]
        },
        DutyRow("r18", .border, "exactly four fifths, not included", .notMet, settings: excluded) {
            $0.events = [meeting(8, of: 10, "election_meeting")]
        },
        DutyRow("r18", .notApplicable, "no election", .notApplicable) { _ in },
        DutyRow("r18", .notComputable, "exactly four fifths, not set", .notComputable) {
            $0.events = [meeting(8, of: 10, "election_meeting")]
        },

        DutyRow("r19", .met, "both above half of any base", .met) { $0.events = [election([("a", 9), ("b", 8)])] },
        DutyRow("r19", .broken, "one seat stays empty", .notMet) { $0.events = [election([("a", 9), ("b", 2)])] },
        DutyRow("r19", .broken, "a tie across the last seat", .notMet) {
            $0.events = [election([("a", 9), ("b", 7), ("c", 7)])]
        },
        DutyRow("r19", .border, "the tie was run off", .met) {
            $0.events = [
                election([("a", 9), ("b", 7), ("c", 7)]),
                DutyBench.event("run_off", "2017-06-02") {
                    $0.follows = "election_meeting-2017-06-01"
                    $0.votingDue = 12
                    $0.votingPresent = 10
                    $0.seats = 1
                    $0.ballot = [DutyEvent.Line("b", 8)]
                },
            ]
        },
        DutyRow("r19", .border, "exactly half is not elected", .notMet, settings: ["election_base": .text("voting_due")]) {
            $0.events = [election([("a", 9), ("b", 6)])]
        },
        DutyRow("r19", .border, "fewer seats were agreed to", .met) {
            $0.events = [election([("a", 9), ("b", 2)], marks: ["fewer_seats_agreed"])]
        },
        DutyRow("r19", .notApplicable, "no election", .notApplicable) { _ in },
        DutyRow("r19", .notComputable, "above half of those present, not of those due, and the base not set", .notComputable) {
            $0.events = [election([("a", 9), ("b", 6)])]
        },
        DutyRow("r19", .other, "the same with the base set", .met, settings: ["election_base": .text("voting_present")]) {
            $0.events = [election([("a", 9), ("b", 6)])]
        },

        DutyRow("r20", .met, "only full members voted", .met) { $0.events = [strangers(0)] },
        DutyRow("r20", .broken, "two probationary members voted", .notMet) { $0.events = [strangers(2)] },
        DutyRow("r20", .border, "one", .notMet) { $0.events = [strangers(1)] },
        DutyRow("r20", .notApplicable, "no election", .notApplicable) { _ in },
        DutyRow("r20", .notComputable, "not recorded", .notComputable) {
            $0.events = [DutyBench.event("election_meeting", "2017-06-01")]
        },
    ]

    @Test(arguments: meetings + elections) func `stand as the table says`(row: DutyRow) throws {
        try row.check()
    }

    @Test func `name the elected and those who stand again`() throws {
        let lines = [("a", 9), ("b", 7), ("c", 7), ("d", 1)].map { DutyEvent.Line($0.0, $0.1) }
        let outcome = ElectionOutcome(lines, seats: 2, base: 10, share: try #require(Exact("1/2")), border: .moreThan)
        #expect(outcome.elected == ["a"])
        #expect(outcome.tied == ["b", "c"])
        let three = ElectionOutcome(lines, seats: 3, base: 10, share: try #require(Exact("1/2")), border: .moreThan)
        #expect(three.elected == ["a", "b", "c"])
        #expect(three.isSettled)
        let four = ElectionOutcome(lines, seats: 4, base: 10, share: try #require(Exact("1/2")), border: .moreThan)
        #expect(four.emptySeats == 1)
    }

    static func meeting(_ present: Int, of due: Int, _ kind: String = "member_meeting") -> DutyEvent {
        DutyBench.event(kind, "2017-01-10") {
            $0.votingPresent = present; $0.votingDue = due
        }
    }

    static func vote(_ votes: Int, due: Int) -> DutyEvent {
        DutyBench.event("member_meeting", "2017-01-10") {
            $0.marks = ["decision"]
            $0.votesFor = votes
            $0.votingDue = due
            $0.votingPresent = due
        }
    }

    static func committee(_ present: Int, of due: Int) -> DutyEvent {
        DutyBench.event("committee_meeting", "2017-01-10") {
            $0.present = present; $0.due = due
        }
    }

    static func chaired(_ kind: String, _ leader: String) -> DutyEvent {
        DutyBench.event(kind, "2017-01-10") { $0.leader = leader }
    }

    static func matter(_ day: String, discussed: String) -> [DutyEvent] {
        [
            DutyBench.event("member_meeting", discussed),
            DutyBench.event("important_matter", day) { $0.follows = "member_meeting-" + discussed },
        ]
    }

    /// Twelve due, ten present, two seats.
    static func election(_ lines: [(String, Int)], marks: [String] = []) -> DutyEvent {
        DutyBench.event("election_meeting", "2017-06-01") {
            $0.ballot = lines.map { DutyEvent.Line($0.0, $0.1) }
            $0.votingDue = 12
            $0.votingPresent = 10
            $0.seats = 2
            $0.marks = marks
        }
    }

    static func strangers(_ votes: Int) -> DutyEvent {
        DutyBench.event("election_meeting", "2017-06-01") { $0.amounts = ["votes_without_right": Exact(votes)] }
    }
}
