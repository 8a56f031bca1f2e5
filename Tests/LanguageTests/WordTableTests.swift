import Language
import Testing

@Suite struct `A table of words` {
    @Test(arguments: [
        ("a.b: plain text", "plain text"),
        ("a.b:   spaced   ", "spaced"),
        ("a.b: it's {0} # a remark", "it's {0}"),
        ("a.b: no#remark", "no#remark"),
        ("a.b: 'it''s: quoted'", "it's: quoted"),
        (#"a.b: "line\nbreak \"and\" \\ \t." # remark"#, "line\nbreak \"and\" \\ \t."),
        ("a.b: \"\"", ""),
        ("\"a.b\": x", "x"),
        ("a.b: 错误：{0}", "错误：{0}"),
    ])
    func `reads one text on each line`(line: String, text: String) {
        let table = WordTable("# remark\n---\n\n" + line + "\r\n")
        #expect(table.texts == ["a.b": text])
        #expect(table.unreadable.isEmpty)
    }

    @Test(arguments: [
        "a", "a:b", "a: |", "a: >", "  a: b", "a: b: c", "a: [b]", "a: 'b", "a: \"b", "a: 'b' c", #"a: "\q""#, ": b",
    ])
    func `says which lines it cannot read`(line: String) {
        #expect(WordTable("ok: x\n" + line).unreadable == [2])
    }

    @Test func `keeps repeated keys to be found`() {
        #expect(WordTable("a: 1\nb: 2\na: 3").keys == ["a", "b", "a"])
    }
}
