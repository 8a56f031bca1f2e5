import Rules

/// Whether what an activity says can be: texts, the day, counts that add up, votes, people.
struct ActivityCheck {
    /// How many agenda marks, further counts, people or candidates one activity can have.
    static let most = 100

    let name: String
    let content: ActivityContent
    let cycle: Cycle

    func check(in facts: some Facts) throws {
        try Wording.check(name: name, "activity")
        try Wording.check(name: content.kind, "kind")
        try Wording.check(content.subject, "subject")
        try content.chair.map { try Wording.check($0, "chair", most: 200) }
        try content.unit.map { try Wording.check($0, "unit", most: 50) }
        guard (cycle.opens...cycle.closes).contains(content.day) else {
            throw Refusal.dayOutsideCycle(name, content.day, cycle)
        }
        let (attendees, due) = (content.attendees, content.due)
        guard (attendees ?? 0) >= 0, (due ?? 0) >= 0, (attendees ?? 0) <= (due ?? .max) else {
            throw Refusal.attendanceDoesNotAddUp(name)
        }
        guard try Wording.number(content.quantity, "quantity") > 0 else { throw Refusal.quantityNotPositive(name) }
        guard content.details != .none else { return }
        try checkVotes()
        try checkLists()
        try checkPeople(in: facts)
    }

    private func checkVotes() throws {
        let details = content.details
        let (present, due, votes) = (details.votingPresent, details.votingDue, details.votesFor)
        let counts = [present, due, votes].compactMap(\.self) + details.ballot.map(\.votes)
        guard counts.allSatisfy({ $0 >= 0 }), (details.seats ?? 1) >= 1 else { throw Refusal.votesDoNotAddUp(name) }
        guard (present ?? 0) <= min(due ?? .max, content.attendees ?? .max), (due ?? 0) <= (content.due ?? .max) else {
            throw Refusal.votesDoNotAddUp(name)
        }
        // Nobody gets more votes than there are voters.
        let voters = present ?? due ?? .max
        guard (votes ?? 0) <= voters, details.ballot.allSatisfy({ $0.votes <= voters }) else {
            throw Refusal.votesDoNotAddUp(name)
        }
    }

    private func checkLists() throws {
        let details = content.details
        try details.chairPost.map { try Wording.check(name: $0, "post") }
        try details.contact.map { try Wording.check($0, "contact", most: 200) }
        try unique(details.marks, "marks") { try Wording.check(name: $0, "marks") }
        try unique(details.ballot.map(\.candidate), "candidate") { try Wording.check($0, "candidate", most: 50) }
        guard details.amounts.count <= Self.most else { throw Refusal.tooManyParts(name, "amounts", most: Self.most) }
        for (amount, number) in details.amounts.sorted(by: { $0.key < $1.key }) {
            try Wording.check(name: amount, "amounts")
            guard try Wording.number(number, amount) >= 0 else { throw Refusal.amountNegative(name, amount) }
        }
    }

    private func checkPeople(in facts: some Facts) throws {
        try unique(content.details.people.map(\.text), "people") { _ = try facts.require(Person.ID($0)) }
    }

    private func unique(_ texts: [String], _ field: String, check: (String) throws -> Void) throws {
        guard texts.count <= Self.most else { throw Refusal.tooManyParts(name, field, most: Self.most) }
        var seen: Set<String> = []
        for text in texts {
            try check(text)
            guard seen.insert(text).inserted else { throw Refusal.repeated(field, text) }
        }
    }
}

extension Refusal {
    package static func activityExists(_ name: String) -> Refusal {
        Refusal(.conflict, "duties.activity-exists", [name])
    }

    package static func dayOutsideCycle(_ name: String, _ day: Day, _ cycle: Cycle) -> Refusal {
        Refusal(.invalid, "duties.day-outside-cycle", [name, day.text, cycle.opens.text, cycle.closes.text])
    }

    package static func attendanceDoesNotAddUp(_ name: String) -> Refusal {
        Refusal(.invalid, "duties.attendance", [name])
    }

    package static func quantityNotPositive(_ name: String) -> Refusal {
        Refusal(.invalid, "duties.quantity", [name])
    }

    /// More votes than voters, more voters than people, or a number below zero.
    package static func votesDoNotAddUp(_ name: String) -> Refusal {
        Refusal(.invalid, "duties.votes", [name])
    }

    package static func amountNegative(_ name: String, _ amount: String) -> Refusal {
        Refusal(.invalid, "duties.amount-negative", [name, amount])
    }

    package static func tooManyParts(_ name: String, _ field: String, most: Int) -> Refusal {
        Refusal(.invalid, "duties.too-many-parts", [name, field, String(most)])
    }

    /// The activity it belongs to is not there, or is itself.
    package static func followsNothing(_ name: String, _ follows: String) -> Refusal {
        Refusal(.invalid, "duties.follows-nothing", [name, follows])
    }
}
