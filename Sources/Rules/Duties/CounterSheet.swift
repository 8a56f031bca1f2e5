/// What the counters of a rulebook come to for one organisation.
package struct CounterSheet: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let counter: Counter
        package let value: Exact
        /// The ids of the events it was counted from, in the order of their days.
        package let events: [String]
    }

    package let lines: [Line]

    /// Counts the events from the opening of the period to the day it is looked at from.
    package init(_ counters: [Counter], of events: [DutyEvent], in period: DutyPeriod) {
        let log = EventLog(events, in: period)
        lines = counters.map { counter in
            let picked = log.pick(counter.events)
            return Line(counter: counter, value: counter.measure.value(of: picked), events: picked.map(\.id))
        }
    }

    package func value(of counter: String) -> Exact? {
        lines.first { $0.counter.id == counter }?.value
    }
}

extension Counter.Measure {
    fileprivate func value(of events: [DutyEvent]) -> Exact {
        switch self {
        case .events: Exact(events.count)
        case .subjects: Exact(Set(events.map(\.subject)).count)
        case .people: Exact(Set(events.flatMap(\.people)).count)
        case .quantity: events.map(\.quantity).reduce(.zero, +)
        }
    }
}
