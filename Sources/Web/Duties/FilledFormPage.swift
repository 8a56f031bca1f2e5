import Domain
import Language
import Rules
import Storage

/// One form of an organisation for a period: filled in, looked at, approved, returned and opened again on one page.
struct FilledFormPage: Sendable {
    struct Mark: Sendable {
        let text: String
        let tone: String
    }

    struct Fact: Sendable {
        let name: String
        let text: String
    }

    /// Why it came back, or why it is closed and what opens it.
    struct Message: Sendable {
        let text: String
        let tone: String
    }

    struct Gaps: Sendable {
        let text: String
        let href: String
    }

    struct Problems: Sendable {
        let list: [String]
    }

    /// One field.
    struct Row: Sendable {
        let label: String
        let hint: Aside
        let unit: String
        let input: Input?
        let text: Aside
        let before: Aside
        let earlier: Aside
        let earlierMark: Aside
        let state: String
        let tone: String
        let isNumber: Bool
        let history: Frame.Link?
    }

    struct Input: Sendable {
        let name: String
        let id: String
        let value: String
        let label: String
        let isWrong: Bool
        let mode: String
    }

    struct Check: Sendable {
        let text: String
        let tone: String
        let state: String
        let explanation: Explanation?
        let said: Aside
    }

    struct Explanation: Sendable {
        let name: String
        let id: String
        let value: String
        let label: String
    }

    struct Entry: Sendable {
        let action: String
        let token: String
        let key: String
        let seen: String
        let draft: String
        let note: String
        let isAgain: Bool
        let submit: String
    }

    struct Step: Sendable {
        let what: String
        let place: String
        let person: String
        let at: String
        let note: String
        let href: Aside
        let entry: String
    }

    struct Lines<Line: Sendable>: Sendable {
        let list: [Line]
    }

    let crumbs: Frame.Link
    let heading: String
    let mark: Mark
    let facts: [Fact]
    let messages: [Message]
    let problems: Problems?
    let gaps: Gaps?
    let periods: [Frame.Link]
    let entry: Entry?
    let rows: [Row]
    let checks: Lines<Check>?
    let remarks: Lines<String>?
    let indicators: Lines<Fact>?
    let review: FormView?
    let withdrawal: FormView?
    let unlocking: FormView?
    let locking: FormView?
    let steps: Lines<Step>?
    let history: Frame.Link?

    static func name(of field: String) -> String { "v.\(field)" }
    static func explanationName(of check: String) -> String { "explanation.\(check)" }

    init(_ sheet: FormSheet.Answer, refusals: [Refusal], _ visit: Visit) {
        let words = visit.words
        let links = visit.links
        let maker = FilledFormParts(sheet: sheet, visit: visit)
        crumbs = Frame.Link(
            href: links.owedForms(sheet.cycle.id.text, [("form", sheet.key), ("period", sheet.period.key)]),
            text: words("web.filled.all"),
            current: false
        )
        heading = words(
            "web.filled.heading",
            sheet.organisation.name,
            sheet.form.label.text(in: words.language.rawValue),
            words.phrase(sheet.period.words)
        )
        mark = maker.mark
        facts = maker.facts
        messages = maker.messages
        problems = refusals.isEmpty ? nil : Problems(list: refusals.map(maker.told))
        gaps = maker.gaps
        periods = sheet.periods.map { period in
            Frame.Link(
                href: links.filledForm(sheet.cycle.id.text, sheet.key, period.key, sheet.organisation.id.text),
                text: words.phrase(period.words),
                current: period == sheet.period
            )
        }
        entry = maker.entry
        rows = maker.rows
        checks = Self.lines(maker.checks)
        remarks = Self.lines(maker.remarks)
        indicators = Self.lines(maker.indicators)
        let acts = FilledFormActs(sheet: sheet, refusals: refusals, visit: visit)
        review = acts.review
        withdrawal = acts.withdrawal
        unlocking = acts.unlocking
        locking = acts.locking
        steps = Self.lines(maker.steps)
        history =
            sheet.changes.isEmpty
            ? nil
            : Frame.Link(
                href: links.filledForm(
                    sheet.cycle.id.text,
                    sheet.key,
                    sheet.period.key,
                    sheet.organisation.id.text,
                    "history"
                ),
                text: words("web.filled.history_all"),
                current: false
            )
    }

    private static func lines<Line: Sendable>(_ list: [Line]) -> Lines<Line>? {
        list.isEmpty ? nil : Lines(list: list)
    }
}
