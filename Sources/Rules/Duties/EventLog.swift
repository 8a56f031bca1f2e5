/// The events of one organisation that can be seen from a day, in the order of their days.
struct EventLog {
    let events: [DutyEvent]
    private let places: [String: [Int]]

    init(_ events: [DutyEvent], in period: DutyPeriod) {
        let sorted = events.filter { period.opens <= $0.day && $0.day <= period.asOf && $0.day <= period.closes }
            .sorted { left, right in
                left.day == right.day ? Names.precedes(left.id, right.id) : left.day < right.day
            }
        var places: [String: [Int]] = [:]
        for (index, event) in sorted.enumerated() { places[event.kind, default: []].append(index) }
        self.events = sorted
        self.places = places
    }

    func pick(_ pick: Duty.Pick) -> [DutyEvent] {
        let found =
            pick.kinds.count == 1
            ? places[pick.kinds[0]] ?? [] : Set(pick.kinds).flatMap { places[$0] ?? [] }.sorted()
        return found.map { events[$0] }.filter { event in
            (pick.marks.isEmpty || event.marks.contains(where: pick.marks.contains))
                && (pick.leaders.isEmpty || event.leader.map(pick.leaders.contains) ?? false)
        }
    }
}
