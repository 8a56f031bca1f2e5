import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/pin`: holds kinds of organisation to a rulebook; first which, then whom and under which settings.
enum PinPage {
    static func reply(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let answer = try await visit.ask(PinChoices(cycle: cycle))
        let wanted = visit.form["rulebook"] ?? visit.query["rulebook"]
        guard let edition = answer.editions.first(where: { $0.edition.text == wanted }) else { return choose(answer, visit) }
        let words = visit.words
        let label = edition.rulebook.label.text(in: words.language.rawValue)
        let form = FormView(
            visit,
            to: visit.links.pin(cycle),
            submit: words("web.pin.submit"),
            refusals: refusals,
            fields: fields(edition, answer, visit),
            cancel: visit.links.pin(cycle)
        )
        return visit.formPage(
            .timeline,
            FormPage(
                words("web.pin.heading_of", label, String(edition.rulebook.version)),
                note: words("web.pin.note"),
                back: (words("web.pin.heading", cycle.text), visit.links.pin(cycle)),
                form: form
            )
        )
    }

    private static func choose(_ answer: PinChoices.Answer, _ visit: Visit) -> Reply {
        let (words, links, cycle) = (visit.words, visit.links, answer.cycle.id)
        let grid = Grid(
            id: "pin-rulebooks",
            caption: words("web.pin.choose"),
            columns: [
                .init(id: "rulebook", label: words("web.rulebooks.label")),
                .init(id: "version", label: words("web.rulebooks.version"), kind: .number),
                .init(id: "purpose", label: words("web.rulebooks.purpose")),
                .init(id: "kinds", label: words("web.rulebooks.kinds")),
            ],
            rows: answer.editions.map { edition in
                let rulebook = edition.rulebook
                let kinds = answer.kinds.filter { edition.isFor($0) }.map { words.label($0.labels) }
                return Grid.Row([
                    .init(rulebook.label.text(in: words.language.rawValue), href: links.pin(cycle, edition.edition)),
                    .init(String(rulebook.version)),
                    .init(words(rulebook.isForScoring ? "purpose.scoring" : "purpose.duties")),
                    .init(kinds.joined(separator: words("rules.words.comma"))),
                ])
            },
            total: answer.editions.count,
            isSearchable: false,
            empty: words("web.pin.nothing")
        )
        return visit.gridPage(
            .timeline,
            GridPage(
                words("web.pin.heading", cycle.text),
                note: words("web.pin.choose_note"),
                back: (words("web.timeline.heading", cycle.text), links.timeline(cycle)),
                actions: [(words("web.nav.rulebooks"), links.rulebooks)],
                grid: GridView(grid, choice: GridChoice(visit.query), visit)
            )
        )
    }

    private static func fields(_ edition: PinChoices.Edition, _ answer: PinChoices.Answer, _ visit: Visit) -> [FieldView] {
        let words = visit.words
        let rulebook = edition.rulebook
        let wasSent = visit.form.has("rulebook")
        let kinds = answer.kinds.filter { edition.isFor($0) }
        let free = kinds.filter { !$0.rulebooks.contains(rulebook.id) && !(rulebook.isForScoring && $0.isScored) }
        var fields: [FieldView] = [
            .hidden("rulebook", edition.edition.text),
            .checks(
                "kinds",
                words("web.pin.kinds"),
                kinds.map { kind in
                    let key = kind.rulebooks.isEmpty ? "web.pin.kind" : "web.pin.kind_taken"
                    return (
                        kind.kind.text,
                        words(key, words.label(kind.labels), String(kind.organisations), kind.rulebooks.joined(separator: " "))
                    )
                },
                chosen: Set(wasSent ? visit.form.all("kinds") : free.map(\.kind.text))
            ),
        ]
        if rulebook.isForScoring {
            fields += [
                .radios(
                    "purpose",
                    words("web.rulebooks.purpose"),
                    Pin.Purpose.allCases.map { ($0.rawValue, words("purpose.\($0.rawValue)")) },
                    value: visit.form["purpose"] ?? Pin.Purpose.scoring.rawValue,
                    hint: words("web.pin.purpose_hint")
                ),
                .text("within", words("web.pin.within"), value: visit.form["within"] ?? "0", hint: words("web.pin.within_hint")),
            ]
        }
        guard !rulebook.settings.isEmpty else { return fields }
        fields.append(.heading(words("web.pin.settings")))
        return fields + rulebook.settings.map { field(of: $0, visit) }
    }

    private static func field(of setting: Setting, _ visit: Visit) -> FieldView {
        let (words, name) = (visit.words, "setting-\(setting.id)")
        let label = setting.label.text(in: words.language.rawValue)
        let state =
            setting.value.map { words("web.pin.setting_own", $0.settingText) }
            ?? words(setting.isLocal ? "web.pin.setting_open" : "web.pin.setting_needed")
        let hint = [setting.note?.text(in: words.language.rawValue), state].compactMap(\.self).joined(separator: " ")
        let isRequired = setting.value == nil && !setting.isLocal
        guard setting.choices.isEmpty else {
            return .choice(
                name,
                label,
                setting.choices.map { ($0.settingText, $0.settingText) },
                value: visit.form[name],
                blank: words("web.pin.setting_blank"),
                hint: hint,
                isRequired: isRequired
            )
        }
        return .text(name, label, value: visit.form[name], hint: hint, isRequired: isRequired)
    }

    static func pin(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        var settings: [String: String] = [:]
        for name in visit.form.names where name.hasPrefix("setting-") {
            if let text = visit.form[name] { settings[String(name.dropFirst("setting-".count))] = text }
        }
        let edition = RulebookEdition.ID(visit.form["rulebook"] ?? "")
        let pinned = OpenCycle.Pinned(
            rulebook: edition,
            kinds: visit.form.all("kinds").map { Kind.ID($0) },
            within: try within(visit),
            settings: settings,
            purpose: visit.form["purpose"].flatMap { Pin.Purpose(rawValue: $0) } ?? .duties
        )
        let receipt = try await visit.submit(PinRulebook(cycle: cycle, pin: pinned))
        return visit.done(at: visit.links.timeline(cycle), receipt)
    }

    private static func within(_ visit: Visit) throws -> Int {
        guard let text = visit.form["within"] else { return 0 }
        guard let depth = Int(text) else { throw Refusal.notANumber("within", text) }
        return depth
    }
}
