import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/compliance/:organisation/state`: what duties need to know that is no event.
enum DutyStateRoutes {
    static func add(to map: inout PageMap) {
        let path = "/cycles/:cycle/compliance/:organisation/state"
        map.get(path, for: .roles(DutyReading.roles)) { visit in try await page(visit) }
        map.post(path + "/facts", for: .roles(DutyReading.writers)) { visit in
            try await visit.attempt(again: { try await page(visit, facts: $0) }, act: { try await state(visit) })
        }
        map.post(path + "/matters", for: .roles(DutyReading.writers)) { visit in
            try await visit.attempt(again: { try await page(visit, matters: $0) }, act: { try await record(visit) })
        }
        map.post(path + "/withdrawal", for: .roles(DutyReading.writers)) { visit in
            try await visit.attempt(
                again: { try await page(visit, matters: $0) },
                act: {
                    let command = WithdrawMatter(
                        matter: DutyMatter.ID(visit.form["matter"] ?? ""),
                        reason: visit.form["reason"] ?? ""
                    )
                    return visit.done(at: try own(visit), try await visit.submit(command))
                }
            )
        }
    }

    private static func own(_ visit: Visit) throws -> String {
        visit.links.dutyState(try visit.part("cycle"), try visit.part("organisation"))
    }

    private static func page(_ visit: Visit, facts: [Refusal] = [], matters: [Refusal] = []) async throws -> Reply {
        let answer = try await visit.ask(DutyStateOf(organisation: visit.id("organisation"), cycle: visit.id("cycle")))
        let page = try DutyStatePage(answer, factRefusals: facts, matterRefusals: matters, visit)
        return visit.page(page.heading, .compliance, "duties/state", page)
    }

    private static func state(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        guard let fact = form["fact"] else { throw Refusal.blank("fact") }
        guard let value = form["value"] else { throw Refusal.blank("value") }
        guard let since = form["since"].flatMap({ Day($0) }) else {
            throw form["since"].map { Refusal.notADay("since", $0) } ?? Refusal.blank("since")
        }
        let stated = StateDutyFacts.Stated(
            organisation: try visit.id("organisation"),
            fact: fact,
            value: value,
            since: since
        )
        let receipt = try await visit.submit(StateDutyFacts(facts: [stated], reason: form["reason"]))
        return visit.done(at: try own(visit), receipt)
    }

    private static func record(_ visit: Visit) async throws -> Reply {
        let item = try MatterReader.item(visit.form)
        let command = RecordMatters(
            organisation: try visit.id("organisation"),
            matters: [item],
            reason: visit.form["matter_reason"]
        )
        return visit.done(at: try own(visit), try await visit.submit(command))
    }
}

/// Reads a matter out of what was filled in: its fields are named `date.KIND.STEP`, `amount.KIND.NAME`, `mark.KIND.MARK`.
enum MatterReader {
    static func item(_ form: Form) throws -> RecordMatters.Item {
        guard let kind = form["kind"] else { throw Refusal.blank("kind") }
        guard let number = form["number"] else { throw Refusal.blank("number") }
        var content = DutyMatterContent(dates: [:])
        for name in form.names {
            guard let value = form[name] else { continue }
            if let step = name.after("date.\(kind).") { content.dates[step] = try days(value, name) }
            if let amount = name.after("amount.\(kind).") { content.amounts[amount] = value }
            if let mark = name.after("mark.\(kind).") { content.marks.append(value == "yes" ? mark : value) }
        }
        return RecordMatters.Item(kind: kind, number: number, content: content)
    }

    /// Several days apart by blanks or commas.
    private static func days(_ text: String, _ field: String) throws -> [Day] {
        try text.split { $0.isWhitespace || $0 == "," || $0 == "，" || $0 == "、" }.map { part in
            guard let day = Day(String(part)) else { throw Refusal.notADay(field, String(part)) }
            return day
        }
    }
}

extension String {
    /// What follows a beginning; nil where it does not begin so.
    fileprivate func after(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
