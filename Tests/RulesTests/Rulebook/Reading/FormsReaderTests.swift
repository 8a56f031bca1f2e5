import Rules
import Testing

@Suite struct `Reading forms` {
    private static func form(_ rest: String, field: String = "") -> String {
        """
        settings:
          - {id: limit, label: {zh-Hans: 限}, value: 3}
        forms:
          - id: f
            label: {zh-Hans: 报表}
            fields:
              - {id: paid, label: {zh-Hans: 已交}, means: paid}
              - {id: members, label: {zh-Hans: 人数}, means: members, type: whole, least: 0, over: last}
              - {id: note, label: {zh-Hans: 说明}, means: note, type: text, optional: true}
        \(field.isEmpty ? "" : "      - \(field)\n")\(rest.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

        """
    }

    @Test func `gives everything a form says`() throws {
        let book = try SampleRulebook.read(
            Self.form(
                """
                period: quarter
                due: {working_days: 10}
                approval: {levels: 2, office: false}
                indicators:
                  - {id: rate, label: {zh-Hans: 率}, numerator: paid, denominator: members, times: 100, missing: leave_out, decimals: 1}
                  - {id: count, label: {zh-Hans: 数}, value: members}
                checks:
                  - {id: c, label: {zh-Hans: 不超过}, holds: "paid <= members * limit", severity: error}
                outliers: {peers: 3.5, past: 4, least: 5}
                """
            )
        )
        let form = try #require(book.form("f"))
        let reporting = try #require(form.reporting)
        #expect(reporting.rhythm == .quarter && reporting.due == .workingDays(10))
        #expect(reporting.levels == 2 && !reporting.endsAtOffice)
        #expect(form.field("members")?.kind == .whole(least: 0, most: nil) && form.field("members")?.over == .last)
        #expect(form.field("note")?.isOptional == true && form.field("paid")?.isOptional == false)
        #expect(reporting.indicators.first?.amount == .ratio(numerator: "paid", denominator: "members", times: 100))
        #expect(reporting.indicators.map(\.gap) == [.leaveOut, .notComputable])
        #expect(reporting.checks.first?.severity == .error)
        #expect(reporting.outliers?.peers == Exact("3.5") && reporting.outliers?.past == 4)
        #expect(reporting.outliers?.least == 5)
        #expect(book.form(making: "rate")?.id == "f" && book.form(making: "paid") == nil)
    }

    @Test func `takes one level above and then the office where nothing is said`() throws {
        let book = try SampleRulebook.read(Self.form("period: year\ndue: {months: 1}"))
        let reporting = try #require(book.form("f")?.reporting)
        #expect(reporting.levels == 1 && reporting.endsAtOffice)
    }

    @Test func `leaves a form without period as the list of fields it is`() throws {
        #expect(try SampleRulebook.read(Self.form("")).form("f")?.reporting == nil)
    }

    @Test(arguments: [
        ("due: {days: 3}", "form.no-period"),
        ("period: term\ndue: {days: 3}", "type.one-of"),
        ("period: month", "key.missing"),
        ("period: month\ndue: {}", "form.due"),
        ("period: month\ndue: {days: 1, working_days: 2}", "form.due"),
        ("period: month\ndue: {days: 0}", "number.whole"),
        ("period: month\ndue: {days: 1}\napproval: {levels: 0, office: false}", "form.nobody-approves"),
        ("period: month\ndue: {days: 1}\nindicators: [{id: i, label: {zh-Hans: 甲}, value: note}]", "reference.field"),
        ("period: month\ndue: {days: 1}\nindicators: [{id: i, label: {zh-Hans: 甲}, value: paidd}]", "reference.field-near"),
        (
            "period: month\ndue: {days: 1}\nindicators: [{id: i, label: {zh-Hans: 甲}, value: paid, times: 2}]",
            "form.value-or-ratio"
        ),
        ("period: month\ndue: {days: 1}\nindicators: [{id: i, label: {zh-Hans: 甲}, numerator: paid}]", "key.missing"),
        (
            "period: month\ndue: {days: 1}\nindicators: [{id: i, label: {zh-Hans: 甲}, value: paid}, {id: i, label: {zh-Hans: 乙}, value: paid}]",
            "id.twice"
        ),
        (
            "period: month\ndue: {days: 1}\nchecks: [{id: c, label: {zh-Hans: 甲}, holds: 'payd > 0', severity: error}]",
            "formula.unknown-name-near"
        ),
        (
            "period: month\ndue: {days: 1}\nchecks: [{id: c, label: {zh-Hans: 甲}, holds: 'paid + 1', severity: error}]",
            "formula.expected-truth"
        ),
        (
            "period: month\ndue: {days: 1}\nchecks: [{id: c, label: {zh-Hans: 甲}, holds: 'paid > 0', severity: hint}]",
            "type.one-of"
        ),
        ("period: month\ndue: {days: 1}\noutliers: {least: 5}", "form.outliers"),
        ("period: month\ndue: {days: 1}\noutliers: {peers: 3}", "key.missing"),
    ])
    func `says what is wrong`(rest: String, key: String) {
        let keys = SampleRulebook.mistakes(Self.form(rest)).map { $0.split(separator: " ").last.map(String.init) ?? "" }
        #expect(keys.contains(key), "\(keys)")
    }

    @Test(arguments: [
        ("{id: limit, label: {zh-Hans: 甲}, means: a}", "form.name-taken"),
        ("{id: paid_before, label: {zh-Hans: 甲}, means: a}", "form.name-taken"),
        ("{id: if, label: {zh-Hans: 甲}, means: a}", "id.reserved"),
        ("{id: x, label: {zh-Hans: 甲}, means: a, type: text, most: 3}", "form.text-has-no"),
        ("{id: x, label: {zh-Hans: 甲}, means: a, least: 4, most: 3}", "bounds.order"),
    ])
    func `says what is wrong with a field`(field: String, key: String) {
        let mistakes = SampleRulebook.mistakes(Self.form("period: month\ndue: {days: 1}", field: field))
        #expect(mistakes.contains { $0.hasSuffix(" \(key)") }, "\(mistakes)")
    }

    @Test func `points at the check whose formula is wrong`() {
        let text = Self.form(
            "period: month\ndue: {days: 1}\nchecks:\n  - {id: c, label: {zh-Hans: 甲}, holds: 'paid > lmit', severity: error}"
        )
        let mistakes = SampleRulebook.mistakes(text)
        #expect(mistakes == ["13:53 formula.unknown-name-near"])
    }
}
