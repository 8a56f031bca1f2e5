import Rules

/// What a led project sets out to do: the application, as it was filled in.
package struct ProjectPlan: Codable, Equatable, Sendable {
    /// What is to be done by the end of a month.
    package struct Stage: Codable, Equatable, Sendable {
        package let month: Month
        package let plan: String

        package init(month: Month, plan: String) {
            self.month = month
            self.plan = plan
        }
    }

    package let title: String
    /// Who leads it, by name or post.
    package let leader: String
    /// The problem it is to solve.
    package let problem: String
    package let aim: String
    package let measures: String
    /// Who works on it beside the leader, by name or post.
    package let team: String?
    /// What it costs, in units of 10,000 yuan, as an exact number.
    package let budget: String?
    /// The day it is to be finished.
    package let due: Day
    /// In the order of their months.
    package let stages: [Stage]

    package init(
        title: String,
        leader: String,
        problem: String,
        aim: String,
        measures: String,
        team: String? = nil,
        budget: String? = nil,
        due: Day,
        stages: [Stage]
    ) {
        self.title = title
        self.leader = leader
        self.problem = problem
        self.aim = aim
        self.measures = measures
        self.team = team
        self.budget = budget
        self.due = due
        self.stages = stages
    }
}

extension ProjectPlan {
    /// Throws unless it is filled in, ends inside the cycle, and its months rise from the cycle's first to that of the last day.
    func check(in cycle: Cycle) throws {
        try Wording.check(title, "title", most: 200)
        try Wording.check(leader, "leader", most: 200)
        try Wording.check(problem, "problem")
        try Wording.check(aim, "aim")
        try Wording.check(measures, "measures")
        try team.map { try Wording.check($0, "team", most: 500) }
        if let budget, try Wording.number(budget, "budget") < 0 { throw Refusal.budgetNegative(budget) }
        guard (cycle.opens...cycle.closes).contains(due) else { throw Refusal.projectOutsideCycle(due, cycle) }
        guard !stages.isEmpty else { throw Refusal.blank("stages") }
        var last: Month?
        for stage in stages {
            try Wording.check(stage.plan, "stage", most: 500)
            guard (Month(of: cycle.opens)...Month(of: due)).contains(stage.month) else {
                throw Refusal.stageOutsideProject(stage.month, due)
            }
            if let last, stage.month <= last { throw Refusal.repeated("stage", stage.month.text) }
            last = stage.month
        }
    }
}

extension Refusal {
    package static func budgetNegative(_ budget: String) -> Refusal {
        Refusal(.invalid, "duties.project-budget", [budget])
    }

    package static func projectOutsideCycle(_ due: Day, _ cycle: Cycle) -> Refusal {
        Refusal(.invalid, "duties.project-outside-cycle", [due.text, cycle.opens.text, cycle.closes.text])
    }

    package static func stageOutsideProject(_ month: Month, _ due: Day) -> Refusal {
        Refusal(.invalid, "duties.stage-outside-project", [month.text, due.text])
    }
}
