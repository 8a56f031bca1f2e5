import Domain
import Language
import Storage

/// A finding of the checkup, as its template shows it.
struct FindingView: Sendable {
    let severity: String
    let tone: String
    let text: String
    let mend: String
    /// Where it is mended, as far as that is a page of the years.
    let mendHref: Aside
    let places: [PlaceView]
    /// How many more there are than are named.
    let more: Aside

    init(_ finding: CheckupFinding, in cycle: Cycle.ID, _ visit: Visit) {
        let words = visit.words
        let check = finding.check.rawValue
        severity = words("checkup.severity.\(finding.severity.rawValue)")
        tone = Self.tone(of: finding.severity).rawValue
        text = words.text("checkup.\(check)", [String(finding.count)] + finding.arguments)
        mend = words("web.checkup.mend", words("checkup.\(check).mend"))
        mendHref = Aside(visit.reading.visitor?.has([.office]) == true ? Self.address(finding, cycle, visit.links) : nil)
        places = finding.places.map { PlaceView($0, visit.links) }
        let rest = finding.places.isEmpty ? 0 : finding.count - finding.places.count
        more = Aside(rest > 0 ? words("web.checkup.more", String(rest)) : nil)
    }

    private static func address(_ finding: CheckupFinding, _ cycle: Cycle.ID, _ links: PageLinks) -> String? {
        switch finding.check {
        case .noScoringRulebook, .kindWithoutRulebook: links.pin(cycle)
        case .rulebookWithoutOrganisations, .settingOpen, .newerRulebook, .freezeStale: links.timeline(cycle)
        case .planMissing, .phaseOverdue: links.plan(cycle)
        case .workdaysUnknown: finding.places.first.flatMap { Int($0.id) }.map { links.workCalendar($0) }
        case .withoutSecretary: links.powers()
        case .grantWithoutAccount: links.people()
        case .emptyGrouping: links.groupings()
        case .postPastTerm, .postVacant, .activityOutsideTenure, .withoutActivities, .indicatorMissing, .formNotApproved,
            .auditMissing, .auditIncomplete, .ballotMissing,
            .problemWithoutOwner, .problemOverdue, .problemOpen:
            nil
        }
    }

    static func tone(of severity: CheckupFinding.Severity) -> Grid.Cell.Tone {
        switch severity {
        case .error: .bad
        case .warning: .warning
        case .hint: .soft
        }
    }
}

/// Something a finding or a block is about, with where it can be seen.
struct PlaceView: Sendable {
    let text: String
    let href: Aside
    let note: Aside

    init(_ place: CheckupFinding.Place, _ links: PageLinks) {
        text = place.name
        note = Aside(place.note)
        let address: String? =
            switch place.kind {
            case .organisation: links.organisations(place.id)
            case .person: links.person(place.id)
            case .grouping: links.grouping(place.id)
            case .rulebook: links.rulebook(RulebookEdition.ID(place.id))
            case .year: Int(place.id).map { links.workCalendar($0) }
            // They have no page of their own here; their names and notes say which they are.
            case .kind, .problem: nil
            }
        href = Aside(address)
    }
}
