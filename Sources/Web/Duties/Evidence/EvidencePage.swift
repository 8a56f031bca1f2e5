import Domain
import Language
import Storage

/// `/evidence/:evidence`: one piece of evidence, its revisions, what it is attached to.
struct EvidencePage: Sendable {
    struct Revision: Sendable {
        let number: String
        let name: String
        /// Where the file is; nothing: it was deleted.
        let download: Aside
        let size: String
        let keptUntil: String
        let state: String
        let digest: String
        let delete: Aside
    }

    struct Use: Sendable {
        let about: String
        let subject: String
        let href: Aside
        let detach: Aside
    }

    let back: Frame.Link
    let heading: String
    let facts: [WorkFact]
    let buttons: WorkButtons?
    let revisions: [Revision]
    let uses: [Use]
    let unused: Aside
    let history: WorkHistory

    init(_ dossier: EvidenceDossier.Answer, _ visit: Visit) {
        let (evidence, words) = (dossier.evidence, visit.words)
        let id = evidence.id.text
        let hand = (try? visit.visitor).map { WorkHand($0, over: dossier.organisation, during: dossier.cycle.id) }
        let isOwn = (try? visit.visitor.person) == evidence.filedBy
        let keeps = (hand?.isKeeper ?? false) || isOwn
        let deletes = keeps || (hand?.isOffice ?? false)
        back = Frame.Link(
            href: visit.links.evidenceList(dossier.cycle.id.text),
            text: words("web.nav.evidence"),
            current: false
        )
        heading = evidence.title
        facts = [
            WorkFact(words("web.work.organisation"), dossier.organisation.name),
            WorkFact(words("web.evidence.number"), id),
            WorkFact(words("web.evidence.filed_at"), Moment.text(evidence.filedAt)),
        ]
        buttons = WorkButtons(keeps ? [WorkButton(words("web.evidence.act.revise"), visit.links.evidence(id, "revise"))] : [])
        revisions = dossier.revisions.map { revision in
            let isKept = revision.state == .kept
            return Revision(
                number: String(revision.number),
                name: revision.file.name,
                download: Aside(isKept ? visit.links.evidence(id, "file", revision: revision.number) : nil),
                size: ByteText.text(revision.file.size),
                keptUntil: revision.keptUntil.text,
                state: words("evidence.state.\(revision.state.rawValue)"),
                digest: revision.file.digest,
                delete: Aside(isKept && deletes ? visit.links.evidence(id, "delete", revision: revision.number) : nil)
            )
        }
        uses = dossier.uses.map { use in
            let pairs = [("about", use.about.rawValue), ("subject", use.subject)]
            return Use(
                about: words("evidence.about.\(use.about.rawValue)"),
                subject: use.subject,
                href: Aside(Self.address(of: use.about, use.subject, visit.links)),
                detach: Aside(keeps ? visit.links.adding(pairs, to: visit.links.evidence(id, "detach")) : nil)
            )
        }
        unused = Aside(dossier.uses.isEmpty ? words("web.evidence.unused") : nil)
        history = WorkHistory(lines: dossier.steps.map { WorkHistoryLine($0, part: Self.part($0, words), visit) })
    }

    /// Where a record that takes evidence is shown; nil: it has no page of its own here.
    static func address(of about: EvidenceUse.About, _ subject: String, _ links: PageLinks) -> String? {
        switch about {
        case .project: links.project(subject)
        case .taskList: links.taskList(subject)
        case .doubleReport: links.doubleReport(subject)
        case .activity, .problem: nil
        }
    }

    private static func part(_ step: WorkStepLine, _ words: Words) -> String? {
        switch step.act {
        case .attached, .detached: step.part.map { "\(words("evidence.about.\($0)")) \(step.after ?? step.before ?? "")" }
        default: step.part.map { words("web.evidence.revised", $0) }
        }
    }
}
