import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `The sheet of a form` {
    let realm: FormRealm
    let today: Day

    init() async throws {
        realm = try await FormRealm()
        today = try #require(FormRealm.today)
    }

    private func sheet(for signer: Signer, _ organisation: Organisation.ID = World.village, period: String = "2017-h1")
        async throws
        -> FormSheet.Answer
    {
        try await realm.ask(
            FormSheet(
                for: signer,
                cycle: World.cycle,
                organisation: organisation,
                form: World.form,
                period: period,
                today: today
            ),
            by: signer
        )
    }

    @Test func `shows an empty form with its gaps to who fills it in`() async throws {
        let sheet = try await sheet(for: World.vi)
        #expect(sheet.filled == nil && sheet.findings.map(\.isGap) == [true, true, true])
        #expect(sheet.due?.text == "2017-07-10" && sheet.daysLate == 0 && sheet.lock == nil)
        #expect(sheet.approvals.map(\.place) == ["南门街道", "甬城"] && sheet.approvals.map(\.isOffice) == [false, true])
        #expect(sheet.powers.fills && !sheet.powers.withdraws && !sheet.powers.approves && !sheet.powers.unlocks)
        #expect(sheet.periods.map(\.key) == ["2017-h1", "2017-h2"] && sheet.organisation.name == "滩头村")
    }

    @Test func `gives each the powers they have as it goes up`() async throws {
        func powers(_ signer: Signer) async throws -> String {
            let powers = try await sheet(for: signer).powers
            let all = [
                (powers.fills, "fills"), (powers.withdraws, "withdraws"), (powers.approves, "approves"),
                (powers.unlocks, "unlocks"), (powers.isOwn, "own"),
            ]
            return all.filter(\.0).map(\.1).joined(separator: " ")
        }
        try await realm.handIn(World.village, by: World.tw)
        var told = try await [powers(World.vi), powers(World.tw), powers(World.re), powers(World.ada)]
        #expect(told == ["withdraws", "withdraws own", "approves", "withdraws approves"])
        try await realm.approve(World.village, by: World.re)
        told = try await [powers(World.vi), powers(World.tw), powers(World.re), powers(World.ada)]
        #expect(told == ["", "", "", "approves"])
        try await realm.approve(World.village, by: World.ada)
        told = try await [powers(World.vi), powers(World.tw), powers(World.re), powers(World.ada)]
        #expect(told == ["", "unlocks", "unlocks", "unlocks"])
        let lock = try await sheet(for: World.vi).lock
        #expect(lock == Refusal(.conflict, "duties.form-locked", ["2017-07-05", "南门街道"]))
    }

    @Test func `tells how it came here, step by step, with who and for whom`() async throws {
        try await realm.handIn(World.village, by: World.vi)
        let entry = try await realm.form(World.village).recordedIn
        try await realm.submit(ReturnForm(World.filled(World.village), reason: "人数不符", seen: entry), by: World.tw)
        try await realm.submit(World.filling(World.village, [("paid", "7")]), by: World.vi)
        let sheet = try await sheet(for: World.tw)
        #expect(sheet.steps.map(\.what) == [.submitted, .returned])
        #expect(sheet.steps.last?.place == "南门街道" && sheet.steps.last?.note == "人数不符")
        #expect(sheet.steps.map(\.person) == ["韦干事", "屠书记"])
        #expect(sheet.filled?.earlier?["paid"] == "8" && sheet.filled?.values["paid"] == "7")
        #expect(sheet.changes == ["amount": 1, "owed": 1, "paid": 2])
    }

    @Test func `works out what the period makes of the indicators`() async throws {
        try await realm.submit(World.filling(World.village), by: World.vi)
        let sheet = try await sheet(for: World.vi)
        #expect(sheet.indicators["income"] == .number(80) && sheet.indicators["money"] == .number(120))
    }

    @Test func `remarks on a value far off those of organisations alike, and of its own past`() async throws {
        let text = World.formedRulebook.replacing("least: 3}", with: "least: 2}")
        let realm = try await FormRealm(under: text)
        let townships: [(Organisation.ID, String)] = [("330203001", "8"), ("330203002", "9")]
        for (township, paid) in townships {
            try await realm.handIn(township, [("paid", paid), ("owed", "10"), ("amount", "100")])
        }
        try await realm.submit(
            AddOrganisation(code: "330203009", title: "新城街道", kind: "township", parent: World.district, on: today),
            by: World.ada
        )
        try await realm.submit(World.filling("330203009", [("paid", "1"), ("owed", "10"), ("amount", "100")]), by: World.ada)
        let sheet = try await realm.ask(
            FormSheet(
                for: World.ada,
                cycle: World.cycle,
                organisation: "330203009",
                form: World.form,
                period: "2017-h1",
                today: today
            ),
            by: World.ada
        )
        #expect(sheet.remarks.map(\.subject) == ["income"])
        #expect(sheet.remarks.first?.compared == .peers && sheet.remarks.first?.outlier.median == 85)
    }

    @Test func `is shown to nobody outside the place`() async throws {
        for signer in [World.cy, World.di] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", [World.village.text])) {
                try await sheet(for: signer)
            }
        }
    }
}

@Suite struct `The history of a value` {
    @Test func `goes from the newest to the first, page by page, for one field or all`() async throws {
        let realm = try await FormRealm()
        try await realm.submit(World.filling(World.village), by: World.vi)
        try await realm.submit(World.filling(World.village, [("paid", "7")]), by: World.tw)
        let id = World.filled(World.village)
        let paid = try await realm.ask(FormHistory(id, field: "paid"), by: World.re)
        #expect(paid.lines.map(\.before) == ["8", nil] && paid.lines.map(\.after) == ["7", "8"])
        #expect(paid.lines.map(\.person) == ["屠书记", "韦干事"])
        var (seen, after): ([String], FormHistory.Place?) = ([], nil)
        repeat {
            let page = try await realm.ask(FormHistory(id, after: after, limit: 2), by: World.re)
            seen += page.lines.map { "\($0.field) \($0.after ?? "–")" }
            after = page.next
        } while after != nil
        #expect(seen == ["paid 7", "amount 120", "owed 10", "paid 8"])
        await #expect(throws: Refusal(.forbidden, "forbidden.role", [World.village.text])) {
            try await realm.ask(FormHistory(id), by: World.cy)
        }
    }
}
