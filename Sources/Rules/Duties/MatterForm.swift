/// What the book of matters asks, read off the clocks of rulebooks: which kinds there are, and the steps of each.
package struct MatterForm: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let id: String
        /// Nil: rulebooks only count from it.
        package let label: Label?
    }

    package struct Entry: Hashable, Sendable {
        package let kind: String
        /// In the order rulebooks first name them.
        package fileprivate(set) var steps: [Step] = []
        package fileprivate(set) var amounts: [String] = []
        /// Whether some step may be given more time.
        package fileprivate(set) var canBeExtended = false
    }

    package private(set) var entries: [Entry] = []

    package init(_ rulebooks: [Rulebook]) {
        for rulebook in rulebooks {
            for duty in rulebook.duties {
                guard case .clock(let clock) = duty.test else { continue }
                take(clock)
            }
        }
    }

    package func entry(_ kind: String) -> Entry? { entries.first { $0.kind == kind } }

    private mutating func take(_ clock: Duty.Clock) {
        let place = entries.firstIndex { $0.kind == clock.kind } ?? entries.count
        if place == entries.count { entries.append(Entry(kind: clock.kind)) }
        for step in clock.steps {
            switch step.anchor {
            case .after(let anchor), .before(let anchor): entries[place].add(anchor, nil)
            }
            entries[place].add(step.id, step.label)
            entries[place].amounts += step.amounts.map(\.name).filter { !entries[place].amounts.contains($0) }
            if step.extended != nil { entries[place].canBeExtended = true }
        }
        for end in clock.ends { entries[place].add(end, nil) }
    }
}

extension MatterForm.Entry {
    /// A step that is first only counted from gets its label where a rule names it.
    fileprivate mutating func add(_ id: String, _ label: Label?) {
        if let known = steps.firstIndex(where: { $0.id == id }) {
            if steps[known].label == nil { steps[known] = MatterForm.Step(id: id, label: label) }
        } else {
            steps.append(MatterForm.Step(id: id, label: label))
        }
    }
}
