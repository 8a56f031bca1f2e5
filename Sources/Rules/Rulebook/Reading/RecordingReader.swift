/// Reads `counters`, `burden` and `articles`: what is counted, what recording costs, and the texts of a standard.
struct RecordingReader {
    let context: ReadingContext
    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }

    func counter(_ node: DocumentNode) -> Counter? {
        let fields = FieldReader(node, keys: ["id", "label", "unit", "counts"] + DutyMeetingsReader.pick, log: log)
        guard fields.isMapping else { return nil }
        return Counter(
            id: fields.id(),
            label: fields.label(),
            unit: fields.optional("unit", values.words),
            events: DutyMeetingsReader(context: context, fields: fields).events(),
            measure: fields.required("counts") { values.choice($0, Counter.Measure.self) } ?? .events
        )
    }

    func burden(_ node: DocumentNode) -> Burden? {
        let fields = FieldReader(node, keys: ["of", "minutes", "times", "kinds"], log: log)
        guard fields.isMapping else { return nil }
        let of = fields.required("of", values.text)
        let minutes = fields.required("minutes", values.notNegative)
        let times = fields.required("times", values.notNegative)
        guard let of, let minutes, let times else { return nil }
        return Burden(of: of, minutes: minutes, times: times, kinds: fields.list("kinds", values.identifier))
    }

    func articles(_ node: DocumentNode) -> ArticleList? {
        let fields = FieldReader(node, keys: ["expected", "groups", "list"], log: log)
        guard fields.isMapping else { return nil }
        let groups = fields.list("groups", group)
        fields.reportTwice(groups.map(\.id), in: "groups")
        let list = fields.list("list") { article($0, groups: groups.map(\.id)) }
        fields.reportTwice(list.map(\.id), in: "list")
        return ArticleList(
            expected: fields.optional("expected") { values.whole($0, in: 1...100_000) },
            groups: groups,
            articles: list
        )
    }

    private func group(_ node: DocumentNode) -> ArticleList.Group? {
        let fields = FieldReader(node, keys: ["id", "label", "expected"], log: log)
        guard fields.isMapping else { return nil }
        return ArticleList.Group(
            id: fields.id(),
            label: fields.label(),
            expected: fields.optional("expected") { values.whole($0, in: 1...100_000) }
        )
    }

    private func article(_ node: DocumentNode, groups: [String]) -> ArticleList.Article? {
        let fields = FieldReader(node, keys: ["id", "number", "group", "text", "duties", "sample"], log: log)
        guard fields.isMapping else { return nil }
        return ArticleList.Article(
            id: fields.id(),
            number: fields.optional("number", values.text),
            group: fields.optional("group") { values.reference($0, among: groups) },
            text: fields.required("text", values.words) ?? Label([:]),
            duties: fields.list("duties") { values.reference($0, among: context.names.duties, "reference.duty") },
            isSample: fields.optional("sample", values.truth) ?? false
        )
    }
}
