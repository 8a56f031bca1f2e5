import Rules

/// Whether a ballot's numbers add up.
struct BallotCheck {
    let form: BallotForm
    let ballot: String

    /// A number of ballots beyond which somebody has mistyped.
    private static let most = 10_000_000

    func check(_ count: RecordBallotCounts) throws {
        guard [count.issued, count.returned, count.invalid].allSatisfy({ (0...Self.most).contains($0) }) else {
            throw Refusal.ballotsOutOfRange(ballot)
        }
        guard count.returned <= count.issued else { throw Refusal.moreReturnedThanIssued(count.returned, count.issued) }
        try checkNames(count.counts)
        for item in form.items {
            let counted = count.counts.values.reduce(0) { $0 + ($1[item.id] ?? []).reduce(0, +) }
            guard counted + count.invalid <= count.returned else {
                throw Refusal.moreCountedThanReturned(counted, count.invalid, count.returned)
            }
        }
    }

    /// Groups, items and options must be those of the ballot, and each number one that can be.
    private func checkNames(_ counts: [String: [String: [Int]]]) throws {
        let groups = Set(form.groups.map(\.id))
        let items = Set(form.items.map(\.id))
        for (group, byItem) in counts.sorted(by: { $0.key < $1.key }) {
            guard groups.contains(group) else { throw Refusal.noSuchGroup(group, ballot) }
            for (item, numbers) in byItem.sorted(by: { $0.key < $1.key }) {
                guard items.contains(item) else { throw Refusal.noSuchItem(item, ballot) }
                guard numbers.count == form.options.count else {
                    throw Refusal.countsPerOption(ballot, form.options.count, numbers.count)
                }
                guard numbers.allSatisfy({ (0...Self.most).contains($0) }) else { throw Refusal.ballotsOutOfRange(ballot) }
            }
        }
    }
}

extension Refusal {
    package static func ballotsOutOfRange(_ ballot: String) -> Refusal {
        Refusal(.invalid, "reviews.out-of-range", [ballot])
    }

    package static func moreReturnedThanIssued(_ returned: Int, _ issued: Int) -> Refusal {
        Refusal(.invalid, "reviews.more-returned-than-issued", [String(returned), String(issued)])
    }

    package static func moreCountedThanReturned(_ counted: Int, _ invalid: Int, _ returned: Int) -> Refusal {
        Refusal(.invalid, "reviews.more-counted-than-returned", [String(counted), String(invalid), String(returned)])
    }

    package static func noSuchGroup(_ group: String, _ ballot: String) -> Refusal {
        Refusal(.invalid, "reviews.no-such-group", [group, ballot])
    }

    package static func noSuchItem(_ item: String, _ ballot: String) -> Refusal {
        Refusal(.invalid, "reviews.no-such-item", [item, ballot])
    }

    package static func countsPerOption(_ ballot: String, _ options: Int, _ counts: Int) -> Refusal {
        Refusal(.invalid, "reviews.counts-per-option", [ballot, String(options), String(counts)])
    }
}
