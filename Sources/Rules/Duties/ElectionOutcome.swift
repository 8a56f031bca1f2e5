/// Who is elected by one ballot, and what it leaves open.
package struct ElectionOutcome: Hashable, Sendable {
    /// By votes, then by name.
    package let elected: [String]
    /// Those who are level across the last seat: they stand again.
    package let tied: [String]
    /// Seats that nobody got enough votes for.
    package let emptySeats: Int

    package var isSettled: Bool { tied.isEmpty && emptySeats == 0 }

    /// Counts a ballot: elected is who has the share of the base, those with most votes first, as many as there are seats.
    package init(_ ballot: [DutyEvent.Line], seats: Int, base: Exact, share: Exact, border: Duty.Border) {
        let limit = base * share
        let passing = ballot.filter { line in
            border == .moreThan ? Exact(line.votes) > limit : Exact(line.votes) >= limit
        }.sorted { left, right in
            left.votes == right.votes ? Names.precedes(left.candidate, right.candidate) : left.votes > right.votes
        }
        let seats = max(seats, 0)
        guard passing.count > seats, seats > 0 else {
            elected = passing.prefix(seats).map(\.candidate)
            tied = []
            emptySeats = max(seats - passing.count, 0)
            return
        }
        let votesOfLast = passing[seats - 1].votes
        guard passing[seats].votes == votesOfLast else {
            elected = passing.prefix(seats).map(\.candidate)
            tied = []
            emptySeats = 0
            return
        }
        elected = passing.filter { $0.votes > votesOfLast }.map(\.candidate)
        tied = passing.filter { $0.votes == votesOfLast }.map(\.candidate)
        emptySeats = 0
    }
}
