extension Duty {
    /// So many times in every period, and not too long between two times.
    package struct Cadence: Hashable, Sendable {
        package let events: Pick
        package let least: Stated<Exact>
        package let per: Stated<Rhythm>
        /// The longest gap, in days.
        package let longestGap: Stated<Exact>?
        /// So many times for each of these marks; empty: together.
        package let each: [String]
        /// The last day in the period, `MM-DD`; nil: its end.
        package let by: MonthDay?
        /// The months it generally falls into; another month is remarked on, not held against anybody.
        package let months: [Int]
    }

    package struct MonthDay: Hashable, Sendable {
        package let month: Int
        package let day: Int
    }

    /// Once a month, on the day the organisation fixed.
    package struct MonthlyDay: Hashable, Sendable {
        package let events: Pick
        /// How many days off still count as the fixed day.
        package let tolerance: Stated<Exact>?
    }

    /// A share or count of every event within limits: quorum, vote, attendance.
    package struct Ratio: Hashable, Sendable {
        package enum Scope: String, Hashable, Sendable, CaseIterable { case each, period }

        package let events: Pick
        package let amount: String
        /// What it is divided by; nil: the count itself.
        package let of: Base?
        package let least: Stated<Exact>?
        package let most: Stated<Exact>?
        package let border: Stated<Border>
        /// Every event by itself, or all of the period together.
        package let scope: Scope
    }

    /// What a share is taken of: one count, or a choice between counts that is a local setting.
    package struct Base: Hashable, Sendable {
        /// The counts it can be; one where the rule says which.
        package let candidates: [String]
        package let setting: String?
    }

    package struct Chair: Hashable, Sendable {
        package let events: Pick
        package let allowed: [String]
        /// Those who may stand in when the secretary asks them to.
        package let delegates: [String]
    }

    /// Business of administration booked as organisational life.
    package struct Mixed: Hashable, Sendable {
        package let events: Pick
        /// Agenda marks of organisational life: one of them is enough.
        package let life: [String]
        package let administrative: [String]
        /// Words in the subject that tell the same where no mark was set.
        package let words: [String]
    }

    /// “Holidays” in organisational life.
    package struct Gap: Hashable, Sendable {
        package struct Season: Hashable, Sendable {
            package let id: String
            package let label: Label
            package let months: ClosedRange<Int>
        }

        package let events: Pick
        /// In days; nil: only the seasons are looked at.
        package let longest: Stated<Exact>?
        package let seasons: [Season]
    }

    /// Every event of some kinds belongs to a meeting of others.
    package struct Linked: Hashable, Sendable {
        package let events: Pick
        package let to: [String]
    }

    package struct Election: Hashable, Sendable {
        package let events: Pick
        package let base: Base
        package let share: Stated<Exact>
        package let border: Stated<Border>
        /// The kinds of event that settle what the first ballot left open.
        package let runOff: [String]
        /// The mark of an event at which more than half agreed to leave seats empty.
        package let fewerSeats: String?
    }

    /// Holders of some posts take part.
    package struct Presence: Hashable, Sendable {
        package let roles: [String]
        package let events: Pick
        package let least: Stated<Exact>
        package let per: Stated<Rhythm>
    }
}
