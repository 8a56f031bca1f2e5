/// What formulas of duties may say about an organisation.
///
/// Values come from the records; one that is not recorded is missing, and what depends on it is not computable.
package enum DutyFact: String, Hashable, Sendable, CaseIterable {
    /// `branch`, `general_branch`, `committee` or `leading_group` (党组).
    case form
    /// `village`, `community`, `agency`, …: the field it belongs to.
    case field
    /// 正式党员.
    case fullMembers = "full_members"
    /// 预备党员.
    case probationaryMembers = "probationary_members"
    /// Full and probationary members.
    case members
    /// The units a joint branch belongs to.
    case units
    case committeeMembers = "committee_members"
    /// How long a project runs that has a branch of its own.
    case projectMonths = "project_months"
    /// Satisfaction of members and the people, from 0 to 100.
    case satisfaction
    /// How long nobody has become a candidate for admission.
    case monthsWithoutCandidate = "months_without_candidate"
    case hasCommittee = "has_committee"
    case hasGroups = "has_groups"
    case hasDeputy = "has_deputy"
    case hasCongress = "has_congress"
    case isJoint = "is_joint"
    case isScattered = "is_scattered"
    /// The superior approved what the rule makes an exception for.
    case isApproved = "is_approved"
    case isVillageOrCommunity = "village_or_community"

    var inputForm: InputForm {
        switch self {
        case .form, .field: .text
        case .fullMembers, .probationaryMembers, .members, .units, .committeeMembers, .projectMonths, .satisfaction,
            .monthsWithoutCandidate:
            .number(least: 0, most: nil)
        case .hasCommittee, .hasGroups, .hasDeputy, .hasCongress, .isJoint, .isScattered, .isApproved, .isVillageOrCommunity:
            .truth
        }
    }

    /// What a fact is: a count, yes or no, or a word.
    package enum Measure: Hashable, Sendable { case number, truth, word }

    package var measure: Measure {
        switch inputForm {
        case .number: .number
        case .truth: .truth
        default: .word
        }
    }

    var isNumber: Bool { measure == .number }

    /// What a text stands for: a number not below 0, `true` or `false`, or a word of the form formulas compare with; nil for
    /// anything else.
    package func value(of text: String) -> Value? {
        switch measure {
        case .number: Exact(text).flatMap { $0 >= 0 && (self != .satisfaction || $0 <= 100) ? .number($0) : nil }
        case .truth: text == "true" || text == "false" ? .truth(text == "true") : nil
        case .word:
            (1...64).contains(text.utf8.count)
                && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
                ? .text(text) : nil
        }
    }

    static let inputs: [String: InputForm] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.inputForm) }
    )
}
