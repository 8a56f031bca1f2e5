import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `What somebody has to fill in` {
    let realm: FormRealm
    let today: Day

    init() async throws {
        realm = try await FormRealm()
        today = try #require(FormRealm.today)
    }

    private func told(_ lines: [OwedPeriod]) -> [String] {
        lines.map { "\($0.organisation) \($0.period.key) \($0.standing) \($0.daysLate)" }
    }

    @Test func `is what their organisations owe of the periods that have begun, until it is approved`() async throws {
        let answer = try await realm.ask(FormsToFill(by: World.vi, cycle: World.cycle, today: today), by: World.vi)
        #expect(told(answer.lines) == ["330203001201 2017-h1 empty 0", "330203001201 2017-h2 empty 0"])
        #expect(answer.lines.first?.due?.text == "2017-07-10" && answer.lines.first?.formLabels["zh-Hans"] == "党费收缴情况表")
        try await realm.handIn(World.village, by: World.vi)
        let waiting = try await realm.ask(FormsToFill(by: World.vi, cycle: World.cycle, today: today), by: World.vi)
        #expect(waiting.lines.first?.standing == .waiting("南门街道"))
        try await realm.approve(World.village, by: World.tw)
        let office = try await realm.ask(FormsToFill(by: World.vi, cycle: World.cycle, today: today), by: World.vi)
        #expect(office.lines.first?.standing == .waiting(nil))
        try await realm.approve(World.village, by: World.ada)
        let rest = try await realm.ask(FormsToFill(by: World.vi, cycle: World.cycle, today: today), by: World.vi)
        #expect(told(rest.lines) == ["330203001201 2017-h2 empty 0"])
    }

    @Test func `leaves out periods that have not begun, and counts working days late`() async throws {
        let spring = try World.day(6, 30)
        let early = try await realm.ask(FormsToFill(by: World.vi, cycle: World.cycle, today: spring), by: World.vi)
        #expect(early.lines.map(\.period.key) == ["2017-h1"])
        // 10 July 2017 was a Monday: Tuesday to Friday and the Monday after are five working days.
        let late = try await realm.ask(FormsToFill(by: World.vi, cycle: World.cycle, today: World.day(7, 17)), by: World.vi)
        #expect(late.lines.first?.daysLate == 5)
    }

    @Test func `goes on page by page of organisations, each once`() async throws {
        var (seen, after): ([String], String?) = ([], nil)
        repeat {
            let page = try await realm.ask(
                FormsToFill(by: World.ada, cycle: World.cycle, today: World.day(6, 1), after: after, limit: 3),
                by: World.ada
            )
            #expect(Set(page.lines.map(\.organisation)).count <= 3)
            seen += page.lines.map(\.organisation.text)
            after = page.next
        } while after != nil
        // Two districts, four townships and four villages; the city has no form.
        #expect(seen.count == 10 && Set(seen).count == 10)
    }

    @Test func `is nobody else's to ask for, and empty for who keeps no records`() async throws {
        await #expect(throws: Refusal(.forbidden, "forbidden.anywhere", [])) {
            try await realm.ask(FormsToFill(by: World.vi, cycle: World.cycle, today: today), by: World.tw)
        }
        let none = try await realm.ask(FormsToFill(by: World.ed, cycle: World.cycle, today: today), by: World.ed)
        #expect(none.lines == [] && none.next == nil)
    }

    @Test func `comes back with the reason when it is returned or opened again`() async throws {
        try await realm.handIn(World.village, by: World.vi)
        let entry = try await realm.form(World.village).recordedIn
        try await realm.submit(ReturnForm(World.filled(World.village), reason: "人数不符", seen: entry), by: World.tw)
        for (signer, count) in [(World.vi, 1), (World.tw, 1), (World.cy, 0), (World.ed, 0)] {
            let lines = try await realm.ask(FormsReturned(to: signer, cycle: World.cycle, today: today), by: signer)
            #expect(lines.count == count)
            if let line = lines.first { #expect(line.reason == "人数不符" && line.standing == .returned) }
        }
    }
}

