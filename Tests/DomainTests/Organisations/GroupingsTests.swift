import Domain
import TestWorld
import Testing

@Suite struct `A grouping` {
    let books: MemoryLedger
    let day: Day

    init() throws {
        books = try World.books()
        day = try World.day(2, 1)
        try books.submit(
            FoundGrouping(grouping: "g1", title: "联合党委", lead: World.township, members: ["330205001"], on: day),
            by: World.ada
        )
    }

    private func members() throws -> [Organisation.ID] {
        try books.list(Match<GroupingMember>("grouping", .text("g1"))).filter { $0.leftOn == nil }.map(\.organisation).sorted()
    }

    @Test func `cuts across the tree`() throws {
        #expect(try members() == [World.township, "330205001"])
        #expect(throws: Refusal.groupingExists("g1")) {
            try books.submit(FoundGrouping(grouping: "g1", title: "又一", lead: World.village, members: [], on: day), by: World.ada)
        }
    }

    private func row(_ grouping: Grouping.ID, _ organisation: Organisation.ID, leads: Bool = false, since day: Day? = nil)
        -> ImportGroupings.Row
    {
        let title = grouping == "g1" ? "联合党委" : "商圈联盟"
        return .init(grouping: grouping, title: title, organisation: organisation, leads: leads, joinedOn: day ?? self.day)
    }

    @Test func `comes from a list, founded or with more members`() throws {
        let later = try World.day(3, 1)
        let list = ImportGroupings(rows: [
            row("g1", "330205001"), row("g1", "330205002", since: later), row("g2", World.village, since: later),
            row("g2", World.township, leads: true),
        ])
        try books.submit(list, by: World.ada)
        #expect(try members() == [World.township, "330205001", "330205002"])
        let founded = try books.require(Grouping.ID("g2"))
        #expect(founded.lead == World.township && founded.foundedOn == day && founded.name == "商圈联盟")
        #expect(try books.list(Match<GroupingMember>("grouping", .text("g2"))).map(\.joinedOn).sorted() == [day, later])
    }

    @Test func `does not come from a list that contradicts itself or the books`() throws {
        let later = try World.day(3, 1)
        let early = try World.day(1, 1)
        let cases: [([ImportGroupings.Row], Refusal)] = [
            ([], .blank("rows")), ([row("g2", World.village)], .groupingWithoutLead("g2")),
            ([row("g2", World.village, leads: true), row("g2", World.township, leads: true)], .groupingLedByTwo("g2")),
            ([row("g1", World.village, leads: true)], .groupingLedByTwo("g1")),
            ([row("g1", "330205001", since: later)], .alreadyAMember("330205001", "g1")),
            ([row("g1", World.village, since: early)], .beforeTheGrouping("g1", day)),
            ([row("g1", World.village), row("g1", World.village)], .repeated("organisation", World.village.text)),
            (
                [.init(grouping: "g1", title: "别名", organisation: World.village, leads: false, joinedOn: day)],
                .groupingCalledOtherwise("g1")
            ),
        ]
        for (rows, refusal) in cases {
            #expect(throws: refusal) { try books.submit(ImportGroupings(rows: rows), by: World.ada) }
        }
        #expect(throws: Refusal.self) { try books.submit(ImportGroupings(rows: [row("g1", "330205001")]), by: World.bo) }
    }

    @Test func `takes in and lets go, and remembers both`() throws {
        try books.submit(JoinGrouping(grouping: "g1", organisation: "330205002", on: day), by: World.ada)
        #expect(throws: Refusal.alreadyAMember("330205002", "g1")) {
            try books.submit(JoinGrouping(grouping: "g1", organisation: "330205002", on: day), by: World.ada)
        }
        try books.submit(LeaveGrouping(grouping: "g1", organisation: "330205002", on: try World.day(3, 1)), by: World.ada)
        #expect(throws: Refusal.notAMember("330205002", "g1")) {
            try books.submit(LeaveGrouping(grouping: "g1", organisation: "330205002", on: World.day(3, 1)), by: World.ada)
        }
        try books.submit(JoinGrouping(grouping: "g1", organisation: "330205002", on: try World.day(4, 1)), by: World.ada)
        #expect(try books.list(Match<GroupingMember>("organisation", .text("330205002"))).count == 2)
    }

    @Test func `keeps the one that leads it, and that one cannot be closed`() throws {
        #expect(throws: Refusal.leadsAGrouping(World.township, "g1")) {
            try books.submit(LeaveGrouping(grouping: "g1", organisation: World.township, on: day), by: World.ada)
        }
        #expect(throws: Refusal.leadsAGrouping(World.township, "g1")) {
            try books.submit(
                MergeOrganisations(merged: [World.township], into: "330203002", on: day, reason: "撤并"),
                by: World.ada
            )
        }
        try books.submit(CloseGrouping(grouping: "g1", on: try World.day(6, 1), reason: "任务完成"), by: World.ada)
        #expect(try members().isEmpty)
        #expect(throws: Refusal.groupingClosed("g1")) {
            try books.submit(JoinGrouping(grouping: "g1", organisation: "330205002", on: World.day(7, 1)), by: World.ada)
        }
        try books.submit(MergeOrganisations(merged: [World.township], into: "330203002", on: day, reason: "撤并"), by: World.ada)
    }

    @Test func `loses a member that is closed, and passes one that is merged`() throws {
        try books.submit(
            MergeOrganisations(merged: ["330205001"], into: "330205002", on: try World.day(5, 1), reason: "撤并"),
            by: World.ada
        )
        #expect(try members() == [World.township, "330205002"])
    }

    @Test func `needs the office over all it joins`() {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203001"])) {
            try books.submit(JoinGrouping(grouping: "g1", organisation: "330205002", on: day), by: World.cy)
        }
    }
}
