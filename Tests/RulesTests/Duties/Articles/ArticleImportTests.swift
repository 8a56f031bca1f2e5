import Rules
import Testing

@Suite struct `Importing articles from a spreadsheet` {
    static let head = ArticleImport.Head(
        id: "standard-30",
        version: 1,
        label: "标准30条",
        publisher: "某区",
        appliesTo: "党支部",
        kinds: ["village"]
    )
    static let words = [
        "编号": "number", "领域": "group", "条文": "text", "记录类别": "events", "最少次数": "least", "周期": "per",
        "最长间隔（天）": "longest_gap", "刚性": "softness", "每次分钟": "minutes", "季度": "quarter", "应当": "must",
        "党员大会": "member_meeting",
    ]

    private func importing(_ rows: [[String]]) -> Result<String, ArticleImport.RowMistakes> {
        ArticleImport(head: Self.head, words: Self.words).rulebook(from: rows)
    }

    private func mistakes(_ rows: [[String]]) -> [String] {
        switch importing(rows) {
        case .success: []
        case .failure(let mistakes): mistakes.list.map { "\($0.row) \($0.key)" }
        }
    }

    @Test func `makes a rulebook that reads without a mistake`() throws {
        let text = try importing([
            ["编号", "领域", "条文", "记录类别", "最少次数", "周期", "最长间隔（天）", "刚性", "每次分钟"],
            ["1", "组织生活", "按季开 \"党员大会\": 讨论重要事项", "党员大会", "1", "季度", "120", "应当", "6"],
            ["2", "基础保障", "有活动场所\n#并开放\\", "", "", "", "", "", ""],
            ["", "", "  ", "", "", "", "", "", ""],
            ["3", "组织生活", "记录完整", "", "", "", "", "", "3"],
        ]).get()
        let book = try Rulebook.read(text).get()
        #expect(book.id == "standard-30")
        #expect(book.articles.expected == 3)
        #expect(book.articles.entered == 3)
        #expect(book.articles.outstanding == 0)
        #expect(book.articles.groups.map { $0.label.text(in: "zh-Hans") } == ["组织生活", "基础保障"])
        #expect(book.articles.groups.map(\.expected) == [2, 1])
        #expect(book.articles.articles.map { $0.text.text(in: "zh-Hans") }.first == "按季开 \"党员大会\": 讨论重要事项")
        #expect(book.articles.articles.map { $0.text.text(in: "zh-Hans") }.dropFirst().first == "有活动场所 #并开放\\")
        let duty = try #require(book.duties.first)
        #expect(book.duties.count == 1)
        #expect(duty.softness == .must)
        guard case .cadence(let cadence) = duty.test else {
            Issue.record("not a cadence")
            return
        }
        #expect(cadence.events.kinds == ["member_meeting"])
        #expect(cadence.per == .fixed(.quarter))
        #expect(cadence.longestGap == .fixed(120))
        #expect(BurdenMeter(book, organisations: ["village": 10]).total == 270)
    }

    @Test func `takes the words of the format as well`() throws {
        let text = try importing([["text", "events", "least", "per"], ["开会", "m, l", "2", "year"]]).get()
        #expect(try Rulebook.read(text).get().duties.count == 1)
    }

    @Test(arguments: [
        ([["编号"], ["1"]], ["1 no-heading"]),
        ([["条文", "色彩"], ["甲", "红"]], ["1 unknown-heading"]),
        ([["条文", "条文"], ["甲", "乙"]], ["1 heading-twice"]),
        ([["条文"]], ["1 no-rows"]),
        ([], ["1 no-heading"]),
        ([["编号", "条文"], ["1", ""]], ["2 no-text"]),
        ([["条文", "记录类别"], ["甲", "m"]], ["2 half-rhythm"]),
        ([["条文", "记录类别", "最少次数", "周期"], ["甲", "m", "many", "year"]], ["2 not-a-number", "2 half-rhythm"]),
        ([["条文", "记录类别", "最少次数", "周期"], ["甲", "m", "1", "week"]], ["2 not-a-word", "2 half-rhythm"]),
        ([["条文", "记录类别", "最少次数", "周期"], ["甲", "Meeting", "1", "year"]], ["2 not-an-event"]),
    ])
    func `says which row is wrong and why`(rows: [[String]], expected: [String]) {
        #expect(mistakes(rows) == expected)
    }

    @Test(arguments: 0..<200) func `never writes a text that cannot be read, whatever is pasted`(seed: Int) throws {
        var generator = SeededGenerator(UInt64(seed))
        let pieces = ["\"", "\\", "：", ": ", "{", "}", "[", "]", "#", "\n", "\t", "'", "&a", "*a", "| ", "党", "\u{0}", "%", "- "]
        let pasted = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        let text = try importing([["领域", "条文"], [pasted, "甲" + pasted]]).get()
        guard case .success(let book) = Rulebook.read(text) else {
            Issue.record("seed \(seed): \(text)")
            return
        }
        #expect(book.articles.articles.count == 1)
    }
}
