import Domain
import Language
import Storage

/// What was recorded about an organisation in the audit and on ballots, as lines of its scorecard.
struct ScorecardRecords: Sendable {
    let audits: [AuditScoresOf.Line]
    let ballots: [BallotCountsOf.Line]

    func lines(words: Words, links: PageLinks) -> [ScorecardPage.Record] {
        audits.map { line in
            let label = line.labels.isEmpty ? line.dimension : words.label(line.labels)
            return record(
                words("web.scorecard.audit", label),
                line.points,
                line.visitedOn,
                line.origin,
                line.stamp,
                words,
                links
            )
        }
            + ballots.map { line in
                let label = line.labels.isEmpty ? line.ballot : words.label(line.labels)
                let papers = words("web.scorecard.papers", String(line.issued), String(line.returned), String(line.invalid))
                return record(words("web.scorecard.ballot", label), papers, "", line.origin, line.stamp, words, links)
            }
    }

    private func record(
        _ label: String,
        _ value: String,
        _ day: String,
        _ origin: String,
        _ stamp: EntryStamp,
        _ words: Words,
        _ links: PageLinks
    ) -> ScorecardPage.Record {
        ScorecardPage.Record(
            label: label,
            value: value,
            day: day,
            generated: Aside(origin == Organisation.Origin.generated.rawValue ? words("web.generated") : nil),
            entered: "\(stamp.actor) \(Moment.text(stamp.at))",
            entry: String(stamp.entry),
            href: links.source(stamp.entry)
        )
    }
}
