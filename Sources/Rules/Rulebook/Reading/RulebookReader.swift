extension Rulebook {
    /// Reads a rulebook to its end and gives it, or every mistake in it at once.
    package static func read(_ text: String) -> Result<Rulebook, Mistakes> {
        switch Document.read(text) {
        case .failure(let mistakes): .failure(mistakes)
        case .success(let document): RulebookReader(document).read()
        }
    }
}

/// Reads the top level of a rulebook; each section has a reader of its own.
struct RulebookReader {
    private static let keys = [
        "rulebook", "id", "version", "label", "source", "applies_to", "kinds", "period", "settings", "inputs", "ballots",
        "tables",
        "audit", "score", "display", "order", "grades", "deadlines", "undisclosed", "inferred", "examples",
        "duties", "counters", "forms", "burden", "articles",
    ]

    private let document: Document
    private let log = MistakeLog()
    private let formulas: FormulaPlaces
    private let fields: FieldReader
    private var context: ReadingContext

    init(_ document: Document) {
        self.document = document
        log.add(document.mistakes)
        formulas = FormulaPlaces(document.source)
        fields = FieldReader(document.root, keys: Self.keys, log: log)
        context = ReadingContext(log: log, names: NameIndex(document.root, log: log))
    }

    func read() -> Result<Rulebook, Mistakes> {
        guard fields.isMapping else { return .failure(Mistakes(log.sorted)) }
        var rulebook = sections()
        if !rulebook.score.isEmpty || !rulebook.audit.isEmpty { _ = fields.required("display") }
        RulebookCheck(log: log, root: document.root).check(
            rulebook,
            columns: FormulaCheck(log: log, formulas: formulas).check(rulebook)
        )
        DutiesCheck(log: log, formulas: formulas, root: document.root).check(rulebook)
        FormsCheck(log: log, formulas: formulas, root: document.root).check(rulebook)
        rulebook.examples = ExamplesReader(rulebook, log: log).read(fields)
        return log.mistakes.isEmpty ? .success(rulebook) : .failure(Mistakes(log.sorted))
    }

    private func sections() -> Rulebook {
        let values = fields.values
        format()
        let settings = fields.list("settings") { SettingsReader(log: log).read($0) }
        var context = context
        context.settings = Dictionary(settings.map { ($0.id, $0) }) { first, _ in first }
        let score = ScoreReader(context: context, formulas: formulas)
        let recording = RecordingReader(context: context)
        return Rulebook(
            text: document.source.text,
            id: fields.required("id", id) ?? "",
            version: fields.required("version") { values.whole($0, in: 1...1_000_000) } ?? 1,
            label: fields.label(),
            source: fields.required("source", source)
                ?? Rulebook.Source(url: nil, publisher: nil, year: nil, reliability: nil, note: nil),
            appliesTo: fields.requiredList("applies_to", values.words),
            kinds: fields.list("kinds", values.identifier),
            period: fields.optional("period", values.words),
            settings: settings,
            inputs: fields.list("inputs") { InputsReader(context: context).read($0) },
            ballots: fields.list("ballots") { BallotsReader(context: context).read($0) },
            tables: fields.list("tables") { TablesReader(log: log).read($0) },
            audit: fields.list("audit") { AuditReader(log: log, formulas: formulas).read($0) },
            score: fields.list("score", score.column),
            display: fields.optional("display", score.display),
            order: fields.optional("order", score.order),
            gradings: fields.list("grades") { GradesReader(context: context, formulas: formulas).read($0) },
            deadlines: fields.list("deadlines") { ConsequencesReader(log: log, grades: []).deadline($0) },
            undisclosed: fields.list("undisclosed", values.words),
            inferred: fields.list("inferred", inference),
            duties: fields.list("duties") { DutiesReader(context: context, formulas: formulas).read($0) },
            counters: fields.list("counters", recording.counter),
            forms: fields.list("forms", FormsReader(context: context, formulas: formulas).read),
            burden: fields.list("burden", recording.burden),
            articles: fields.optional("articles", recording.articles) ?? .none,
            examples: []
        )
    }

    private func format() {
        guard let node = fields.required("rulebook"), node.text != Rulebook.format else { return }
        log.report(node, "rulebook.format", [node.text ?? "", Rulebook.format])
    }

    private func id(_ node: DocumentNode) -> String? {
        guard let text = fields.values.text(node) else { return nil }
        if !NameForm.isRulebookName(text) { log.report(node, "rulebook.id", [text]) }
        return text
    }

    private func source(_ node: DocumentNode) -> Rulebook.Source? {
        let fields = FieldReader(node, keys: ["url", "publisher", "year", "reliability", "note"], log: log)
        guard fields.isMapping else { return nil }
        let text = fields.values.text
        if fields.field("url") == nil, fields.field("publisher") == nil { log.report(node, "source.nowhere") }
        return Rulebook.Source(
            url: fields.optional("url", text),
            publisher: fields.optional("publisher", text),
            year: fields.optional("year", year),
            reliability: fields.optional("reliability", text),
            note: fields.optional("note", fields.values.words)
        )
    }

    /// When a source is from; a number must be one that can be a year.
    private func year(_ node: DocumentNode) -> String? {
        if let text = node.text, Exact(text) != nil { _ = fields.values.whole(node, in: 1900...2200) }
        return fields.values.text(node)
    }

    private func inference(_ node: DocumentNode) -> Rulebook.Inference? {
        let fields = FieldReader(node, keys: ["at", "why"], log: log)
        guard fields.isMapping else { return nil }
        return Rulebook.Inference(
            at: fields.required("at", fields.values.text) ?? "",
            why: fields.required("why", fields.values.words) ?? Label([:])
        )
    }
}
