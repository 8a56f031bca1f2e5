import Testing

@testable import shuzhi

@Suite struct `Importing problems and figures` {
    @Test func `takes categories and sources by any of their names, one entry for each problem`() async throws {
        let year = try await QingheYear()
        let answer = try await year.take(
            "problems",
            "organisation,problem,category,source\nqinghe-01,One,common,audit\nqinghe-01,Two,个性问题,审计发现\nqinghe-02,Three,Individual,Last year\n"
        )
        #expect(answer.output.hasPrefix("Problems imported: rows 3, entries 3"))
    }

    @Test func `names a problem that stands twice, and a category there is not`() async throws {
        let year = try await QingheYear()
        let answer = try await year.take(
            "problems",
            "organisation,problem,category,source\nqinghe-01,One,common,audit\nqinghe-01,One,comon,audit\n"
        )
        #expect(
            answer.complaints.dropLast() == [
                "problems.csv:3:11: “qinghe-01, One” stands in line 2 already. Take one of them out.",
                "problems.csv:3:15: “comon” cannot stand under “category”. Did you mean “common”?",
            ]
        )
    }

    @Test func `states figures by section, each once`() async throws {
        let year = try await QingheYear()
        let head = "id,section,place,what,value,source\n"
        let done = try await year.take("figures", head + "a,achievements,Qinghe,Roads,12.5,Report\nb,问题清单,Qinghe,Dust,,Report\n")
        let again = try await year.take("figures", head + "a,roadmap,Qinghe,Roads,,Report\n")

        #expect(done.output.hasPrefix("Figures imported: rows 2, entries 2"))
        #expect(again.complaints.first == "figures.csv:2:1: Figure a has been stated already.")
    }
}
