import Language
import Testing

@testable import shuzhi

@Suite struct `Opening a year` {
    @Test func `names rulebooks, kinds and days that are not there`() async throws {
        let year = try await QingheYear()
        func open(_ pin: String, opens: String = "2026-01-01") async -> Answered {
            await shuzhi(
                "cycle",
                "open",
                "--realm",
                year.books,
                "--cycle",
                "2026",
                "--opens",
                opens,
                "--closes",
                "2026-12-31",
                "--pin",
                pin
            )
        }
        #expect(await open("village-reviw=village").diagnostics.contains("Did you mean “village-review”?"))
        #expect(await open("village-review/2=village").diagnostics.contains("Published: village-review"))
        #expect(await open("village-review=vilage").diagnostics.contains("Did you mean “village”?"))
        #expect(await open("village-review").status == .usage)
        #expect(await open("village-review=village", opens: "1 January").status == .usage)
        #expect(await open("village-review/1=村@1").status == .done)
    }

    @Test func `takes the settings a rulebook leaves open`() async throws {
        let year = try await QingheYear()
        func open(_ cycle: String, _ setting: String) async -> Answered {
            await shuzhi(
                "cycle",
                "open",
                "--realm",
                year.books,
                "--cycle",
                cycle,
                "--opens",
                "2026-01-01",
                "--closes",
                "2026-12-31",
                "--pin",
                "village-review=village",
                "--setting",
                setting
            )
        }
        #expect(await open("a", "village-review:visits_due=6").status == .done)
        #expect(await open("b", "visits_due=6").status == .usage)
        #expect(await open("c", "village-review:visits=6").status == .refused)
    }
}

@Suite struct `A year that goes on` {
    @Test func `goes to the phase by its id or its name`() async throws {
        let year = try await QingheYear()
        func advance(_ phase: String) async -> Answered {
            await shuzhi("cycle", "advance", "--realm", year.books, "--cycle", "2025", "--to", phase)
        }
        #expect(await advance("later").status == .usage)
        #expect(await advance("deciding").status == .refused)
        #expect(await advance("审计").status == .done)
        #expect(await advance("reviewing").status == .done)
    }

    @Test func `says what is in its way, for people and programs`() async throws {
        let year = try await QingheYear(in: "reviewing")
        let text = await shuzhi("cycle", "status", "--realm", year.books, "--cycle", "2025", language: .zhHans)
        let json = await shuzhi("cycle", "status", "--realm", year.books, "--cycle", "2025", "--json")

        #expect(text.lines.contains { $0.hasPrefix("下一环节：") && $0.hasSuffix("尚有障碍：") })
        #expect(!text.output.contains("⟦"))
        #expect(json.output.contains(#""key" : "cycles.gate-not-frozen""#))
    }
}
