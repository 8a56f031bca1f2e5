/// Reads `duties`.
struct DutiesReader {
    private enum Form: String, CaseIterable {
        case cadence, ratio, chair, mixed, gap, linked, election, presence, term, clock, post, size, dues
        case fixedDay = "fixed_day"
    }

    private static let parameters: [Form: [String]] = [
        .cadence: DutyMeetingsReader.pick + ["least", "per", "longest_gap", "each", "by", "months"],
        .fixedDay: DutyMeetingsReader.pick + ["tolerance"],
        .ratio: DutyMeetingsReader.pick + ["amount", "of", "least", "most", "border", "over"],
        .chair: DutyMeetingsReader.pick + ["allowed", "delegates"],
        .mixed: DutyMeetingsReader.pick + ["life", "administrative", "words"],
        .gap: DutyMeetingsReader.pick + ["longest_gap", "seasons"],
        .linked: DutyMeetingsReader.pick + ["to"],
        .election: DutyMeetingsReader.pick + ["of", "share", "border", "run_off", "fewer_seats"],
        .presence: DutyMeetingsReader.pick + ["roles", "least", "per"],
        .term: ["ask", "years", "months"],
        .clock: ["case", "steps", "ends"],
        .post: ["ask", "roles", "most"],
        .size: ["of", "steps"],
        .dues: ["group", "rates", "amount", "between"],
    ]
    private static let common = ["id", "label", "source", "softness", "applies", "type", "note"]

    let context: ReadingContext
    let formulas: FormulaPlaces
    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }

    func read(_ node: DocumentNode) -> Duty? {
        let form = node["type"]?.text.flatMap(Form.init(rawValue:))
        let more = form.flatMap { Self.parameters[$0] } ?? node.entries?.map(\.key) ?? []
        let fields = FieldReader(node, keys: Self.common + more, log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        let label = fields.label()
        let source = fields.required("source", source)
        let softness = fields.required("softness") { values.choice($0, Duty.Softness.self) }
        let (kinds, when) = fields.optional("applies") { applies($0, duty: id) } ?? ([], nil)
        _ = fields.required("type") { values.choice($0, Form.self) }
        guard let form, let test = test(form, fields, duty: id) else { return nil }
        return Duty(
            id: id,
            label: label,
            source: source ?? Duty.Source(id: nil, url: nil, reliability: nil, note: nil),
            softness: softness ?? .unstated,
            kinds: kinds,
            when: when,
            test: test,
            note: fields.optional("note", values.words),
            written: written(node)
        )
    }

    private func source(_ node: DocumentNode) -> Duty.Source? {
        let fields = FieldReader(node, keys: ["id", "url", "class", "note"], log: log)
        guard fields.isMapping else { return nil }
        if fields.field("id") == nil, fields.field("url") == nil, fields.field("note") == nil {
            log.report(node, "duty.source-nowhere")
        }
        return Duty.Source(
            id: fields.optional("id", values.text),
            url: fields.optional("url", values.text),
            reliability: fields.optional("class", values.text),
            note: fields.optional("note", values.words)
        )
    }

    private func applies(_ node: DocumentNode, duty: String) -> ([String], String?)? {
        let fields = FieldReader(node, keys: ["kinds", "when"], log: log)
        guard fields.isMapping else { return nil }
        let when = fields.optional("when") { formulas.read($0, origin: DutyColumns.when(duty), log) }
        return (fields.list("kinds", values.identifier), when)
    }

    private func written(_ node: DocumentNode) -> [Duty.Parameter] {
        let told = ["id", "label", "source", "softness", "note"]
        return (node.entries ?? []).filter { !told.contains($0.key) }.map {
            Duty.Parameter(key: $0.key, text: $0.value.oneLine)
        }
    }

    private func test(_ form: Form, _ fields: FieldReader, duty: String) -> Duty.Test? {
        let meetings = DutyMeetingsReader(context: context, fields: fields)
        let clocks = DutyClocksReader(context: context, formulas: formulas, fields: fields, duty: duty)
        return switch form {
        case .cadence: meetings.cadence().map { .cadence($0) }
        case .fixedDay: .fixedDay(meetings.fixedDay())
        case .ratio: meetings.ratio().map { .ratio($0) }
        case .chair: .chair(meetings.chair())
        case .mixed: .mixed(meetings.mixed())
        case .gap: .gap(meetings.gap())
        case .linked: .linked(meetings.linked())
        case .election: meetings.election().map { .election($0) }
        case .presence: meetings.presence().map { .presence($0) }
        case .term: clocks.term().map { .term($0) }
        case .clock: .clock(clocks.clock())
        case .post: clocks.post().map { .post($0) }
        case .size: clocks.size().map { .size($0) }
        case .dues: clocks.dues().map { .dues($0) }
        }
    }
}

extension DocumentNode {
    /// What was written, on one line: `{least: 1, per: quarter}`.
    var oneLine: String {
        switch content {
        case .scalar(let text, _): text
        case .list(let items): "[" + items.map(\.oneLine).joined(separator: ", ") + "]"
        case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value.oneLine)" }.joined(separator: ", ") + "}"
        }
    }
}
