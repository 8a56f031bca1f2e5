/// What a form for logging activities asks, read off the rulebooks that will use what is logged.
///
/// Which kinds there are, which further fields a kind needs, and what an activity of the kind will count for: so a form asks
/// nothing that no rule needs, and everything one does.
package struct ActivityForm: Hashable, Sendable {
    /// A group of fields.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        /// How many came, how many should have come.
        case attendance
        /// Those who may vote, present and due.
        case voters
        /// Votes in favour.
        case votes
        /// The post of the chair, and whether the secretary delegated.
        case chair
        /// Agenda marks.
        case marks
        /// Further counts.
        case amounts
        /// The activity it belongs to.
        case follows
        /// Candidates, votes and seats.
        case ballot
        /// Leading cadres who attended.
        case people
        /// How much it counts.
        case quantity
    }

    /// Something that an activity of a kind counts for.
    package struct Use: Hashable, Sendable {
        package enum Purpose: String, Hashable, Sendable, CaseIterable { case duty, counter, input }

        package let purpose: Purpose
        /// The rulebook's id.
        package let rulebook: String
        /// The id of the duty, counter or input.
        package let id: String
        package let label: Label
    }

    package struct Entry: Hashable, Sendable {
        package let kind: String
        package fileprivate(set) var parts: Set<Part> = []
        /// The agenda marks rules look for, in the order they are first named.
        package fileprivate(set) var marks: [String] = []
        /// Further counts rules look for.
        package fileprivate(set) var amounts: [String] = []
        /// Posts of chairs rules name.
        package fileprivate(set) var chairs: [String] = []
        /// The kinds of activity it can belong to.
        package fileprivate(set) var follows: [String] = []
        package fileprivate(set) var uses: [Use] = []

        fileprivate init(kind: String) {
            self.kind = kind
        }
    }

    /// In the order rulebooks first name the kinds.
    package private(set) var entries: [Entry] = []
    private var places: [String: Int] = [:]

    package init(_ rulebooks: [Rulebook]) {
        for rulebook in rulebooks {
            for duty in rulebook.duties { take(duty, of: rulebook) }
            for counter in rulebook.counters {
                let use = Use(purpose: .counter, rulebook: rulebook.id, id: counter.id, label: counter.label)
                take(counter.events, use) { if counter.measure == .quantity { $0.parts.insert(.quantity) } }
            }
            for input in rulebook.inputs {
                guard case .activities(let kind) = input.origin else { continue }
                let use = Use(purpose: .input, rulebook: rulebook.id, id: input.id, label: input.label)
                take(Duty.Pick(kinds: [kind], marks: [], leaders: []), use) { _ in }
            }
        }
    }

    package func entry(_ kind: String) -> Entry? { places[kind].map { entries[$0] } }

    private mutating func take(_ pick: Duty.Pick, _ use: Use?, _ change: (inout Entry) -> Void) {
        for kind in pick.kinds {
            let place = places[kind] ?? entries.count
            if place == entries.count {
                entries.append(Entry(kind: kind))
                places[kind] = place
            }
            if let use, !entries[place].uses.contains(use) { entries[place].uses.append(use) }
            if !pick.marks.isEmpty { entries[place].ask(marks: pick.marks) }
            if !pick.leaders.isEmpty { entries[place].ask(chairs: pick.leaders) }
            change(&entries[place])
        }
    }

    private mutating func take(_ duty: Duty, of rulebook: Rulebook) {
        let use = Use(purpose: .duty, rulebook: rulebook.id, id: duty.id, label: duty.label)
        switch duty.test {
        case .cadence(let rule): take(rule.events, use) { $0.ask(marks: rule.each) }
        case .fixedDay(let rule): take(rule.events, use) { _ in }
        case .gap(let rule): take(rule.events, use) { _ in }
        case .ratio(let rule):
            take(rule.events, use) { entry in
                for name in [rule.amount] + (rule.of?.candidates ?? []) { entry.ask(amount: name) }
            }
        case .chair(let rule): take(rule.events, use) { $0.ask(chairs: rule.allowed + rule.delegates) }
        case .mixed(let rule): take(rule.events, use) { $0.ask(marks: rule.life + rule.administrative) }
        case .linked(let rule):
            take(rule.events, use) { $0.ask(follows: rule.to) }
            take(Duty.Pick(kinds: rule.to, marks: [], leaders: []), nil) { _ in }
        case .election(let rule):
            take(rule.events, use) { entry in
                entry.parts.insert(.ballot)
                for name in rule.base.candidates { entry.ask(amount: name) }
                if let mark = rule.fewerSeats { entry.ask(marks: [mark]) }
            }
            take(Duty.Pick(kinds: rule.runOff, marks: [], leaders: []), nil) { $0.ask(follows: rule.events.kinds) }
        case .presence(let rule): take(rule.events, use) { $0.parts.insert(.people) }
        case .term, .clock, .post, .size, .dues: break
        }
    }
}

extension ActivityForm.Entry {
    fileprivate mutating func ask(marks new: [String]) {
        guard !new.isEmpty else { return }
        parts.insert(.marks)
        marks += new.filter { !marks.contains($0) }
    }

    fileprivate mutating func ask(chairs new: [String]) {
        parts.insert(.chair)
        chairs += new.filter { !chairs.contains($0) }
    }

    fileprivate mutating func ask(follows new: [String]) {
        parts.insert(.follows)
        follows += new.filter { !follows.contains($0) && $0 != kind }
    }

    fileprivate mutating func ask(amount name: String) {
        switch name {
        case "present", "due": parts.insert(.attendance)
        case "voting_present", "voting_due": parts.insert(.voters)
        case "votes_for": parts.formUnion([.voters, .votes])
        case "seats": parts.insert(.ballot)
        case "quantity": parts.insert(.quantity)
        default:
            parts.insert(.amounts)
            if !amounts.contains(name) { amounts.append(name) }
        }
    }
}
