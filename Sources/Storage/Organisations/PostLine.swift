package import Domain

/// One post as it is shown: who holds it, since when, and how long the term still runs.
package struct PostLine: Hashable, Sendable {
    package enum Standing: String, CaseIterable, Sendable {
        case held
        case vacant
        /// The term ends within the time in which the next election is prepared.
        case ending
        /// The term has ended, and nothing was recorded since.
        case expired
        /// There is no such post any more.
        case closed
    }

    package let post: String
    package let title: String
    package let organisation: String
    package let organisationName: String
    package let holder: String?
    package let holderName: String?
    package let since: Day
    package let termEnds: Day?
    /// The day the post itself was closed.
    package let ended: Day?
    package let standing: Standing
    /// From today to the last day of the term; below zero: for so long it has been over.
    ///
    /// Nil: no term, or nobody's.
    package let daysLeft: Int?

    /// How long before the end of a term it is reminded of.
    ///
    /// Source: 中国共产党基层组织选举工作条例（2020）, article 35: six months before, the organisation above reminds.
    package static let reminderMonths = 6

    /// The last day on which a term may end for it to be reminded of today.
    package static func reminder(from today: Day) -> Day {
        let months = today.year * 12 + today.month - 1 + reminderMonths
        let (year, month) = (months / 12, months % 12 + 1)
        // The last day of a shorter month stands for those it does not have.
        return (28...31).reversed().lazy.filter { $0 <= max(today.day, 28) }
            .compactMap { Day(year: year, month: month, day: min($0, today.day)) }.first ?? today
    }
}

/// A post as the tables have it.
struct PostRow: Decodable {
    static let columns: SQL = """
        post.id AS post, post.title AS title, organisation.id AS organisation, organisation.name AS organisation_name,
        organisation.path AS path, post.holder AS holder, person.name AS holder_name, post.since AS since,
        post.term_ends AS term_ends, post.ended AS ended
        """

    let post: String
    let title: String
    let organisation: String
    let organisationName: String
    let path: String
    let holder: String?
    let holderName: String?
    let since: Day
    let termEnds: Day?
    let ended: Day?

    func line(on today: Day) -> PostLine {
        let left = holder == nil || ended != nil ? nil : termEnds.map { $0.number - today.number }
        return PostLine(
            post: post,
            title: title,
            organisation: organisation,
            organisationName: organisationName,
            holder: holder,
            holderName: holderName,
            since: since,
            termEnds: termEnds,
            ended: ended,
            standing: standing(on: today),
            daysLeft: left
        )
    }

    private func standing(on today: Day) -> PostLine.Standing {
        if ended != nil { return .closed }
        guard holder != nil else { return .vacant }
        guard let termEnds else { return .held }
        if termEnds < today { return .expired }
        return termEnds <= PostLine.reminder(from: today) ? .ending : .held
    }
}
