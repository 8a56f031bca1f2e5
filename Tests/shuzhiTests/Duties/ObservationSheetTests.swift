import Language
import Testing

@testable import shuzhi

@Suite struct `Importing values of indicators` {
    @Test func `takes one value in a row, or a column for each indicator`() async throws {
        let year = try await QingheYear()
        let long = try await year.take(
            "observations",
            "单位代码,指标,值\nqinghe-01,群众满意度,91.5\nqinghe-02,satisfaction,80\nqinghe-01,dues,100\n"
        )
        let wide = try await year.take("observations", "organisation,Satisfaction,dues\nqinghe-03,70,\nqinghe-02,,95\n")

        #expect(long.output.hasPrefix("Observations imported: rows 3, entries 2"))
        #expect(wide.output.hasPrefix("Observations imported: rows 2, entries 2"))
    }

    @Test func `names indicators that nobody asks for, values out of bounds, and numbers that are none`() async throws {
        let year = try await QingheYear()
        let answer = try await year.take(
            "observations",
            "organisation,indicator,value\nqinghe-01,satisfacton,91\nqinghe-02,satisfaction,101\nqinghe-03,dues,85%\n"
                + "qinghe-02,dues,\"1,000\"\nqinghe-01,dues,many\n"
        )
        #expect(
            answer.complaints.dropLast() == [
                "observations.csv:2:11: “satisfacton” cannot stand under “indicator”. Did you mean “satisfaction”?",
                "observations.csv:3: Indicator satisfaction of organisation qinghe-02 cannot be 101: the rulebook does not allow it.",
                "observations.csv:4:16: “85%” has a percent sign, and may mean 85 or a hundredth of it. "
                    + "Write the number the rulebook expects, without the sign.",
                "observations.csv:5:16: “1,000” has a separator of thousands. Write 1000.",
                "observations.csv:6:16: “value” must be a number and “many” is none. Write 12 or 0.5.",
            ]
        )
    }

    @Test func `names the cell of a column that is out of bounds, and values that are there already`() async throws {
        let year = try await QingheYear()
        _ = try await year.take("observations", "organisation,satisfaction\nqinghe-01,90\n")
        let answer = try await year.take("observations", "organisation,dues,satisfaction\nqinghe-01,200,80\n")

        #expect(answer.complaints.first?.hasPrefix("observations.csv:2:11: Indicator dues") == true)
        #expect(
            answer.complaints.dropFirst().first?.hasPrefix("observations.csv:2:15: “satisfaction” is recorded as 90.") == true
        )
    }

    @Test func `names a heading that is no indicator`() async throws {
        let year = try await QingheYear()
        let answer = try await year.take("observations", "organisation,happiness\nqinghe-01,90\n")

        #expect(answer.diagnostics.hasPrefix("observations.csv:1:14: "))
        #expect(answer.diagnostics.contains("“happiness”"))
    }
}
