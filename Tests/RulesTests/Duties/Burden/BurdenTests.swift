import Rules
import Testing

@Suite struct `The burden of a rulebook` {
    static let sections = """
        kinds: [village, agency]
        duties:
          - {id: d, label: {zh-Hans: 会议}, source: {note: 样例}, softness: local, type: cadence, events: [m], least: 1, per: month}
          - {id: e, label: {zh-Hans: 党课}, source: {note: 样例}, softness: local, type: cadence, events: [l], least: 1, per: year}
        forms:
          - id: f
            label: {zh-Hans: 报表}
            kinds: [agency]
            fields:
              - {id: staff, label: {zh-Hans: 人员}, means: party_staff}
              - {id: shot, label: {zh-Hans: 现场照片}, means: scene, attachment: photo}
              - {id: paper, label: {zh-Hans: 会议记录}, means: minutes_paper, attachment: file}
        burden:
          - {of: d, minutes: 2.5, times: 12}
          - {of: f, minutes: 20, times: 4}

        """

    @Test func `is minutes times organisations times times, per kind`() throws {
        let book = try SampleRulebook.read(Self.sections)
        let meter = BurdenMeter(book, organisations: ["village": 100, "agency": 10, "school": 50])
        #expect(meter.total(of: "village") == 3_000)
        #expect(meter.total(of: "agency") == 1_100)
        #expect(meter.total(of: "school") == 0)
        #expect(meter.each(of: "agency") == 110)
        #expect(meter.total == 4_100)
        #expect(meter.lines.map { "\($0.item) \($0.kind)" } == ["d agency", "d village", "f agency"])
        #expect(meter.unstated == ["e"])
    }

    @Test func `warns of photos and files, where they stand`() throws {
        let warnings = try SampleRulebook.read(Self.sections).burdenWarnings
        #expect(warnings.map(\.key) == ["warning.photo", "warning.file"])
        #expect(warnings.map { $0.line - SampleRulebook.headLines } == [11, 12])
        #expect(warnings.first?.arguments == ["现场照片"])
    }

    @Test func `is stated for something that is there`() {
        let mistakes = SampleRulebook.mistakes("burden:\n  - {of: nothing, minutes: 1, times: 1}\n")
        #expect(mistakes == ["2:10 reference.none"])
    }
}

@Suite struct `Asking a thing once` {
    private func book(_ id: String, version: Int = 1, kinds: String = "", means: [String]) throws -> Rulebook {
        let fields = means.map { "      - {id: \($0), label: {zh-Hans: \($0)}, means: \($0)}" }
        let text = """
            rulebook: shuzhi/1
            id: \(id)
            version: \(version)
            label: {zh-Hans: 样例}
            source: {publisher: 某县}
            applies_to: [村]
            \(kinds.isEmpty ? "" : "kinds: [\(kinds)]")
            forms:
              - id: form
                label: {zh-Hans: 表}
                fields:
            \(fields.joined(separator: "\n"))

            """
        return try Rulebook.read(text).get()
    }

    @Test func `finds the form that asks already, and says where the new field stands`() throws {
        let index = FieldIndex([try book("one", means: ["staff", "funds"])])
        let duplicates = index.duplicates(in: try book("two", means: ["visits", "funds"]))
        let duplicate = try #require(duplicates.first)
        #expect(duplicates.count == 1)
        #expect(duplicate.field.id == "funds")
        #expect(duplicate.existing.rulebook == "one")
        #expect(duplicate.mistake.line == 13)
        #expect(duplicate.mistake.key == "form.exists")
        #expect(duplicate.mistake.arguments == ["funds", "one v1", "表", "funds"])
    }

    @Test func `lets a new version of a rulebook ask what the old one asked`() throws {
        let index = FieldIndex([try book("one", means: ["staff"])])
        #expect(index.duplicates(in: try book("one", version: 2, means: ["staff"])).isEmpty)
    }

    @Test func `forgets what only an old version asked`() throws {
        let index = FieldIndex([try book("one", version: 2, means: ["visits"]), try book("one", means: ["staff"])])
        #expect(index.duplicates(in: try book("two", means: ["staff"])).isEmpty)
    }

    @Test func `minds only forms for the same kind of organisation`() throws {
        let index = FieldIndex([try book("one", kinds: "village", means: ["staff"])])
        #expect(index.duplicates(in: try book("two", kinds: "agency", means: ["staff"])).isEmpty)
        #expect(index.duplicates(in: try book("two", kinds: "agency, village", means: ["staff"])).count == 1)
        #expect(index.duplicates(in: try book("two", means: ["staff"])).count == 1)
    }

    @Test func `refuses two fields of one meaning in one rulebook`() {
        let mistakes = SampleRulebook.mistakes(
            """
            forms:
              - id: f
                label: {zh-Hans: 表}
                fields:
                  - {id: a, label: {zh-Hans: 甲}, means: staff}
                  - {id: b, label: {zh-Hans: 乙}, means: staff}

            """
        )
        #expect(mistakes == ["6:45 form.asked-twice"])
    }
}
