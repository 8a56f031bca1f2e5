import Testing

@testable import shuzhi

@Suite struct `A table in a terminal` {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("海曙区", 6), ("a海b", 4), ("，。", 4), ("Ａ", 2), ("e\u{301}", 1), ("𠀀", 2), ("·—…", 3), ("\u{200B}", 0),
    ])
    func `counts Chinese characters twice`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func `is aligned whatever it is written in`() {
        var table = Table([("名次", .right), ("Name", .left), ("总分", .right)])
        table.add(["1", "海曙区", "91.20"])
        table.add(["10", "Jiangbei", "7"])

        #expect(
            table.text == """
                名次  Name       总分
                   1  海曙区    91.20
                  10  Jiangbei      7
                """
        )
    }

    @Test func `has no space at the end of a line`() {
        var table = Table([("A", .left), ("B", .left)])
        table.add(["long text", ""])
        #expect(table.text == "A          B\nlong text")
    }
}
