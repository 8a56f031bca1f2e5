import Domain
import Language
import Rules
import Storage

/// Makes the parts of the page of a filled form.
struct FilledFormParts {
    let sheet: FormSheet.Answer
    let visit: Visit

    private var words: Words { visit.words }
    private var language: String { visit.words.language.rawValue }
    private var filled: FilledForm? { sheet.filled }

    var mark: FilledFormPage.Mark {
        let standing: OwedPeriod.Standing =
            switch filled?.state {
            case nil: .empty
            case .draft: .draft
            case .returned: .returned
            case .unlocked: .unlocked
            case .submitted: .waiting(sheet.approvals.first { $0.isWaiting && !$0.isOffice }?.place)
            case .approved: .approved
            }
        let (text, tone) = words.standing(standing, isLate: sheet.daysLate > 0)
        return FilledFormPage.Mark(text: text, tone: tone.rawValue)
    }

    var facts: [FilledFormPage.Fact] {
        let due = sheet.due.map { $0.text } ?? words("web.filled.due_unknown")
        let late = words.late(sheet.daysLate)
        let chain = sheet.approvals.map { approval in
            let place = approval.isOffice ? words("web.filled.office") : approval.place
            let state = approval.isDone ? "done" : approval.isWaiting ? "now" : "later"
            return words("web.filled.step.\(state)", place)
        }
        var facts: [FilledFormPage.Fact] = [
            .init(name: words("web.filled.due"), text: late.isEmpty ? due : "\(due) \(late)"),
            .init(name: words("web.filled.approvals"), text: chain.joined(separator: " → ")),
            .init(name: words("web.filled.rulebook"), text: sheet.rulebook.text(in: language)),
        ]
        if let filled, let person = sheet.submittedBy, let at = filled.submittedAt {
            facts.append(.init(name: words("web.filled.submitted"), text: "\(person) \(Moment.text(at))"))
        }
        return facts
    }

    /// Why it came back or a field was opened, then why it is closed.
    var messages: [FilledFormPage.Message] {
        var messages: [FilledFormPage.Message] = []
        if let reason = filled?.reason, filled?.state == .returned || filled?.state == .unlocked {
            let isReturned = sheet.steps.last { $0.what == .returned || $0.what == .unlocked }?.what == .returned
            messages.append(
                .init(text: words(isReturned ? "web.filled.returned" : "web.filled.unlocked", reason), tone: "bad")
            )
        }
        if let lock = sheet.lock { messages.append(.init(text: words.refusal(lock), tone: "soft")) }
        if sheet.powers.isOwn { messages.append(.init(text: words.refusal(.ownForm), tone: "soft")) }
        return messages
    }

    var gaps: FilledFormPage.Gaps? {
        guard sheet.powers.fills else { return nil }
        let missing = sheet.findings.filter(\.isGap)
        guard case .field(let first)? = missing.first?.subject else { return nil }
        return .init(text: words("web.filled.gaps", String(missing.count)), href: "#field-\(first)")
    }

    var entry: FilledFormPage.Entry? {
        guard sheet.powers.fills else { return nil }
        return .init(
            action: visit.links.filledForm(sheet.cycle.id.text, sheet.key, sheet.period.key, sheet.organisation.id.text),
            token: visit.desk.token(of: visit.caller),
            key: Visit.newKey(),
            seen: String(filled?.recordedIn ?? 0),
            draft: (try? FilledFormRoutes.draftName(visit)) ?? "",
            note: visit.form["note"] ?? "",
            isAgain: (filled?.returns ?? 0) > 0,
            submit: words("web.filled.submit")
        )
    }

    // MARK: Fields

    var rows: [FilledFormPage.Row] {
        let wrong = Dictionary(
            sheet.findings.compactMap { finding -> (String, FormFinding)? in
                guard case .field(let id) = finding.subject else { return nil }
                return (id, finding)
            }
        ) { first, _ in first }
        return sheet.form.fields.map { row($0, wrong[$0.id]) }
    }

