import Domain
import Language
import Storage

/// `/double-reports/:report`: the report both sides hear, and what each said to it.
struct DoubleReportPage: Sendable {
    struct Part: Sendable {
        let title: String
        let text: String
    }

    struct Side: Sendable {
        let title: String
        let facts: [WorkFact]
        let comments: [Comment]
        let buttons: WorkButtons?
    }

    struct Comment: Sendable {
        let source: String
        let text: String
        let answer: Aside
        /// Where it is answered; nothing: the visitor does not answer.
        let href: Aside
    }

    let back: Frame.Link
    let heading: String
    let length: String
    let parts: [Part]
    let sides: [Side]
    let buttons: WorkButtons?
    let evidence: WorkEvidence
    let history: WorkHistory

    init(_ dossier: DoubleReportDossier.Answer, _ visit: Visit) {
        let (report, words) = (dossier.report, visit.words)
        let id = report.id.text
        let hand = (try? visit.visitor).map { WorkHand($0, over: dossier.organisation, during: dossier.cycle.id) }
        back = Frame.Link(
            href: visit.links.doubleReports(dossier.cycle.id.text),
            text: words("web.nav.double_reports"),
            current: false
        )
        heading = words("web.double_reports.title", dossier.organisation.name, report.secretary, dossier.cycle.id.text)
        let lengths = report.text.lengths
        let all = lengths.results + lengths.problems + lengths.plans
        length = words(
            "web.double_reports.length",
            String(all),
            String(lengths.problems),
            // In whole percent, rounded down: the share is only shown, nothing is decided by it.
            String(all == 0 ? 0 : lengths.problems * 100 / all)
        )
        parts = [
            Part(title: words("web.double_reports.results"), text: report.text.results),
            Part(title: words("web.double_reports.problems"), text: report.text.problems),
            Part(title: words("web.double_reports.plans"), text: report.text.plans),
        ]
        sides = DoubleReport.Side.allCases.map { Self.side($0, dossier, hand, visit) }
        buttons = WorkButtons(
            report.delivered == 0 && (hand?.isKeeper ?? false)
                ? [
                    WorkButton(
                        words("web.double_reports.rewrite"),
                        visit.links.adding(
                            [("organisation", dossier.organisation.id.text), ("secretary", report.secretary)],
                            to: visit.links.newDoubleReport(dossier.cycle.id.text)
                        )
                    )
                ] : []
        )
        evidence = WorkEvidence(
            dossier.evidence,
            add: hand?.isKeeper ?? false
                ? visit.links.newEvidence(
                    dossier.cycle.id.text,
                    about: EvidenceUse.About.doubleReport.rawValue,
                    subject: id,
                    organisation: dossier.organisation.id.text
                ) : nil,
            visit
        )
        history = WorkHistory(lines: dossier.steps.map { WorkHistoryLine($0, part: Self.part($0, words), visit) })
    }

    private static func side(
        _ side: DoubleReport.Side,
        _ dossier: DoubleReportDossier.Answer,
        _ hand: WorkHand?,
        _ visit: Visit
    ) -> Side {
        let (words, id) = (visit.words, dossier.report.id.text)
        func button(_ act: String) -> WorkButton {
            WorkButton(
                words("web.double_reports.act.\(act)"),
                visit.links.doubleReport(id, act, [("side", side.rawValue)])
            )
        }
        let keeps = hand.map { $0.isKeeper || $0.isOffice } ?? false
        let comments = side == .upward ? hand?.isSuperior ?? false : keeps
        let given = dossier.sides[side]
        let acts = given == nil ? (keeps ? [button("deliver")] : []) : comments ? [button("comment")] : []
        return Side(
            title: words("report.side.\(side.rawValue)"),
            facts: given.map { facts($0, words) } ?? [
                WorkFact(words("web.double_reports.on"), words("web.double_reports.not_given"), tone: .warning)
            ],
            comments: dossier.comments.filter { $0.side == side }.map { comment in
                Comment(
                    source: comment.source,
                    text: comment.text,
                    answer: Aside(comment.answer),
                    href: Aside(
                        hand?.isKeeper ?? false
                            ? visit.links.doubleReport(id, "answer", [("number", String(comment.number))]) : nil
                    )
                )
            },
            buttons: WorkButtons(acts)
        )
    }

    private static func facts(_ side: DoubleReportDossier.Side, _ words: Words) -> [WorkFact] {
        let given = side.given
        var facts = [
            WorkFact(words("web.double_reports.on"), given.on.text),
            WorkFact(words("web.double_reports.mode"), words("report.mode.\(given.mode.rawValue)")),
            WorkFact(words("web.double_reports.audience"), given.audience),
        ]
        if let present = given.present {
            let text = given.due.map { words("web.double_reports.present_of", String(present), String($0)) } ?? String(present)
            facts.append(WorkFact(words("web.double_reports.present"), text))
        }
        if let ballot = given.ballot {
            let name = side.ballotLabels[words.language.rawValue] ?? side.ballotLabels["zh-Hans"] ?? ballot
            facts.append(WorkFact(words("web.double_reports.ballot"), name))
            let counted =
                if let issued = side.issued, let returned = side.returned {
                    words("web.double_reports.counted", String(issued), String(returned))
                } else {
                    words("web.double_reports.not_counted")
                }
            facts.append(WorkFact(words("web.double_reports.count"), counted))
        }
        return facts
    }

    private static func part(_ step: WorkStepLine, _ words: Words) -> String? {
        switch step.act {
        case .delivered: step.part.map { words("report.side.\($0)") }
        case .commented: step.after
        default: step.part
        }
    }
}
