package import Domain
import Rules

extension World {
    /// The id the rulebook of the world is published under.
    package static func edition(of text: String = rulebook) throws -> RulebookEdition.ID {
        try RulebookEdition.id(of: Rulebook.read(text).get())
    }

    /// The year 2017: districts compared with one another, townships and villages inside their district.
    package static func opening(under text: String = rulebook) throws -> OpenCycle {
        let edition = try edition(of: text)
        return OpenCycle(
            cycle: cycle,
            year: 2017,
            opens: try day(1, 1),
            closes: try day(12, 31),
            pins: [
                .init(rulebook: edition, kinds: ["district"]),
                .init(rulebook: edition, kinds: ["village", "township"], within: 1),
            ]
        )
    }

    /// Somebody gives a command.
    package struct Step: Sendable {
        package let command: any Command
        package let signer: Signer

        init(_ command: any Command, by signer: Signer) {
            self.command = command
            self.signer = signer
        }
    }

    /// Everything that is done until the cycle stands in a phase, for any books that take commands.
    package static func steps(to phase: Phase, under text: String = rulebook) throws -> [Step] {
        var steps = foundation() + [Step(PublishRulebook(text: text), by: ada), Step(try opening(under: text), by: ada)]
        for next in Phase.allCases where next > .preparing && next <= phase {
            steps += try preparation(for: next) + [Step(AdvancePhase(cycle: cycle, to: next), by: ada)]
        }
        return steps
    }

    /// The books with the cycle in a phase; everything that belongs before it is done, for the two districts.
    package static func books(at phase: Phase, under text: String = rulebook) throws -> MemoryLedger {
        let books = MemoryLedger()
        for step in try steps(to: phase, under: text) { try books.submit(step.command, by: step.signer) }
        return books
    }

    /// Does in the books what must have been done before a phase can begin.
    package static func prepare(_ books: MemoryLedger, for phase: Phase) throws {
        for step in try preparation(for: phase) { try books.submit(step.command, by: step.signer) }
    }

    private static func preparation(for phase: Phase) throws -> [Step] {
        switch phase {
        case .preparing, .recording, .closed: []
        case .auditing: [Step(try meetings(), by: bo)]
        case .reviewing: try audits().map { Step($0, by: di) }
        case .deciding: ballots.map { Step($0, by: ada) } + [Step(FreezeResults(cycle: cycle), by: ada)]
        case .rectifying: [Step(decisions, by: ed)]
        case .planning: [Step(PublishResults(cycle: cycle), by: ada)]
        }
    }

    package static func meetings() throws -> LogActivities {
        LogActivities(
            cycle: cycle,
            organisation: district,
            items: [
                .init(
                    id: "m1",
                    kind: "meeting",
                    day: try day(3, 1),
                    subject: "专题研究基层党建",
                    chair: "薄书记",
                    attendees: 11,
                    due: 12
                ),
                .init(id: "m2", kind: "meeting", day: try day(6, 1), subject: "专题研究基层党建", quantity: "2", unit: "次"),
                .init(id: "v1", kind: "visit", day: try day(7, 1), subject: "走访村社"),
            ]
        )
    }

    package static func audits() throws -> [RecordAuditScores] {
        try [audit(district, lead: "18", style: "15"), audit(otherDistrict, lead: "12.5", style: "11")]
    }

    package static let ballots = [
        ballot(district, leaders: [8, 2, 0, 0], peers: [30, 8, 2, 5]),
        ballot(otherDistrict, leaders: [4, 6, 0, 0], peers: [10, 20, 10, 0]),
    ]

    package static let decisions = DecideGrades(
        cycle: cycle,
        grading: "grade",
        decisions: [.init(organisation: district, grade: "good"), .init(organisation: otherDistrict, grade: "fair")]
    )

    package static func audit(_ organisation: Organisation.ID, lead: String, style: String) throws -> RecordAuditScores {
        try RecordAuditScores(
            cycle: cycle,
            organisation: organisation,
            scores: [.init(dimension: "lead", points: lead), .init(dimension: "style", points: style)],
            visitedOn: day(12, 15),
            auditors: ["狄审计", "甘随行"]
        )
    }

    package static func ballot(_ organisation: Organisation.ID, leaders: [Int], peers: [Int]) -> RecordBallotCounts {
        RecordBallotCounts(
            cycle: cycle,
            organisation: organisation,
            ballot: "review",
            counts: ["leaders": ["": leaders], "peers": ["": peers]],
            issued: 60,
            returned: 58,
            invalid: 2
        )
    }

    /// A day of 2017.
    package static func day(_ month: Int, _ day: Int) throws -> Day {
        guard let day = Day(year: 2017, month: month, day: day) else { throw Fault("2017 has no day \(month)-\(day)") }
        return day
    }
}
