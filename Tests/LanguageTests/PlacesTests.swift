import Language
import Testing

@Suite struct `The places of a text` {
    @Test(arguments: [
        ("nothing", ["x"], "nothing"),
        ("{0} of {1}", ["3", "4"], "3 of 4"),
        ("{1}{0}{1}", ["a", "b"], "bab"),
        ("{0}", ["{1}", "b"], "{1}"),
        ("{0} {2}", ["a"], "a {2}"),
        ("{a} {} { {{0}}", ["x"], "{a} {} { {x}"),
        ("第 {0} 行", ["七"], "第 七 行"),
        ("{", ["x"], "{"),
        ("{0", ["x"], "{0"),
        ("{999}", ["x"], "{999}"),
    ])
    func `are filled once, from left to right`(text: String, arguments: [String], filled: String) {
        #expect(Places.fill(text, with: arguments) == filled)
    }

    @Test func `are counted once each`() {
        #expect(Places.numbers(in: "{2} {0} {2} {x}") == [0, 2])
    }
}
