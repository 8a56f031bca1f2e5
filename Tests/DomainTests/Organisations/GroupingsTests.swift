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
