import Domain
import TestWorld
import Testing

@Suite struct `What a change of the tree would do` {
    static let changes: [any TreeChange] = {
        guard let day = Day("2017-08-01") else { return [] }
        return [
            MoveOrganisation(organisation: World.township, parent: World.otherDistrict, on: day, reason: "区划调整"),
            MergeOrganisations(merged: [World.township], into: "330203002", on: day, reason: "撤并"),
            SplitOrganisation(
                organisation: World.township,
                parts: [.init(code: "330203008", title: "新街道", children: [World.village])],
                goesOn: true,
                on: day,
                reason: "分设"
            ),
            SplitOrganisation(
                organisation: World.township,
                parts: [
                    .init(code: "330203008", title: "甲街道", children: [World.village]),
                    .init(code: "330203009", title: "乙街道", children: ["330203001202"]),
                ],
                goesOn: false,
                on: day,
                reason: "分设"
            ),
            CloseOrganisation(organisation: World.village, on: day, reason: "撤销"),
        ]
    }()

    @Test(arguments: changes.indices) func `is what it does`(index: Int) throws {
        let (books, change) = (try World.books(), Self.changes[index])
        let before = try organisations(books)
        let effects = try change.effects(in: books)
        try submit(change, books)
        let after = try organisations(books)

        #expect(Set(effects.founds) == Set(after.keys).subtracting(before.keys))
        #expect(Set(effects.closes) == Set(before.keys.filter { before[$0]?.state != after[$0]?.state }))
        for move in effects.moves {
            #expect(before[move.organisation]?.parent != move.below && after[move.organisation]?.parent == move.below)
        }
        let moved = Set(before.keys.filter { before[$0]?.parent != after[$0]?.parent })
        #expect(moved == Set(effects.moves.map(\.organisation)))
    }

    private func submit(_ change: some TreeChange, _ books: MemoryLedger) throws {
        try books.submit(change, by: World.ada)
    }

    private func organisations(_ books: MemoryLedger) throws -> [Organisation.ID: Organisation] {
        Dictionary(try books.all(Organisation.self).map { ($0.id, $0) }) { first, _ in first }
    }
}
