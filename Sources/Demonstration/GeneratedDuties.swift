import Domain

/// What the branches of one subdistrict did in the year, one activity at a time, with what is known of their form: made from the
/// seed and marked as generated, so that their duties have something to be judged by, good and bad.
struct GeneratedDuties {
    let habits: DutyHabits
    let branches: [ImportOrganisations.Row]
    let cycle: Cycle.ID
    let year: Int
    let seed: UInt64

    init(rows: [ImportOrganisations.Row], cycle: Cycle.ID, year: Int, seed: UInt64) throws {
        let habits = try DutyHabits.read()
        self.habits = habits
        branches = rows.filter { $0.origin == .generated && $0.parent.text == habits.below }
        (self.cycle, self.year, self.seed) = (cycle, year, seed)
    }

    /// `organisation|kind` of what is logged here one by one: nothing is summed up beside it.
    var covered: Set<String> {
        Set(branches.flatMap { branch in habits.habits.map { "\(branch.code)|\($0.kind)" } })
    }

    /// Form, field and size of every branch, from the beginning of the year on.
    func facts() throws -> StateDutyFacts {
        guard let since = Day(year: year, month: 1, day: 1) else { throw Fault("no year") }
        let stated = branches.flatMap { branch -> [StateDutyFacts.Stated] in
            let size = size(of: branch)
            let values: [(String, String)] = [
                ("form", "branch"), ("field", habits.fields[branch.kind.text] ?? "other"), ("full_members", String(size.full)),
                ("probationary_members", String(size.probationary)), ("units", "1"), ("is_joint", "false"),
                ("has_committee", size.committee > 0 ? "true" : "false"), ("committee_members", String(size.committee)),
                ("has_groups", "false"), ("fixed_day.theme_day", String(habits.fixedDay)),
            ]
            return values.map { StateDutyFacts.Stated(organisation: branch.code, fact: $0, value: $1, since: since) }
        }
        return StateDutyFacts(facts: stated, origin: .generated)
    }

    func activities() throws -> [LogActivities] {
        try branches.map { branch in
            var dice = Dice(seed: seed, for: "duties of \(branch.code)")
            let size = size(of: branch)
            var items: [LogActivities.Item] = []
            for habit in habits.habits where habit.counts != .committee || size.committee > 0 {
                for month in habit.months {
                    let isMissed = dice.happens(habits.summer.contains(month) ? habits.missedInSummer : habits.missed)
                    let content = try content(habit, month, size, &dice)
                    guard !isMissed else { continue }
                    items.append(.init(id: "\(habit.kind)-\(month)", content: content, origin: .generated))
                }
            }
            return LogActivities(cycle: cycle, organisation: branch.code, items: items)
        }.filter { !$0.items.isEmpty }
    }

    private struct Size {
        let full: Int
        let probationary: Int
        let committee: Int
    }

    private func size(of branch: ImportOrganisations.Row) -> Size {
        var dice = Dice(seed: seed, for: "size of \(branch.code)")
        let full = dice.roll(4...45)
        return Size(full: full, probationary: dice.roll(0...2), committee: full >= 7 ? dice.roll(1...2) * 2 + 1 : 0)
    }

    private func content(
        _ habit: DutyHabits.Habit,
        _ month: Int,
        _ size: Size,
        _ dice: inout Dice
    ) throws -> ActivityContent {
        // Now and then a day is moved.
        let shift = dice.happens(15) ? dice.roll(1...3) : 0
        guard let day = Day(year: year, month: month, day: habit.day + shift) else { throw Fault("\(habit.kind) has no day") }
        var content = ActivityContent(kind: habit.kind, day: day, subject: habit.subject)
        content.details.marks = habit.marks
        if let post = habit.post {
            let isDeputy = dice.happens(12)
            content.details.chairPost = isDeputy ? "deputy" : post
            content.details.isDelegated = isDeputy && dice.happens(70)
        }
        let members = size.full + size.probationary
        switch habit.counts {
        case .members: (content.attendees, content.due) = (dice.roll((members * 6 / 10)...members), members)
        case .committee: (content.attendees, content.due) = (dice.roll((size.committee / 2)...size.committee), size.committee)
        case .voters:
            let present = dice.roll((size.full * 45 / 100)...size.full)
            (content.attendees, content.due) = (present + size.probationary, members)
            (content.details.votingPresent, content.details.votingDue) = (present, size.full)
            content.details.votesFor = dice.roll((present * 8 / 10)...present)
        case .appraisal:
            content.details.amounts = [
                "graded": String(size.full), "excellent": String(dice.roll(1...max(1, size.full * 36 / 100))),
                "probationary_graded": "0",
            ]
        case nil: break
        }
        return content
    }
}
