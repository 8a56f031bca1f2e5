import Rules
import Testing

@Suite struct `Reading a YAML document` {
    static let mistakes: [MistakeCase] = [
        MistakeCase("", "1:1 yaml.empty"),
        MistakeCase("# 只有注释\n", "1:1 yaml.empty"),
        MistakeCase("a: &x 1\nb: *x\n", "1:4 yaml.alias", "2:4 yaml.alias"),
        MistakeCase("- &x a\n- [*x, b]\n", "1:3 yaml.alias", "2:4 yaml.alias"),
        MistakeCase("a:\n\tb: 1\n", "2:1 yaml.tab"),
        MistakeCase("a: \u{202E}1\n", "1:4 yaml.control-character"),
        MistakeCase("id：sample\nversion: 1\n", "1:3 yaml.full-width-colon"),
        MistakeCase("version: 1\nid：sample\n", "2:3 yaml.full-width-colon"),
        MistakeCase("a: [1, 2\n", "2:1 yaml.bracket"),
        MistakeCase("a: \"x\n", "2:1 yaml.quote"),
        MistakeCase("a: \"\\j\"\n", "1:5 yaml.escape"),
        MistakeCase("a: 1\n b: 2\n", "2:3 yaml.indentation"),
        MistakeCase("a: @x\n", "1:4 yaml.syntax"),
        MistakeCase("a: 1\n---\nb: 2\n", "2:1 yaml.several-documents"),
        MistakeCase("5", "1:1 type.mapping"),
        MistakeCase("[1, 2]", "1:1 type.mapping"),
    ]

    @Test(arguments: mistakes) func `names what is wrong and where`(_ item: MistakeCase) {
        #expect(SampleRulebook.mistakes(of: item.text) == item.mistakes)
    }

    @Test(arguments: ["a: [1, 2\n", "a: @x\n", "a: \"x\n", "- a\nb: 1\n", "a: !x!y z\n", "%X\n"])
    func `never passes on the words of the parser`(text: String) {
        guard case .failure(let mistakes) = Rulebook.read(text) else {
            Issue.record("\(text) was read")
            return
        }
        #expect(mistakes.list.filter { $0.key.hasPrefix("yaml.") }.flatMap(\.arguments) == [])
    }

    @Test func `takes stars and ampersands where they are not anchors`() {
        let text =
            SampleRulebook.head + """
                # see &note and *star
                period: "&a *b"
                undisclosed:
                  - 甲 & 乙 *丙
                  - |
                    *丁
                    &戊
                  - '多行
                    *己'
                """
        #expect(SampleRulebook.mistakes(of: text) == [])
    }

    @Test func `refuses what is nested too deeply`() {
        let text = "a: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        let found = SampleRulebook.mistakes(of: text)
        #expect(found.contains("1:35 yaml.too-deep"))
    }

    @Test func `survives endless nesting`() {
        let found = SampleRulebook.mistakes(of: String(repeating: "[", count: 100_000))
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("yaml.too-deep") == true)
    }

    @Test func `stops counting mistakes where nobody would read on`() {
        let text = SampleRulebook.head + (0..<2_000).map { "key\($0): 1\n" }.joined()
        #expect(SampleRulebook.mistakes(of: text).count == 500)
    }

    @Test func `refuses what is larger than a mebibyte`() {
        let text = SampleRulebook.head + "# " + String(repeating: "长", count: 400_000)
        #expect(SampleRulebook.mistakes(of: text) == ["1:1 yaml.too-large"])
    }

    @Test func `reports every key that stands twice, with the line of the first`() throws {
        let text = SampleRulebook.head + "id: other\nid: third\nkinds: [a]\n\"kinds\": [b]\n"
        let mistakes = try #require(throws: Mistakes.self) { try Rulebook.read(text).get() }
        let found = mistakes.list.map { "\($0.line):\($0.column) \($0.key) \($0.arguments)" }
        #expect(
            found == [
                #"8:1 yaml.duplicate-key ["id", "2"]"#, #"10:1 yaml.duplicate-key ["kinds", "9"]"#,
            ]
        )
    }
}
