/// 责任项: one countable rule, with its source and how firmly it is meant.
package struct Duty: Hashable, Sendable {
    /// How firmly the source means it.
    package enum Softness: String, Hashable, Sendable, CaseIterable {
        /// 应当, 必须.
        case must
        /// 一般.
        case generally
        /// 可以.
        case may
        /// A rule of one place.
        case local
        /// The text that was read does not say.
        case unstated
    }

    package struct Source: Hashable, Sendable {
        /// Its number in a register of sources.
        package let id: String?
        package let url: String?
        /// How far it can be trusted: A official to D hearsay.
        package let reliability: String?
        package let note: Label?
    }

    /// One parameter as it was written, for telling what changed.
    package struct Parameter: Hashable, Sendable {
        package let key: String
        package let text: String
    }

    /// A period that comes back.
    package enum Rhythm: String, Hashable, Sendable, CaseIterable {
        case month, quarter
        case halfYear = "half_year"
        case year
        /// A term of the school year or the like, as the period states them.
        case term

        /// Nil for terms, whose days are stated one by one.
        var months: Int? {
            switch self {
            case .month: 1
            case .quarter: 3
            case .halfYear: 6
            case .year: 12
            case .term: nil
            }
        }
    }

    /// Whether a limit that is reached exactly will do.
    package enum Border: String, Hashable, Sendable, CaseIterable {
        case atLeast = "at_least"
        case moreThan = "more_than"
    }

    /// The events a rule looks at.
    package struct Pick: Hashable, Sendable {
        package let kinds: [String]
        /// With one of these on the agenda; empty: any.
        package let marks: [String]
        /// Chaired or given by one of these posts; empty: any.
        package let leaders: [String]
    }

    package enum Test: Hashable, Sendable {
        case cadence(Cadence)
        case fixedDay(MonthlyDay)
        case ratio(Ratio)
        case chair(Chair)
        case mixed(Mixed)
        case gap(Gap)
        case linked(Linked)
        case election(Election)
        case presence(Presence)
        case term(Term)
        case clock(Clock)
        case post(Post)
        case size(Size)
        case dues(Dues)
    }

    package let id: String
    package let label: Label
    package let source: Source
    package let softness: Softness
    /// Kinds of organisation; empty: those of the rulebook.
    package let kinds: [String]
    /// The formula over facts that must hold for it to apply.
    package let when: String?
    package let test: Test
    package let note: Label?
    package let written: [Parameter]
}