@Suite struct `What waits for somebody's approval` {
    let realm: FormRealm

    init() async throws {
        realm = try await FormRealm()
        try await realm.handIn(World.village, by: World.vi)
        try await realm.handIn("330203001202", by: World.tw)
        try await realm.handIn(World.district, by: World.bo)
        try await realm.handIn("330205001201", by: World.cy)
    }

    private func waiting(for signer: Signer) async throws -> [String] {
        try await realm.ask(FormsToApprove(by: signer, cycle: World.cycle), by: signer).lines
            .map { $0.filled.organisation.text + ($0.isOwn ? " own" : "") }
    }

    @Test func `is what waits for their organisations, and marks what they handed in themselves`() async throws {
        let (township, district, office) = try await (
            waiting(for: World.tw), waiting(for: World.re), waiting(for: World.ada)
        )
        #expect(township == ["330203001201", "330203001202 own"])
        #expect(district == ["330203001201", "330203001202"])
        #expect(office == ["330203"])
        for signer in [World.vi, World.cy, World.ed] {
            let lines = try await waiting(for: signer)
            #expect(lines == [])
        }
    }

    @Test func `moves on to the office after the level below`() async throws {
        try await realm.approve(World.village, by: World.re)
        let (office, district) = try await (waiting(for: World.ada), waiting(for: World.re))
        #expect(office == ["330203001201", "330203"])
        #expect(district == ["330203001202"])
    }

    @Test func `goes on part by part, and says how many there are`() async throws {
        let first = try await realm.ask(FormsToApprove(by: World.re, cycle: World.cycle, limit: 1), by: World.re)
        #expect(first.lines.map(\.filled.organisation.text) == ["330203001201"] && first.total == 2)
        let second = try await realm.ask(FormsToApprove(by: World.re, cycle: World.cycle, offset: 1, limit: 1), by: World.re)
        #expect(second.lines.map(\.filled.organisation.text) == ["330203001202"])
        #expect(second.lines.first?.submittedBy == "屠书记")
    }
}

@Suite struct `How many handed a form in` {
    let realm: FormRealm

    init() async throws {
        realm = try await FormRealm()
        try await realm.handIn(World.village, by: World.vi)
        try await realm.approve(World.village, by: World.tw)
        try await realm.approve(World.village, by: World.ada)
        try await realm.submit(World.filling(World.township), by: World.tw)
        realm.pass(days: 10)
        try await realm.handIn("330203001202", by: World.tw)
    }

    private func rates(below: Organisation.ID, offset: Int = 0, limit: Int = 100) async throws -> FormRates.Answer {
        try await realm.ask(
            FormRates(
                cycle: World.cycle,
                form: World.form,
                period: "2017-h1",
                below: below,
                today: World.day(7, 17),
                offset: offset,
                limit: limit
            ),
            by: World.ada
        )
    }

    private func told(_ counts: FormRates.Counts) -> [Int] {
        [counts.expected, counts.submitted, counts.onTime, counts.approved]
    }

    @Test func `is counted for each right below with all below it, and together`() async throws {
        let answer = try await rates(below: World.district)
        #expect(answer.lines.map(\.organisation.text) == ["330203001", "330203002"])
        #expect(told(answer.lines[0].counts) == [3, 2, 1, 1] && told(answer.lines[1].counts) == [1, 0, 0, 0])
        #expect(told(answer.total) == [5, 2, 1, 1])
        #expect(answer.lines[0].own?.standing == .draft && answer.lines[0].own?.daysLate == 5)
        let all = try await rates(below: World.root)
        #expect(told(all.total) == [10, 2, 1, 1] && all.lines.map { told($0.counts) } == [[5, 2, 1, 1], [5, 0, 0, 0]])
    }

    @Test func `goes on part by part with the same total`() async throws {
        let first = try await rates(below: World.district, limit: 1)
        let second = try await rates(below: World.district, offset: 1, limit: 1)
        #expect(first.lines.map(\.organisation.text) + second.lines.map(\.organisation.text) == ["330203001", "330203002"])
        #expect(second.below == 2 && first.total == second.total)
    }

