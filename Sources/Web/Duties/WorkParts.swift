import Domain
import Language
import Storage

/// A line of a list of facts: what, and how it is.
struct WorkFact: Sendable {
    let label: String
    let text: String
    let tone: Aside
    let href: Aside

    init(_ label: String, _ text: String, tone: Grid.Cell.Tone = .plain, href: String? = nil) {
        self.label = label
        self.text = text
        self.tone = Aside(tone == .plain ? nil : tone.rawValue)
        self.href = Aside(href)
    }
}

/// What can be done to something: a button that leads to the form for it.
struct WorkButton: Sendable {
    let text: String
    let href: String
    let primary: Bool

    init(_ text: String, _ href: String, isPrimary: Bool = false) {
        self.text = text
        self.href = href
        primary = isPrimary
    }
}

/// The buttons of a page; nil where there are none.
struct WorkButtons: Sendable {
    let list: [WorkButton]

    init?(_ list: [WorkButton]) {
        guard !list.isEmpty else { return nil }
        self.list = list
    }
}

/// One act in the history of something.
struct WorkHistoryLine: Sendable {
    let act: String
    let part: String
    let note: String
    /// What stood before, where the act changed it.
    let before: Aside
    let who: String
    let when: String
    let entry: String
    /// Nothing: whoever looks does not read the journal.
    let href: Aside

    init(_ step: WorkStepLine, part: String? = nil, before: String? = nil, _ visit: Visit) {
        act = visit.words("work.act.\(step.act.rawValue)")
        self.part = part ?? step.part ?? ""
        note = step.note ?? ""
        self.before = Aside(before)
        who = step.byName
        when = Moment.text(step.instant)
        entry = visit.words("web.work.entry", String(step.entry))
        let reads = (try? visit.visitor.has(Reading.roles)) ?? false
        href = Aside(reads ? visit.links.entry(step.entry) : nil)
    }
}

/// The history of something, the newest first.
struct WorkHistory: Sendable {
    let lines: [WorkHistoryLine]
}

/// The evidence attached to a record, and where more can be added.
struct WorkEvidence: Sendable {
    struct Line: Sendable {
        let title: String
        let href: String
        /// Nil: the bytes are gone.
        let download: Aside
        let file: String
        let digest: String
    }

    let lines: [Line]
    let empty: Aside
    let add: Aside

    init(_ attached: [AttachedEvidence], add: String?, _ visit: Visit) {
        lines = attached.map { piece in
            let isKept = piece.state == EvidenceRevision.State.kept.rawValue
            return Line(
                title: piece.title,
                href: visit.links.evidence(piece.evidence),
                download: Aside(isKept ? visit.links.evidence(piece.evidence, "file", revision: piece.revision) : nil),
                file: isKept
                    ? "\(piece.fileName) · \(ByteText.text(piece.size))" : visit.words("evidence.state.deleted"),
                digest: String(piece.digest.prefix(12))
            )
        }
        empty = Aside(attached.isEmpty ? visit.words("web.work.no_evidence") : nil)
        self.add = Aside(add)
    }
}

/// How many bytes, as people say it: in whole steps of 1024, one decimal.
enum ByteText {
    static func text(_ bytes: Int) -> String {
        guard bytes >= 1024 else { return "\(bytes) B" }
        let (unit, name) = bytes >= 1 << 20 ? (1 << 20, "MB") : (1 << 10, "KB")
        let tenths = (bytes * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }
}
