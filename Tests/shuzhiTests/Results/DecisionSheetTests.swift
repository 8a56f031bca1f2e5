import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `Deciding grades from a file` {
    private let year: QingheYear

    init() async throws {
        year = try await QingheYear(in: "reviewing")
        let books = year.books
        _ = await shuzhi("ballots", "import", "--realm", books, "--cycle", "2025", QingheYear.file("ballots.csv"))
        let values = try year.scratch.file("values.csv", "organisation,satisfaction,dues\nqinghe-01,100,100\nqinghe-02,100,100\n")
        _ = await shuzhi("observations", "import", "--realm", books, "--cycle", "2025", values)
        _ = await shuzhi("results", "freeze", "--realm", books, "--cycle", "2025")
        _ = await shuzhi("cycle", "advance", "--realm", books, "--cycle", "2025", "--to", "deciding")
    }

    @Test func `takes the proposals back, in either language`() async throws {
        for language in Language.allCases {
            let proposals = await shuzhi("results", "propose", "--realm", year.books, "--cycle", "2025", language: language)
            #expect(proposals.status == .done)
            #expect(proposals.output.split(separator: "\r\n").count == 4)
            let answer = try await year.take("results", proposals.output, "--check")
            #expect(answer.status == .done, "\(answer)")
        }
    }

    @Test func `passes over what is still open`() async throws {
        // Nothing was audited, so nothing is proposed.
        let answer = try await year.take(
            "results",
            "organisation,grading,grade,reason\nqinghe-01,grade,Fair,Audited last year\nqinghe-02,grade,,\n"
        )
        #expect(answer.lines.first?.hasPrefix("Decisions imported: rows 1, entries 1") == true)
        #expect(answer.lines.last?.hasSuffix(": 1.") == true)
    }

    @Test func `names grades there are not, and limits that are broken`() async throws {
        let unknown = try await year.take("results", "organisation,grading,grade\nqinghe-01,grade,Godo\nqinghe-02,stars,Good\n")
        let broken = try await year.take(
            "results",
            "organisation,grading,grade,reason\nqinghe-01,grade,good,x\nqinghe-02,grade,good,x\nqinghe-03,grade,good,x\n"
        )
        #expect(
            unknown.complaints.dropLast() == [
                "results.csv:2:17: “Godo” cannot stand under “grade”. Did you mean “Good”?",
                "results.csv:3:11: “stars” cannot stand under “grading”. Possible: grade.",
            ]
        )
        #expect(broken.status == .refused)
        #expect(broken.complaints.first?.hasPrefix("results.csv:2:17: Limit “few_at_the_top”") == true)
    }

    @Test func `is decided again only with a reason`() async throws {
        _ = try await year.take("results", "organisation,grading,grade,reason\nqinghe-01,grade,fair,x\n")
        let without = try await year.take("results", "organisation,grading,grade,reason\nqinghe-01,grade,poor,\n")
        let with = try await year.take("results", "organisation,grading,grade,reason\nqinghe-01,grade,poor,Found out\n")
        let back = try await year.take("results", "organisation,grading,grade,reason\nqinghe-01,grade,fair,x\n")

        #expect(without.status == .refused)
        #expect(with.status == .done)
        #expect(back.lines.first?.hasPrefix("Decisions imported: rows 1, entries 1") == true)
    }
}
