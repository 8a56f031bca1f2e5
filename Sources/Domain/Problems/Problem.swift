/// 问题: something that is lacking, under one number for life: `2017-330205-003`.
package struct Problem: Record {
    package enum State: String, Codable, CaseIterable, Sendable {
        /// On the list; nobody has taken it up.
        case found
        /// Somebody answers for it until a day.
        case claimed
        /// Said to be put right.
        case submitted
        /// Sent back: not good enough.
        case returned
        case closed
    }

    /// 共性 · 条线 · 个性: how far it reaches.
    package enum Category: String, Codable, CaseIterable, Sendable {
        case common
        case field
        case individual
    }

    /// How it was found.
    package enum Source: String, Codable, CaseIterable, Sendable {
        case audit
        case comment
        case ballot
        case selfSearch = "self-search"
        case inspection
        case duty
        case lastYear = "last-year"
    }

    /// Who may send a rectification back or close a problem.
    package static let overseers: Set<Role> = [.office, .reviewer, .auditor, .leader, .observer]

    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let text: String
    package let category: Category
    package let source: Source
    /// The audit dimension it belongs to.
    package let dimension: String?
    package let origin: Organisation.Origin
    package internal(set) var state: State
    package let raisedBy: Person.ID
    package let raisedAt: Instant
    /// The number of the journal entry that raised it.
    package let raisedIn: Int64
    /// What is to be done about it.
    package internal(set) var measures: String?
    /// Who answers for it, by name or post.
    package internal(set) var responsible: String?
    package internal(set) var due: Day?
    package internal(set) var claimedBy: Person.ID?
    package internal(set) var claimedAt: Instant?
    /// What was done, in the words of whoever submitted it last.
    package internal(set) var submission: String?
    package internal(set) var submittedBy: Person.ID?
    package internal(set) var submittedAt: Instant?
    /// Why it was sent back last.
    package internal(set) var returnReason: String?
    package internal(set) var returnedBy: Person.ID?
    package internal(set) var returnedAt: Instant?
    package internal(set) var closingNote: String?
    package internal(set) var closedBy: Person.ID?
    package internal(set) var closedAt: Instant?
    /// The number of the journal entry that closed it.
    package internal(set) var closedIn: Int64?

    package init(
        id: ID,
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        text: String,
        category: Category,
        source: Source,
        dimension: String?,
        origin: Organisation.Origin,
        raisedBy: Person.ID,
        raisedAt: Instant,
        raisedIn: Int64
    ) {
        self.id = id
        self.cycle = cycle
        self.organisation = organisation
        self.text = text
        self.category = category
        self.source = source
        self.dimension = dimension
        self.origin = origin
        state = .found
        self.raisedBy = raisedBy
        self.raisedAt = raisedAt
        self.raisedIn = raisedIn
        measures = nil
        responsible = nil
        due = nil
        claimedBy = nil
        claimedAt = nil
        submission = nil
        submittedBy = nil
        submittedAt = nil
        returnReason = nil
        returnedBy = nil
        returnedAt = nil
        closingNote = nil
        closedBy = nil
        closedAt = nil
        closedIn = nil
    }
}

extension Problem {
    package static let shape = Shape(
        "problem",
        "id",
        "cycle",
        "organisation",
        "text",
        "category",
        "source",
        "dimension",
        "origin",
        "state",
        "raised_by",
        "raised_at",
        "raised_in",
        "measures",
        "responsible",
        "due",
        "claimed_by",
        "claimed_at",
        "submission",
        "submitted_by",
        "submitted_at",
        "return_reason",
        "returned_by",
        "returned_at",
        "closing_note",
        "closed_by",
        "closed_at",
        "closed_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        text = try row.text()
        category = try row.choice()
        source = try row.choice()
        dimension = try row.optionalText()
        origin = try row.choice()
        state = try row.choice()
        raisedBy = try row.id()
        raisedAt = try row.instant()
        raisedIn = try row.integer()
        measures = try row.optionalText()
        responsible = try row.optionalText()
        due = try row.optionalDay()
        claimedBy = try row.optionalID()
        claimedAt = try row.optionalInstant()
        submission = try row.optionalText()
        submittedBy = try row.optionalID()
        submittedAt = try row.optionalInstant()
        returnReason = try row.optionalText()
        returnedBy = try row.optionalID()
        returnedAt = try row.optionalInstant()
        closingNote = try row.optionalText()
        closedBy = try row.optionalID()
        closedAt = try row.optionalInstant()
        closedIn = try row.optionalInteger()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(text), .text(category.rawValue), .text(source.rawValue),
            .text(dimension), .text(origin.rawValue), .text(state.rawValue), .id(raisedBy), .instant(raisedAt),
            .integer(raisedIn), .text(measures), .text(responsible), .day(due), .id(claimedBy), .instant(claimedAt),
            .text(submission), .id(submittedBy), .instant(submittedAt), .text(returnReason), .id(returnedBy),
            .instant(returnedAt), .text(closingNote), .id(closedBy), .instant(closedAt), closedIn.map(Field.integer) ?? .null,
        ]
    }
}

extension Problem {
    /// The number for life: the cycle, the organisation, and three digits or more.
    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, number: Int) -> ID {
        let digits = String(number)
        return ID("\(cycle)-\(organisation)-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)")
    }

    /// Whether it was on the list and not yet closed when the journal had come to an entry; nil: now.
    package func isOpen(at entry: Int64?) -> Bool {
        guard let entry else { return state != .closed }
        return raisedIn < entry && (closedIn ?? .max) >= entry
    }
}

extension Refusal {
    /// The problem is not in the state this act begins with.
    package static func problemNot(_ wanted: Problem.State, _ problem: Problem) -> Refusal {
        let key =
            switch wanted {
            case .found: "problems.not-found"
            case .claimed, .returned: "problems.not-claimed"
            case .submitted: "problems.not-submitted"
            case .closed: "problems.not-closed"
            }
        return Refusal(.conflict, key, [problem.id.text])
    }
}
