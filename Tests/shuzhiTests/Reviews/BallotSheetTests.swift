import Language
import Testing

@testable import shuzhi

@Suite struct `Importing counted ballots` {
    private static let head = "organisation,ballot,group,issued,returned,invalid,good,fair,poor\n"

    @Test func `adds up the papers of the groups`() async throws {
        let year = try await QingheYear(in: "reviewing")
        let answer = try await year.take(
            "ballots",
            "单位代码,测评表,组别,发出,收回,无效,好,一般,差\nqinghe-01,述职评议测评,乡班子成员,9,9,0,8,1,0\nqinghe-01,review,villagers,40,39,1,33,4,1\n"
        )
        let entries = await shuzhi("journal", "entries", "--realm", year.books, "--json")

        #expect(answer.output.hasPrefix("Ballots imported: rows 2, entries 1"))
        let last = try #require(entries.lines.last)
        for piece in [#""issued":49"#, #""returned":48"#, #""invalid":1"#, "[8,1,0]", "[33,4,1]"] {
            #expect(last.replacing("\\", with: "").contains(piece), "\(piece)")
        }
    }

    @Test func `names what does not add up, and what is not of the ballot`() async throws {
        let year = try await QingheYear(in: "reviewing")
        let answer = try await year.take(
            "ballots",
            Self.head
                + "qinghe-01,review,leaders,9,8,0,8,1,0\nqinghe-02,review,leader,9,9,0,8,1,0\nqinghe-03,review,,9,9,0,8,1,x\n"
                + "qinghe-03,review,leaders,9,10,0,8,1,1\nqinghe-02,review,villagers,9,9,0,8,1,0\nqinghe-02,review,villagers,9,9,0,8,1,0\n"
        )
        #expect(
            answer.complaints.dropLast() == [
                "ballots.csv:2:28: 9 counted and 0 invalid are more than the 8 that came back.",
                "ballots.csv:3:18: “leader” cannot stand under “group”. Did you mean “leaders”?",
                "ballots.csv:4:18: “group” must not be empty.",
                "ballots.csv:4:29: “poor” must be a whole number, not “x”.",
                "ballots.csv:5:28: 10 ballots came back, more than the 9 that were given out.",
                "ballots.csv:7:1: “qinghe-02, review, villagers, ” stands in line 6 already. Take one of them out.",
            ]
        )
    }
}
