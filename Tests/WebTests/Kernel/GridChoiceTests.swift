import Testing

@testable import Web

@Suite struct `The choice of a table` {
    private func choice(_ query: String) -> GridChoice { GridChoice(PageQuery(query)) }

    @Test func `is read from the address`() {
        let choice = choice("q=+ab+&sort=name&dir=desc&part=3&cols=own&col=a&col=b&kind=x&format=csv")
        #expect(choice.search == "ab")
        #expect(choice.sort == "name" && choice.isDescending)
        #expect(choice.part == 3)
        #expect(choice.columns == ["a", "b"])
        #expect(choice.filter("kind") == "x")
        #expect(choice.format == .csv)
    }

    @Test(arguments: [("part=0", 1), ("part=-5", 1), ("part=x", 1), ("part=99999999999", 1_000_000), ("", 1)])
    func `takes any part for one that can be`(query: String, part: Int) {
        #expect(choice(query).part == part)
    }

    @Test func `looks at one part, and at everything for a file`() {
        #expect(choice("part=3").offset == 200)
        #expect(choice("part=3").limit == GridChoice.partSize)
        #expect(choice("part=3&format=xlsx").offset == 0)
        #expect(choice("format=xlsx").limit == GridChoice.mostExported)
    }

    @Test func `is kept from page to page, but for what has just been done and the part`() {
        let kept = choice("q=a&kind=x&part=2&done=7&note=y&col=a&col=b&cols=own").with([("sort", "name")])
        #expect(kept.map { "\($0.0)=\($0.1 ?? "")" } == ["q=a", "kind=x", "col=a", "col=b", "cols=own", "sort=name"])
    }

    @Test func `chooses columns, the first always`() {
        let grid = Grid(
            id: "t",
            caption: "",
            columns: [.init(id: "a", label: "a"), .init(id: "b", label: "b"), .init(id: "c", label: "c", isShown: false)],
            rows: [],
            total: 0,
            empty: ""
        )
        #expect(grid.shownColumns(choice("")) == [0, 1])
        #expect(grid.shownColumns(choice("cols=own&col=c")) == [0, 2])
        #expect(grid.shownColumns(choice("cols=own")) == [0])
    }
}
