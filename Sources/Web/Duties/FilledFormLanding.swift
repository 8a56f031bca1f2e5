import Domain
import Language
import Rules
import Storage

/// What waits for somebody in forms, on their landing page.
extension FilledFormRoutes {
    /// How many lines a block has.
    private static let most = 5

    static let landing = [
        LandingMaker(for: FilledForm.fillers.subtracting([.office])) { visit, cycle in
            guard let cycle, try await !visit.ask(FormsOfCycle(cycle)).isEmpty else { return nil }
            return try await toFill(visit, cycle)
        },
        LandingMaker(for: approvers) { visit, cycle in
            guard let cycle, try await !visit.ask(FormsOfCycle(cycle)).isEmpty else { return nil }
            return try await toApprove(visit, cycle)
        },
    ]

    private static func toFill(_ visit: Visit, _ cycle: Cycle.ID) async throws -> LandingBlock {
        let (words, links) = (visit.words, visit.links)
        let signer = try visit.visitor.signer
        let returned = try await visit.ask(FormsReturned(to: signer, cycle: cycle, today: visit.today, limit: most))
        let open = try await visit.ask(FormsToFill(by: signer, cycle: cycle, today: visit.today, limit: 10)).lines
            .filter { line in
                switch line.standing {
                case .empty, .draft: true
                case .returned, .unlocked, .waiting, .approved: false
                }
            }
            .sorted { ($0.daysLate, $1.due?.number ?? 0) > ($1.daysLate, $0.due?.number ?? 0) }
        let lines = returned + open.prefix(max(0, most - returned.count))
        return LandingBlock(
            words("web.filled.block_fill"),
            lines: lines.map { line in
                let (text, tone) = words.standing(line.standing, isLate: line.daysLate > 0)
                let due = line.due.map { words("web.filled.due_on", $0.text) } ?? ""
                return .init(
                    state: text,
                    tone: tone,
                    words(
                        "web.filled.heading",
                        line.organisationName,
                        words.label(line.formLabels),
                        words.phrase(line.period.words)
                    ),
                    href: links.filledForm(line, in: cycle),
                    remark: line.reason ?? (line.daysLate > 0 ? words.late(line.daysLate) : due)
                )
            },
            empty: words("web.filled.block_fill_empty"),
            more: (words("web.filled.all"), links.owedForms(cycle.text)),
            primary: lines.first.map { line in
                .init(
                    text: words(line.standing == .returned ? "web.filled.mend" : "web.filled.go_on"),
                    href: links.filledForm(line, in: cycle),
                    why: line.reason ?? words.label(line.formLabels)
                )
            }
        )
    }

    private static func toApprove(_ visit: Visit, _ cycle: Cycle.ID) async throws -> LandingBlock? {
        let (words, links) = (visit.words, visit.links)
        let waiting = try await visit.ask(FormsToApprove(by: visit.visitor.signer, cycle: cycle, limit: most))
        let next = waiting.lines.first { !$0.isOwn }
        return LandingBlock(
            words("web.filled.block_approve"),
            lines: waiting.lines.map { line in
                .init(
                    state: words(line.isOwn ? "web.filled.own" : "web.filled.standing.mine"),
                    tone: line.isOwn ? .soft : .warning,
                    words(
                        "web.filled.heading",
                        line.organisationName,
                        words.label(line.formLabels),
                        words.phrase(line.period.words)
                    ),
                    href: links.filledForm(line.filled),
                    remark: line.submittedBy
                )
            },
            empty: words("web.filled.approvals_empty"),
            more: (words("web.filled.approvals_all", String(waiting.total)), links.formsToApprove(cycle.text)),
            primary: next.map { line in
                .init(
                    text: words("web.filled.next"),
                    href: links.filledForm(line.filled),
                    why: words("web.filled.waiting_count", String(waiting.total))
                )
            }
        )
    }
}
