import Domain
import Language
import Rules
import Storage

/// How one organisation stands with each of its duties.
struct CompliancePage: Sendable {
    struct Count: Sendable {
        let label: String
        let value: String
    }

    struct Group: Sendable {
        let title: String
        let duties: [DutyView]
    }

    struct DutyView: Sendable {
        let id: String
        let label: String
        let standing: String
        let tone: String
        /// The first thing there is to say, beside the standing.
        let short: String
        let softness: String
        let source: String
        let rulebook: String
        let parameters: String
        let note: Aside
        let shortfalls: Shortfalls?
        let gaps: Texts?
        let remarks: Texts?
        let reasons: Texts?
        let due: Aside
        let records: Records?
    }

    struct Shortfalls: Sendable {
        let lines: [Shortfall]
    }

    struct Shortfall: Sendable {
        let text: String
        let mend: String
        let late: Aside
    }

    struct Texts: Sendable {
        let lines: [Text]
    }

    struct Text: Sendable {
        let text: String
    }

    struct Records: Sendable {
        let count: String
        let lines: [Line]
    }

    struct Line: Sendable {
        let day: String
        let text: String
        let href: Aside
    }

    let heading: String
    let crumbs: Frame.Link
    let note: String
    let action: String
    let day: String
    let language: Aside
    let counts: [Count]
    let actions: [Frame.Link]
    let empty: Aside
    let groups: [Group]

    init(_ answer: ComplianceOf.Answer, _ cycle: Cycle, _ visit: Visit) throws {
        let (words, links, place) = (visit.words, visit.links, answer.organisation.id.text)
        heading = words("web.compliance.heading", answer.organisation.name)
        crumbs = Frame.Link(
            href: links.complianceBelow(cycle.id.text, place: answer.organisation.parent?.text ?? place),
            text: words("web.compliance.matrix"),
            current: false
        )
        note = words("web.compliance.note", answer.asOf.text)
        action = links.compliance(cycle.id.text, place)
        day = answer.asOf.text
        language = Aside(links.language?.rawValue)
        counts = [DutyFinding.Standing.notMet, .notYetDue, .met, .notComputable, .notApplicable].map {
            Count(label: words("duties.standing.\($0.rawValue)"), value: String(answer.count($0)))
        }
        var actions: [(String, String)] = []
        if try visit.visitor.has(DutyReading.writers) {
            actions.append((words("web.activities.new"), links.newActivity(cycle.id.text, place: place)))
        }
        actions += [
            (words("web.activities.list"), links.activities(cycle.id.text, place: place)),
            (words("web.activities.counters"), links.counters(cycle.id.text, place: place)),
            (words("web.duty_state.heading_short"), links.dutyState(cycle.id.text, place)),
            (words("web.compliance.below"), links.complianceBelow(cycle.id.text, place: place)),
        ]
        self.actions = actions.enumerated().map { Frame.Link(href: $1.1, text: $1.0, current: $0 == 0) }
        empty = Aside(answer.lines.isEmpty ? words("web.compliance.empty") : nil)
        let order: [DutyFinding.Standing] = [.notMet, .notYetDue, .notComputable, .met, .notApplicable]
        groups = order.compactMap { standing in
            let lines = answer.lines.filter { $0.finding.standing == standing }
                .sorted { $0.finding.daysLate ?? -1 > $1.finding.daysLate ?? -1 }
            guard !lines.isEmpty else { return nil }
            return Group(
                title: words("web.compliance.group", words("duties.standing.\(standing.rawValue)"), String(lines.count)),
                duties: lines.map { Self.view($0, cycle.id.text, visit) }
            )
        }
    }

    private static func view(_ line: ComplianceOf.Line, _ cycle: String, _ visit: Visit) -> DutyView {
        let (words, duty, finding) = (visit.words, line.duty, line.finding)
        func texts(_ list: [String]) -> Texts? { list.isEmpty ? nil : Texts(lines: list.map { Text(text: $0) }) }
        let reasons = finding.reasons.map { words.phrase($0) }
        let due = finding.nextDue.map { words("web.compliance.next_due", $0.text) }
        let source = [duty.source.id, duty.source.reliability, duty.source.note.map { words.label($0) }, duty.source.url]
            .compactMap { $0 }
        let parameters = duty.written.filter { $0.key != "type" }.map { "\($0.key): \($0.text)" }
        return DutyView(
            id: duty.id,
            label: words.label(duty.label),
            standing: words("duties.standing.\(finding.standing.rawValue)"),
            tone: StandingTone.of(finding.standing).rawValue,
            short: finding.shortfalls.first.map { words.phrase($0.phrase) } ?? due ?? reasons.first ?? "",
            softness: words("duties.softness.\(finding.softness.rawValue)"),
            source: source.joined(separator: " "),
            rulebook: words.label(line.rulebookLabel),
            parameters: parameters.joined(separator: words("web.list_separator")),
            note: Aside(duty.note.map { words.label($0) }),
            shortfalls: finding.shortfalls.isEmpty
                ? nil
                : Shortfalls(
                    lines: finding.shortfalls.map {
                        Shortfall(
                            text: words.phrase($0.phrase),
                            mend: words.phrase($0.mend),
                            late: Aside($0.daysLate.flatMap { $0 > 0 ? words("web.compliance.days_late", String($0)) : nil })
                        )
                    }
                ),
            gaps: texts(finding.gaps.map { words("web.compliance.gap", $0.from.text, $0.to.text, String($0.days)) }),
            remarks: texts(finding.remarks.map { words.phrase($0) }),
            reasons: texts(reasons),
            due: Aside(due),
            records: line.judged.isEmpty ? nil : records(line, cycle, visit)
        )
    }

    private static func records(_ line: ComplianceOf.Line, _ cycle: String, _ visit: Visit) -> Records {
        Records(
            count: visit.words("web.compliance.records", String(line.judged.count)),
            lines: line.judged.map { record in
                let parts = record.activity.map { $0.text.split(separator: "|").map(String.init) } ?? []
                return Line(
                    day: record.day ?? "",
                    text: record.text,
                    href: Aside(parts.count == 3 ? visit.links.activity(parts[0], parts[1], parts[2]) : nil)
                )
            }
        )
    }
}
