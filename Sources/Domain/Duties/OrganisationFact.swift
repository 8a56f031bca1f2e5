package import Rules

/// What holds of an organisation from a day on: its form, how many members, whether it has a committee, its fixed days.
///
/// Counts and yes or no only; nothing about a single member. What held before stays, so that a duty looked at from an earlier
/// day is judged by what was so then.
package struct OrganisationFact: Record {
    package let id: ID
    package let organisation: Organisation.ID
    /// A ``DutyFact`` by its raw value, or `fixed_day.KIND`.
    package let fact: String
    package let value: String
    /// The first day it holds.
    package let since: Day
    package let origin: Organisation.Origin
    /// Why an earlier statement for the same day was replaced.
    package let reason: String?
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package static func id(organisation: Organisation.ID, fact: String, since: Day) -> ID {
        ID("\(organisation)|\(fact)|\(since.text)")
    }
}

extension OrganisationFact {
    package static let shape = Shape(
        "organisation_fact",
        "id",
        "organisation",
        "fact",
        "value",
        "since",
        "origin",
        "reason",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        organisation = try row.id()
        fact = try row.text()
        value = try row.text()
        since = try row.day()
        origin = try row.choice()
        reason = try row.optionalText()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(organisation), .text(fact), .text(value), .day(since), .text(origin.rawValue), .text(reason),
            .integer(recordedIn),
        ]
    }
}

extension OrganisationFact {
    /// What a statement is about: a fact formulas know, or the fixed day of a kind of activity.
    package enum Subject: Hashable, Sendable {
        case fact(DutyFact)
        case fixedDay(kind: String)

        private static let fixedDay = "fixed_day."

        /// Nil for anything else.
        package init?(_ text: String) {
            if let fact = DutyFact(rawValue: text) {
                self = .fact(fact)
            } else if text.hasPrefix(Self.fixedDay), text.utf8.count > Self.fixedDay.utf8.count {
                self = .fixedDay(kind: String(text.dropFirst(Self.fixedDay.count)))
            } else {
                return nil
            }
        }

        package var text: String {
            switch self {
            case .fact(let fact): fact.rawValue
            case .fixedDay(let kind): Self.fixedDay + kind
            }
        }

        /// The value as it is kept; nil where the text is none for this subject.
        func settled(_ text: String) -> String? {
            switch self {
            case .fact(let fact): fact.value(of: text).map { $0.recordedText }
            case .fixedDay: FixedDay(text)?.text
            }
        }
    }
}

extension Value {
    /// A number, truth or text as an organisation's fact keeps it.
    fileprivate var recordedText: String {
        switch self {
        case .number(let number): number.text
        case .truth(let holds): holds ? "true" : "false"
        case .text(let text): text
        case .series, .groups, .tally, .missing: ""
        }
    }
}
