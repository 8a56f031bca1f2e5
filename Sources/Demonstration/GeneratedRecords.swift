import Domain
import Rules

/// What the demonstration enters for organisations under one rulebook: read off the rulebook's inputs, made from the seed, and
/// marked as generated.
struct GeneratedRecords {
    let rulebook: Rulebook
    let organisations: [Organisation.ID]
    let names: BranchNames
    let cycle: Cycle.ID
    let seed: UInt64
    /// `organisation|kind` of activities that were reported: nothing is made up beside them.
    let reported: Set<String>
    /// When the auditors were out; the last of them is also the day under which a year's activities are summed up.
    let days: [Day]

    /// One activity for each kind that the rulebook counts, with how often it took place as its quantity.
    func activities() -> [LogActivities] {
        let kinds = rulebook.inputs.compactMap { input -> String? in
            guard case .activities(let kind) = input.origin else { return nil }
            return kind
        }
        guard let day = days.last else { return [] }
        return organisations.compactMap { organisation in
            var dice = Dice(seed: seed, for: "activities of \(organisation)")
            let items = kinds.compactMap { kind -> LogActivities.Item? in
                guard let habit = names.activities[kind] else { return nil }
                let quantity = dice.roll(habit.least...habit.most)
                guard quantity > 0, !reported.contains("\(organisation)|\(kind)") else { return nil }
                return LogActivities.Item(
                    id: "\(kind)-generated",
                    kind: kind,
                    day: day,
                    subject: habit.subject,
                    quantity: String(quantity),
                    unit: names.unit,
                    origin: .generated
                )
            }
            return items.isEmpty ? nil : LogActivities(cycle: cycle, organisation: organisation, items: items)
        }
    }

    func observations() -> [RecordObservations] {
        rulebook.inputs.compactMap { input in
            let indicator: String
            switch input.origin {
            case .indicator(let id): indicator = id
            case .given: indicator = input.id
            case .auditDimension, .auditTotal, .activities, .problemsOpen, .problemsClosed: return nil
            }
            guard case .number = input.kind, let range = names.indicators[indicator] else { return nil }
            var dice = Dice(seed: seed, for: "\(indicator) of \(rulebook.id) in \(organisations.first?.text ?? "")")
            let values = organisations.map { organisation in
                let holds = range.rare.map { dice.happens($0) } ?? true
                let value = dice.roll(range.least...range.most)
                return RecordObservations.Observed(organisation: organisation, value: holds ? String(value) : "0")
            }
            guard !values.isEmpty else { return nil }
            return RecordObservations(cycle: cycle, indicator: indicator, values: values, origin: .generated)
        }
    }

    /// Between seven tenths and all of the points of each dimension, in halves.
    func auditScores(visitedBy auditor: String) -> [RecordAuditScores] {
        let dimensions = rulebook.inputs.compactMap { input -> (String, Int)? in
            guard case .auditDimension(let dimension) = input.origin, case .number(_, let most) = input.kind else { return nil }
            return (dimension, most?.wholeValue ?? 100)
        }
        guard !dimensions.isEmpty else { return [] }
        return organisations.compactMap { organisation in
            var dice = Dice(seed: seed, for: "audit of \(organisation)")
            let scores = dimensions.map { dimension, most in
                let halves = dice.roll((most * 14 / 10)...(most * 2))
                return RecordAuditScores.Score(
                    dimension: dimension,
                    points: halves % 2 == 0 ? String(halves / 2) : "\(halves / 2).5"
                )
            }
            guard let day = dice.pick(days) else { return nil }
            return RecordAuditScores(
                cycle: cycle,
                organisation: organisation,
                scores: scores,
                visitedOn: day,
                auditors: [auditor],
                origin: .generated
            )
        }
    }

    /// Every ballot of the rulebook, group by group; a few papers are invalid.
    func ballots() -> [RecordBallotCounts] {
        organisations.flatMap { organisation in
            rulebook.ballots.map { ballot in
                var dice = Dice(seed: seed, for: "\(ballot.id) of \(organisation)")
                let items = ballot.items.isEmpty ? [""] : ballot.items.map(\.id)
                let groups = ballot.groups.isEmpty ? [""] : ballot.groups.map(\.id)
                var counts: [String: [String: [Int]]] = [:]
                var counted = 0
                for group in groups {
                    let voters = dice.roll(names.voters.least...names.voters.most)
                    counted += voters
                    for item in items {
                        counts[group, default: [:]][item] = Self.split(voters, among: ballot.options.count, with: &dice)
                    }
                }
                let invalid = dice.roll(0...1)
                return RecordBallotCounts(
                    cycle: cycle,
                    organisation: organisation,
                    ballot: ballot.id,
                    counts: counts,
                    issued: counted + invalid + dice.roll(0...2),
                    returned: counted + invalid,
                    invalid: invalid,
                    origin: .generated
                )
            }
        }
    }

    /// Most take the first option, fewer each next one.
    private static func split(_ voters: Int, among options: Int, with dice: inout Dice) -> [Int] {
        var left = voters
        return (0..<options).map { option in
            guard option < options - 1 else { return left }
            let taken = min(left, dice.roll((left / 2)...max(left / 2, left)))
            left -= taken
            return taken
        }
    }
}