    @Test func `does not count what was closed`() async throws {
        try await realm.submit(
            CloseOrganisation(organisation: "330203001202", on: World.day(7, 16), reason: "撤销"),
            by: World.ada
        )
        let answer = try await rates(below: World.township)
        #expect(told(answer.total) == [2, 1, 1, 1])
    }

    @Test func `is for whoever looks over the place`() async throws {
        let query = FormRates(
            cycle: World.cycle,
            form: World.form,
            period: "2017-h1",
            below: World.district,
            today: try World.day(7, 17)
        )
        for signer in [World.bo, World.re, World.ed, World.ob] { _ = try await realm.ask(query, by: signer) }
        for signer in [World.cy, World.vi, World.di] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", [World.district.text])) {
                try await realm.ask(query, by: signer)
            }
        }
    }

    private func owed(
        _ only: FormsOwed.Only? = nil,
        below: Organisation.ID? = World.district,
        search: String? = nil,
        offset: Int = 0,
        limit: Int = 100,
        on day: Day? = nil,
        by signer: Signer = World.bo
    ) async throws -> FormsOwed.Answer {
        try await realm.ask(
            FormsOwed(
                by: signer,
                cycle: World.cycle,
                form: World.form,
                period: "2017-h1",
                below: below,
                only: only,
                search: search,
                today: day ?? World.day(7, 17),
                offset: offset,
                limit: limit
            ),
            by: signer
        )
    }

    @Test func `names those who are late, with how many working days, part by part`() async throws {
        let all = try await owed(.late)
        #expect(all.lines.map(\.organisation.text) == ["330203", "330203001", "330203002"] && all.total == 3)
        #expect(all.lines.map(\.daysLate) == [5, 5, 5] && all.lines.map(\.standing) == [.empty, .draft, .empty])
        let second = try await owed(.late, offset: 2, limit: 2)
        #expect(second.lines.map(\.organisation.text) == ["330203002"] && second.total == 3)
        let inTime = try await owed(.late, on: World.day(7, 10))
        #expect(inTime.lines == [] && inTime.total == 0)
    }

    @Test func `lists all who owe it, or those who stand somewhere, or are called something`() async throws {
        let (all, waiting, approved, below) = try await (owed(), owed(.waiting), owed(.approved), owed(.below))
        #expect(all.total == 5 && below.total == 3)
        #expect(waiting.lines.map(\.organisation.text) == ["330203001202"])
        #expect(approved.lines.map(\.organisation.text) == ["330203001201"])
        let (named, coded, wild) = try await (owed(search: "门"), owed(search: "330203001"), owed(search: "%"))
        #expect(named.lines.map(\.organisationName) == ["南门街道", "北门街道"])
        #expect(coded.lines.map(\.organisation.text) == ["330203001"] && wild.total == 0)
    }

    @Test func `holds everybody to where they have a say`() async throws {
        let (village, elsewhere, nobody) = try await (
            owed(below: nil, by: World.vi), owed(below: nil, by: World.cy), owed(below: nil, by: World.di)
        )
        #expect(village.lines.map(\.organisation.text) == ["330203001201"])
        #expect(elsewhere.total == 5 && elsewhere.lines.allSatisfy { $0.organisation.text.hasPrefix("330205") })
        #expect(nobody.total == 0)
        await #expect(throws: Refusal(.forbidden, "forbidden.role", [World.district.text])) {
            try await owed(by: World.cy)
        }
    }

    @Test func `knows the forms of the year, their periods and when they are due`() async throws {
        let forms = try await realm.ask(FormsOfCycle(World.cycle), by: World.vi)
        #expect(forms.map(\.key) == [World.form])
        #expect(forms.first?.kinds == ["district", "township", "village"])
        #expect(forms.first?.periods.map { $0.due?.text } == ["2017-07-10", "2018-01-10"])
    }
}
