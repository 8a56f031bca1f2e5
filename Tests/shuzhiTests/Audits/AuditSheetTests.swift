import Language
import Testing

@testable import shuzhi

@Suite struct `Importing audit scores` {
    @Test func `takes a column for each dimension, by id or name`() async throws {
        let year = try await QingheYear(in: "auditing")
        let answer = try await year.take("audits", "单位代码,审计日期,审计人员,责任落实,records\nqinghe-01,2025年11月1日,刘、孙,54,36\n")

        #expect(answer.output.hasPrefix("Audit scores imported: rows 1, entries 1"))
    }

    @Test func `names points out of bounds at their cells, and rows without any`() async throws {
        let year = try await QingheYear(in: "auditing")
        let answer = try await year.take(
            "audits",
            "organisation,visited,duty,records\nqinghe-01,2025-11-01,61,36\nqinghe-02,2025-11-31,5,5\nqinghe-03,2025-11-01,,\n"
                + "qinghe,2025-11-01,5,5\n"
        )
        #expect(
            answer.complaints.dropLast() == [
                "audits.csv:2:22: “duty” cannot get 61 points: the rulebook does not allow it.",
                "audits.csv:3:11: “2025-11-31” is not a day of the calendar.",
                "audits.csv:4:1: No dimension has points in this row. Fill in one at least: duty, records.",
                "audits.csv:5:1: Kind township has no rulebook in cycle 2025.",
            ]
        )
    }

    @Test func `takes another score only with a reason`() async throws {
        let year = try await QingheYear(in: "auditing")
        _ = try await year.take("audits", "organisation,visited,duty\nqinghe-01,2025-11-01,50\n")
        let without = try await year.take("audits", "organisation,visited,duty\nqinghe-01,2025-11-02,51\n")
        let with = try await year.take("audits", "organisation,visited,reason,duty\nqinghe-01,2025-11-02,Added up anew,51\n")

        #expect(without.status == .refused)
        #expect(
            without.complaints.first?.hasPrefix("audits.csv:2:22: “duty” of organisation qinghe-01 is scored already") == true
        )
        #expect(with.status == .done)
    }
}
