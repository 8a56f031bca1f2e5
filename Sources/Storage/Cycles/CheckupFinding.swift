package import Domain

/// One thing in the books that is wrong, or will be: what, where, and what mends it.
package struct CheckupFinding: Equatable, Sendable {
    package enum Severity: String, CaseIterable, Sendable {
        /// It stands in the way, or makes results wrong.
        case error
        /// It will be missed sooner or later.
        case warning
        /// Worth knowing.
        case hint
    }

    /// What was looked for.
    ///
    /// The words are in the language tables: `checkup.CHECK` says what was found, with the number in the first place and the
    /// finding's own arguments behind it; `checkup.CHECK.mend` says what mends it.
    package enum Check: String, CaseIterable, Sendable {
        case noScoringRulebook = "no-scoring-rulebook"
        case kindWithoutRulebook = "kind-without-rulebook"
        case rulebookWithoutOrganisations = "rulebook-without-organisations"
        case settingOpen = "setting-open"
        case newerRulebook = "newer-rulebook"
        case withoutSecretary = "without-secretary"
        case postPastTerm = "post-past-term"
        case postVacant = "post-vacant"
        case grantWithoutAccount = "grant-without-account"
        case emptyGrouping = "empty-grouping"
        case activityOutsideTenure = "activity-outside-tenure"
        case withoutActivities = "without-activities"
        case indicatorMissing = "indicator-missing"
        case formNotApproved = "form-not-approved"
        case auditMissing = "audit-missing"
        case auditIncomplete = "audit-incomplete"
        case ballotMissing = "ballot-missing"
        case freezeStale = "freeze-stale"
        case problemWithoutOwner = "problem-without-owner"
        case problemOverdue = "problem-overdue"
        case problemOpen = "problem-open"
        case planMissing = "plan-missing"
        case phaseOverdue = "phase-overdue"
        case workdaysUnknown = "workdays-unknown"

        package var severity: Severity {
            switch self {
            case .noScoringRulebook, .freezeStale: .error
            case .kindWithoutRulebook, .settingOpen, .withoutSecretary, .postPastTerm, .grantWithoutAccount,
                .activityOutsideTenure, .auditMissing, .auditIncomplete, .ballotMissing, .formNotApproved,
                .problemWithoutOwner, .problemOverdue, .phaseOverdue:
                .warning
            case .rulebookWithoutOrganisations, .newerRulebook, .postVacant, .emptyGrouping, .withoutActivities,
                .indicatorMissing, .problemOpen, .planMissing, .workdaysUnknown:
                .hint
            }
        }

        /// The phase that should not begin before it is mended; nil: it can be mended at any time.
        package var before: Phase? {
            switch self {
            case .noScoringRulebook, .kindWithoutRulebook, .settingOpen, .rulebookWithoutOrganisations, .newerRulebook: .recording
            case .withoutActivities: .auditing
            case .auditMissing, .auditIncomplete: .reviewing
            case .indicatorMissing, .formNotApproved, .ballotMissing: .deciding
            case .freezeStale: .rectifying
            case .problemWithoutOwner, .problemOverdue, .problemOpen: .planning
            case .withoutSecretary, .postPastTerm, .postVacant, .grantWithoutAccount, .emptyGrouping, .activityOutsideTenure,
                .planMissing, .phaseOverdue, .workdaysUnknown:
                nil
            }
        }
    }

    /// Something that is meant, for a link.
    package struct Place: Equatable, Sendable, Decodable {
        package enum Kind: String, Decodable, Sendable {
            case organisation, person, kind, rulebook, problem, grouping, year
        }

        package let kind: Kind
        package let id: String
        package let name: String
        /// What about it, such as a day or a title; it is data, not words.
        package let note: String?

        package init(_ kind: Kind, _ id: String, name: String, note: String? = nil) {
            self.kind = kind
            self.id = id
            self.name = name
            self.note = note
        }
    }

    /// So many places at most are named.
    package static let mostPlaces = 10

    package let check: Check
    package let count: Int
    package let arguments: [String]
    /// The first of them.
    package let places: [Place]

    init(_ check: Check, count: Int, _ arguments: [String] = [], places: [Place] = []) {
        self.check = check
        self.count = count
        self.arguments = arguments
        self.places = Array(places.prefix(Self.mostPlaces))
    }

    package var severity: Severity { check.severity }

    /// Findings of one check about the same thing as one, such as an indicator that two rulebooks ask for.
    static func together(_ findings: [CheckupFinding]) -> [CheckupFinding] {
        var order: [[String]] = []
        var groups: [[String]: [CheckupFinding]] = [:]
        for finding in findings {
            let name = [finding.check.rawValue] + finding.arguments
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(finding)
        }
        return order.compactMap { name in
            guard let group = groups[name], let first = group.first else { return nil }
            return CheckupFinding(
                first.check,
                count: group.map(\.count).reduce(0, +),
                first.arguments,
                places: group.flatMap(\.places)
            )
        }
    }
}
