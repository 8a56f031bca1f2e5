import Domain
import TestWorld
import Testing

@Suite struct `A double report` {
    let books: MemoryLedger
    private let id = World.doubleReport

    init() throws { books = try World.books(at: .recording) }

    @Test func `is one text, given to both sides, and each side comments`() throws {
        try books.submit(World.report, by: World.bo)
        try deliver(.upward, ballot: "review")
        try deliver(.downward)
        try comment(.upward, by: World.ed)
        try comment(.downward, by: World.bo)
        try books.submit(AnswerComment(report: id, number: 1, answer: "列入计划"), by: World.bo)

        #expect(try books.require(id).delivered == 2)
        #expect(try books.require(DoubleReportSide.id(report: id, side: .upward)).ballot == "review")
        let comments = try books.list(Match<DoubleReportComment>("double_report", .id(id)))
        #expect(comments.map(\.side) == [.upward, .downward])
        #expect(comments.map(\.answer) == ["列入计划", nil])
    }

    @Test func `is written anew until one side has heard it, and then stays as it is`() throws {
        try books.submit(World.report, by: World.bo)
        let other = WriteDoubleReport(
            cycle: World.cycle,
            organisation: World.district,
            secretary: "区委书记",
            text: ReportText(results: "成绩", problems: "问题", plans: "打算")
        )
        try books.submit(other, by: World.bo)
        #expect(try books.require(id).text.results == "成绩")
        try deliver(.downward)
        #expect(throws: Refusal.reportGiven("区委书记")) { try books.submit(World.report, by: World.bo) }
    }

    @Test func `is given to each side once, before anything is said to it`() throws {
        try books.submit(World.report, by: World.bo)
        #expect(throws: Refusal.sideNotGiven(.upward)) { try comment(.upward, by: World.ed) }
        try deliver(.upward)
        #expect(throws: Refusal.sideWasGiven(.upward)) { try deliver(.upward) }
        #expect(throws: Refusal.sideNotGiven(.downward)) { try comment(.downward, by: World.bo) }
    }

    @Test func `hears the level above from above only`() throws {
        try books.submit(World.report, by: World.bo)
        try deliver(.upward)
        #expect(throws: Refusal(.forbidden, "duties.not-from-above", ["330203"])) { try comment(.upward, by: World.bo) }
        try deliver(.downward)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try comment(.downward, by: World.cy) }
    }

    @Test func `names a ballot of the pinned rulebook, and counts heads that add up`() throws {
        try books.submit(World.report, by: World.bo)
        #expect(throws: Refusal.noSuchBallot("poll")) { try deliver(.upward, ballot: "poll") }
        let crowded = DeliverDoubleReport(
            report: id,
            side: .upward,
            on: try World.day(12, 20),
            mode: .written,
            audience: "市委",
            present: 50,
            due: 45
        )
        #expect(throws: Refusal.attendanceDoesNotAddUp("区委书记")) { try books.submit(crowded, by: World.bo) }
    }

    @Test func `counts the characters of each part without the blanks`() {
        let lengths = ReportText(results: "成 绩", problems: "问\n题多", plans: "").lengths
        #expect(lengths.results == 2 && lengths.problems == 3 && lengths.plans == 0)
    }

    private func deliver(_ side: DoubleReport.Side, ballot: String? = nil) throws {
        try books.submit(World.delivery(side, ballot: ballot), by: World.bo)
    }
    private func comment(_ side: DoubleReport.Side, by signer: Signer) throws {
        try books.submit(CommentOnDoubleReport(report: id, side: side, source: "代表", text: "问题找得准"), by: signer)
    }
}
