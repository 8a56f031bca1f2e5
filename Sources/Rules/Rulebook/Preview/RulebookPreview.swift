/// What people will see of a rulebook once it is in force: what they record, fill in, score and vote on, before it is published.
package struct RulebookPreview: Hashable, Sendable {
    /// A kind of activity people will record, and everything one record of it counts for.
    package struct Activity: Hashable, Sendable {
        package struct Use: Hashable, Sendable {
            package enum Part: String, Hashable, Sendable, CaseIterable { case duty, counter, input }

            package let part: Part
            package let id: String
            package let label: Label
        }

        package let kind: String
        package let uses: [Use]
    }

    /// In the order they are first named.
    package let activities: [Activity]
    /// What is entered as a number, truth or choice, apart from what is counted, audited or voted on.
    package let indicators: [Input]
    package let forms: [EntryForm]
    package let audit: [AuditItem]
    /// What auditors score directly, by dimension.
    package let dimensions: [Input]
    package let ballots: [Ballot]
    /// Checked from records, without anybody filling in anything.
    package let duties: [Duty]
    package let deadlines: [Deadline]

    package init(_ rulebook: Rulebook) {
        activities = Self.activities(of: rulebook)
        indicators = rulebook.inputs.filter { input in
            switch input.origin {
            case .given, .indicator: true
            case .auditDimension, .auditTotal, .activities, .problemsOpen, .problemsClosed: false
            }
        }
        forms = rulebook.forms
        audit = rulebook.audit
        dimensions = rulebook.inputs.filter { if case .auditDimension = $0.origin { true } else { false } }
        ballots = rulebook.ballots
        duties = rulebook.duties
        deadlines = rulebook.deadlines
    }

    private static func activities(of rulebook: Rulebook) -> [Activity] {
        var order: [String] = []
        var uses: [String: [Activity.Use]] = [:]
        func note(_ kinds: [String], _ use: Activity.Use) {
            for kind in kinds {
                if uses[kind] == nil { order.append(kind) }
                if uses[kind]?.contains(use) != true { uses[kind, default: []].append(use) }
            }
        }
        for duty in rulebook.duties {
            note(duty.test.picks.flatMap(\.kinds), .init(part: .duty, id: duty.id, label: duty.label))
        }
        for counter in rulebook.counters {
            note(counter.events.kinds, .init(part: .counter, id: counter.id, label: counter.label))
        }
        for input in rulebook.inputs {
            if case .activities(let kind) = input.origin { note([kind], .init(part: .input, id: input.id, label: input.label)) }
        }
        return order.map { Activity(kind: $0, uses: uses[$0] ?? []) }
    }
}

extension Duty.Test {
    /// The events it looks at; none where it looks at terms, cases, posts, size or dues.
    package var picks: [Duty.Pick] {
        switch self {
        case .cadence(let test): [test.events]
        case .fixedDay(let test): [test.events]
        case .ratio(let test): [test.events]
        case .chair(let test): [test.events]
        case .mixed(let test): [test.events]
        case .gap(let test): [test.events]
        case .linked(let test): [test.events]
        case .election(let test): [test.events]
        case .presence(let test): [test.events]
        case .term, .clock, .post, .size, .dues: []
        }
    }
}
