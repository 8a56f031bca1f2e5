/// 填报表: one form of one organisation for one period, and how far it has come on its way up.
package struct FilledForm: Record {
    package enum State: String, Codable, CaseIterable, Sendable {
        /// 填报中: values are being filled in.
        case draft
        /// 待审核: handed in, and waiting for the next one up.
        case submitted
        /// 已退回: given back with a reason.
        case returned
        /// 已审核: its values count.
        case approved
        /// 单项解锁: approved, and some fields are open again; the approved values count until new ones are.
        case unlocked
    }

    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// The rulebook's id, a dot, and the form's: `star.dues`.
    package let form: String
    /// As ``FormPeriod`` names it.
    package let period: String
    package internal(set) var state: State
    /// Field → what is written there now; a field that is empty is not there.
    package internal(set) var values: [String: String]
    /// Field → what was approved last; nil: nothing was yet.
    package internal(set) var approved: [String: String]?
    /// Field → what stood there when it was returned or opened again: the old beside the new.
    package internal(set) var earlier: [String: String]?
    /// Check → why it does not hold.
    package internal(set) var explanations: [String: String]
    /// How many have approved it since it was handed in.
    package internal(set) var approvals: Int
    /// Whose approval it waits for; nil: nobody's.
    package internal(set) var waiting: Organisation.ID?
    /// Whether that is the office's.
    package internal(set) var waitsForOffice: Bool
    /// The fields that are open again.
    package internal(set) var open: [String]
    /// Why it was returned or opened again, whichever came last.
    package internal(set) var reason: String?
    /// How often it was returned.
    package internal(set) var returns: Int
    package internal(set) var submittedBy: Person.ID?
    package internal(set) var submittedAt: Instant?
    /// The day it was first handed in, China Standard Time: what being on time goes by.
    package internal(set) var firstSubmittedOn: Day?
    package internal(set) var approvedOn: Day?
    /// The number of the journal entry it was last recorded by.
    package internal(set) var recordedIn: Int64

    init(cycle: Cycle.ID, organisation: Organisation.ID, form: String, period: String) {
        id = Self.id(cycle: cycle, organisation: organisation, form: form, period: period)
        self.cycle = cycle
        self.organisation = organisation
        self.form = form
        self.period = period
        state = .draft
        values = [:]
        approved = nil
        earlier = nil
        explanations = [:]
        approvals = 0
        waiting = nil
        waitsForOffice = false
        open = []
        reason = nil
        returns = 0
        submittedBy = nil
        submittedAt = nil
        firstSubmittedOn = nil
        approvedOn = nil
        recordedIn = 0
    }

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, form: String, period: String) -> ID {
        ID("\(cycle)|\(organisation)|\(form)|\(period)")
    }

    /// What a refusal names it by: its organisation and period.
    var told: [String] { [organisation.text, period] }

    /// Whether a field can be written into as it stands.
    package func isOpen(_ field: String) -> Bool {
        switch state {
        case .draft, .returned: true
        case .unlocked: open.contains(field)
        case .submitted, .approved: false
        }
    }
}

extension FilledForm {
    package static let shape = Shape(
        "filled_form",
        "id",
        "cycle",
        "organisation",
        "form",
        "period",
        "state",
        "entered",
        "approved",
        "earlier",
        "explanations",
        "approvals",
        "waiting",
        "waits_for_office",
        "open_fields",
        "reason",
        "returns",
        "submitted_by",
        "submitted_at",
        "first_submitted_on",
        "approved_on",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        form = try row.text()
        period = try row.text()
        state = try row.choice()
        values = try Self.texts(row.text())
        approved = try row.optionalText().map(Self.texts)
        earlier = try row.optionalText().map(Self.texts)
        explanations = try Self.texts(row.text())
        approvals = try row.whole()
        waiting = try row.optionalID()
        waitsForOffice = try row.flag()
        open = try row.text().split(separator: ",").map(String.init)
        reason = try row.optionalText()
        returns = try row.whole()
        submittedBy = try row.optionalID()
        submittedAt = try row.optionalInstant()
        firstSubmittedOn = try row.optionalDay()
        approvedOn = try row.optionalDay()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(form), .text(period), .text(state.rawValue),
            .text(CanonicalJSON.text(of: values)), .text(approved.map(CanonicalJSON.text(of:))),
            .text(earlier.map(CanonicalJSON.text(of:))), .text(CanonicalJSON.text(of: explanations)), .whole(approvals),
            .id(waiting), .flag(waitsForOffice), .text(open.joined(separator: ",")), .text(reason), .whole(returns),
            .id(submittedBy), .instant(submittedAt), .day(firstSubmittedOn), .day(approvedOn), .integer(recordedIn),
        ]
    }

    private static func texts(_ json: String) throws -> [String: String] {
        try CanonicalJSON.decode([String: String].self, from: Array(json.utf8))
    }
}
