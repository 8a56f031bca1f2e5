import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/activities/paste`: lines from a spreadsheet, looked through before anything is written.
enum PasteRoutes {
    static func add(to map: inout PageMap) {
        let path = "/cycles/:cycle/activities/paste"
        map.get(path, for: .roles(DutyReading.writers)) { visit in try await page(visit, text: nil) }
        map.post(path, for: .roles(DutyReading.writers)) { visit in
            try await visit.attempt(
                again: { try await page(visit, text: visit.form["lines"], refusals: $0) },
                act: { try await take(visit) }
            )
        }
    }

    /// Looks the lines through; writes the good ones where that was asked for and nothing is in doubt.
    private static func take(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let scope = try await visit.ask(DutyScope(person: visit.visitor.person, cycle: cycle, isForWriting: true))
        let place = try PlacePicker.place(scope, visit)
        guard let text = visit.form["lines"] else { throw Refusal.blank("lines") }
        let asked = try await visit.ask(ActivityFormOf(organisation: place, cycle: cycle))
        let pasted = try PastedActivities(text, kinds: asked.form.entries.map(\.kind), cycle: scope.cycle)
        let good = pasted.lines.compactMap { line in line.content.map { (line, $0) } }
        let found = try await visit.ask(
            SimilarActivities(cycle: cycle, organisation: place, contents: good.map(\.1))
        )
        // What the same form wrote when it was sent before is not in doubt.
        let similar = zip(good, found).map { pair, alike in
            let own = ActivityName(pair.1, key: visit.form["key"], line: pair.0.number).text
            return alike.filter { $0.activity.name != own }
        }
        let preview = PastePreview(pasted, good: good.map(\.0.number), similar: similar, visit)
        guard visit.form["act"] == "save" else { return try await page(visit, text: text, preview: preview) }
        let takesAlike = visit.form.has("alike")
        let chosen = zip(good, similar).filter { takesAlike || $1.isEmpty }.map(\.0)
        guard !chosen.isEmpty else { throw Refusal.blank("lines") }
        let items = chosen.map { line, content in
            LogActivities.Item(
                id: ActivityName(content, key: visit.form["key"], line: line.number).text,
                content: content
            )
        }
        let receipt = try await visit.submit(LogActivities(cycle: cycle, organisation: place, items: items))
        try await visit.forgetDraft(draft(cycle, place))
        let taken = Set(chosen.map(\.0.number))
        let left = pasted.lines.filter { !taken.contains($0.number) }
        guard !left.isEmpty else { return visit.done(at: visit.links.activities(cycle.text, place: place.text), receipt) }
        // What was not taken stays in the field, to be mended and sent again.
        let rest = left.map(\.text).joined(separator: "\n")
        return try await page(visit, text: rest, preview: PastePreview(left, taken: taken.count, visit))
    }

    static func draft(_ cycle: Cycle.ID, _ place: Organisation.ID) -> String { "pasted/\(cycle)/\(place)" }

    private static func page(
        _ visit: Visit,
        text: String?,
        refusals: [Refusal] = [],
        preview: PastePreview? = nil
    ) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let scope = try await visit.ask(DutyScope(person: visit.visitor.person, cycle: cycle, isForWriting: true))
        let place = try PlacePicker.place(scope, visit)
        let words = visit.words
        let canSave = preview?.canSave ?? false
        var fields: [FieldView] = [
            .hidden("place", place.text),
            .area("lines", words("web.paste.lines"), value: text, rows: 10, hint: words("web.paste.hint"), isRequired: true),
        ]
        if preview?.hasAlike ?? false { fields.append(.check("alike", words("web.paste.take_alike"))) }
        let save = FormView.Button(
            name: "act",
            value: "save",
            label: words("web.paste.save", String(preview?.good ?? 0)),
            confirm: Aside(nil)
        )
        let form = FormView(
            visit,
            to: visit.links.pastedActivities(cycle.text),
            submit: words("web.paste.look"),
            refusals: refusals,
            fields: fields,
            others: canSave ? [save] : [],
            cancel: visit.links.activities(cycle.text, place: place.text),
            draft: draft(cycle, place)
        )
        let page = PastePage(
            heading: words("web.activities.paste"),
            crumbs: Frame.Link(
                href: visit.links.activities(cycle.text, place: place.text),
                text: words("web.activities.heading", cycle.text),
                current: false
            ),
            note: words("web.paste.note"),
            picker: PlacePicker(scope, place: place, at: visit.links.pastedActivities(cycle.text), visit),
            kinds: scope.kinds.map { words.activityKind($0) }.joined(separator: words("web.list_separator")),
            preview: preview,
            form: form
        )
        return visit.page(page.heading, .activities, "duties/paste", page)
    }
}

/// `/cycles/:cycle/activities/paste`.
struct PastePage: Sendable {
    let heading: String
    let crumbs: Frame.Link
    let note: String
    let picker: PlacePicker
    let kinds: String
    let preview: PastePreview?
    let form: FormView
}

/// What was found in pasted lines.
struct PastePreview: Sendable {
    struct Line: Sendable {
        let number: String
        let day: String
        let kind: String
        let subject: String
        let rest: String
        let state: String
        let tone: String
        let why: String
    }

    let summary: String
    let lines: [Line]
    let good: Int
    let hasAlike: Bool
    let canSave: Bool

    init(_ pasted: PastedActivities, good: [Int], similar: [[SimilarActivities.Similar]], _ visit: Visit) {
        let words = visit.words
        let alike = Dictionary(zip(good, similar)) { first, _ in first }
        lines = pasted.lines.map { line in Self.line(line, alike[line.number] ?? [], words) }
        hasAlike = similar.contains { !$0.isEmpty }
        self.good = similar.count { $0.isEmpty }
        canSave = !good.isEmpty
        let bad = pasted.lines.count - good.count
        summary = words(
            "web.paste.summary",
            String(pasted.lines.count),
            String(self.good),
            String(good.count - self.good),
            String(bad)
        )
    }

    /// What is left after the good lines were taken.
    init(_ left: [PastedActivities.Line], taken: Int, _ visit: Visit) {
        let words = visit.words
        lines = left.map { Self.line($0, [], words) }
        (good, hasAlike, canSave) = (0, false, false)
        summary = words("web.paste.left", String(taken), String(left.count))
    }

    private static func line(_ line: PastedActivities.Line, _ alike: [SimilarActivities.Similar], _ words: Words) -> Line {
        func cell(_ place: Int) -> String { place < line.cells.count ? line.cells[place] : "" }
        let state = line.content == nil ? "bad" : alike.isEmpty ? "good" : "alike"
        let why =
            line.problems.map { words.refusal(key: $0.key, arguments: named($0, words)) }
            + alike.map {
                words("web.activity.on_day", $0.activity.day.text, words.activityKind($0.activity.kind), $0.activity.subject)
            }
        return Line(
            number: String(line.number),
            day: line.content?.day.text ?? cell(0),
            kind: line.content.map { words.activityKind($0.kind) } ?? cell(1),
            subject: cell(2),
            rest: line.cells.dropFirst(3).filter { !$0.isEmpty }.joined(separator: " / "),
            state: words("web.paste.is_\(state)"),
            tone: (state == "bad" ? Grid.Cell.Tone.bad : state == "good" ? .good : .warning).rawValue,
            why: why.joined(separator: words("web.list_separator"))
        )
    }

    /// The field a refusal names first, as the page calls it.
    private static func named(_ refusal: Refusal, _ words: Words) -> [String] {
        guard refusal.key.hasPrefix("wording."), let field = refusal.arguments.first else { return refusal.arguments }
        return [words("web.activity.\(field)")] + refusal.arguments.dropFirst()
    }
}
