/// Where a peer stands while the rules of a grading are applied one after the other.
struct Candidacy {
    let peer: Peer
    /// Nil when it is missing, or when the committee alone decides.
    let value: Exact?
    /// The values that separate equals, in the order they are compared.
    let breakers: [Exact?]
    /// 0 is the best grade; nil: not graded.
    var rank: Int?
    var missing: Missing?
    var binds: [Bind] = []
    /// The best grade any award that uses up a seat entitles to.
    var awarded: Int?
    /// The best grade any award outside the shares entitles to.
    var awardedOutside: Int?

    init(peer: Peer, value: Exact?, breakers: [Exact?]) {
        self.peer = peer
        self.value = value
        self.breakers = breakers
    }

    /// Whether the grade it has now was awarded outside the shares.
    var isOutside: Bool { Self.entitles(awardedOutside, to: rank) }

    /// Whether the grade it has now was awarded and takes its seat first.
    var isEntitled: Bool { Self.entitles(awarded, to: rank) }

    private static func entitles(_ awarded: Int?, to rank: Int?) -> Bool {
        guard let awarded, let rank else { return false }
        return awarded <= rank
    }

    /// Whether it comes before another when seats are given out; neither before the other means they are tied.
    func precedes(_ other: Candidacy) -> Bool {
        if isEntitled != other.isEntitled { return isEntitled }
        if rank != other.rank { return (rank ?? .max) < (other.rank ?? .max) }
        for (mine, theirs) in zip([value] + breakers, [other.value] + other.breakers) where mine != theirs {
            guard let mine else { return false }
            guard let theirs else { return true }
            return mine > theirs
        }
        return false
    }

    func isTied(with other: Candidacy) -> Bool {
        !precedes(other) && !other.precedes(self)
    }
}