    private func row(_ field: EntryForm.Field, _ finding: FormFinding?) -> FilledFormPage.Row {
        let saved = filled?.values[field.id]
        let typed = visit.form.has(FilledFormPage.name(of: field.id)) ? visit.form.raw(FilledFormPage.name(of: field.id)) : saved
        let isOpen = sheet.powers.fills && (filled?.isOpen(field.id) ?? true)
        let earlier = filled?.earlier?[field.id]
        let isChanged = filled?.earlier != nil && earlier != saved
        let (state, tone) = state(field, finding, isOpen: isOpen, isChanged: isChanged)
        let count = sheet.changes[field.id] ?? 0
        let label = field.label.text(in: language)
        return FilledFormPage.Row(
            label: label,
            hint: Aside(field.hint?.text(in: language)),
            unit: field.unit?.text(in: language) ?? "",
            input: isOpen
                ? .init(
                    name: FilledFormPage.name(of: field.id),
                    id: "field-\(field.id)",
                    value: typed ?? "",
                    label: label,
                    isWrong: finding.map { !$0.isGap } ?? false,
                    mode: field.kind == .text ? "text" : "decimal"
                ) : nil,
            text: Aside(isOpen ? nil : saved ?? words("web.filled.nothing")),
            before: Aside(sheet.before[field.id]),
            earlier: Aside(filled?.earlier == nil ? nil : earlier ?? words("web.filled.nothing")),
            earlierMark: Aside(isChanged ? words("web.filled.changed") : nil),
            state: state,
            tone: tone,
            isNumber: field.kind != .text,
            history: count == 0 ? nil : history(of: field.id, count)
        )
    }

    private func history(of field: String, _ count: Int) -> Frame.Link {
        let address = visit.links.filledForm(
            sheet.cycle.id.text,
            sheet.key,
            sheet.period.key,
            sheet.organisation.id.text,
            "history"
        )
        return Frame.Link(
            href: visit.links.adding([("field", field)], to: address),
            text: words("web.filled.changes", String(count)),
            current: false
        )
    }

    /// The state of a field in words: empty, wrong, saved, open again, closed.
    private func state(
        _ field: EntryForm.Field,
        _ finding: FormFinding?,
        isOpen: Bool,
        isChanged: Bool
    ) -> (text: String, tone: String) {
        if let finding, !finding.isGap { return (words.phrase(finding.words), "bad") }
        if finding != nil { return (words("web.filled.field.empty"), "warning") }
        if filled?.values[field.id] == nil { return (words("web.filled.field.optional"), "soft") }
        if filled?.state == .unlocked, isOpen { return (words("web.filled.field.open"), "warning") }
        if !isOpen, sheet.powers.fills { return (words("web.filled.field.closed"), "soft") }
        return (words(isChanged ? "web.filled.field.changed" : "web.filled.field.saved"), isChanged ? "warning" : "good")
    }

    // MARK: Checks and remarks

    var checks: [FilledFormPage.Check] {
        sheet.findings.compactMap { finding in
            guard case .check(let id) = finding.subject else { return nil }
            let said = filled?.explanations[id]
            let name = FilledFormPage.explanationName(of: id)
            let isAsked = finding.severity == .warning && sheet.powers.fills
            return FilledFormPage.Check(
                text: words.phrase(finding.words),
                tone: finding.severity == .error ? "bad" : "warning",
                state: words("forms.severity.\(finding.severity.rawValue)"),
                explanation: isAsked
                    ? .init(
                        name: name,
                        id: "explanation-\(id)",
                        value: visit.form[name] ?? said ?? "",
                        label: words("web.filled.explain")
                    ) : nil,
                said: Aside(isAsked ? nil : said.map { words("web.filled.said", $0) })
            )
        }
    }

    var remarks: [String] {
        sheet.remarks.map { remark in
            let label = remark.label.text(in: language)
            let (value, median) = (
                remark.value.shown(decimals: 2, rounding: .halfUp), remark.outlier.median.shown(decimals: 2, rounding: .halfUp)
            )
            switch remark.compared {
            case .peers: return words("web.filled.far_peers", label, value, median)
            case .past: return words("web.filled.far_past", label, value, median)
            }
        }
    }

    var indicators: [FilledFormPage.Fact] {
        sheet.reporting.indicators.map { indicator in
            .init(
                name: indicator.label.text(in: language),
                text: words.value(sheet.indicators[indicator.id], decimals: indicator.decimals)
            )
        }
    }

    // MARK: How it came here

    var steps: [FilledFormPage.Step] {
        sheet.steps.map { step in
            let field = step.field.flatMap { sheet.form.field($0)?.label.text(in: language) }
            return FilledFormPage.Step(
                what: words("web.filled.did.\(step.what.rawValue)") + (field.map { words("web.filled.of_field", $0) } ?? ""),
                place: step.isOffice ? words("web.filled.office") : step.place ?? sheet.organisation.name,
                person: step.person,
                at: Moment.text(step.at),
                note: step.note ?? "",
                href: Aside(visit.journalLink(step.entry)),
                entry: String(step.entry)
            )
        }
    }

    /// Why something was refused; a field that is named by its id is told by its label.
    func told(_ refusal: Refusal) -> String {
        let arguments = refusal.arguments.map { sheet.form.field($0)?.label.text(in: language) ?? $0 }
        return words.refusal(key: refusal.key, arguments: refusal.key.hasPrefix("wording.") ? arguments : refusal.arguments)
    }
}
