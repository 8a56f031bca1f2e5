import Domain
import Language
import Storage

/// `/cycles/:cycle/overview`: where the year stands, and what keeps it from going on.
struct CyclePage: Sendable {
    struct Step: Sendable {
        let label: String
        let current: Bool
        let done: Bool
    }

    struct Count: Sendable {
        let label: String
        let count: Int
    }

    struct Blocked: Sendable {
        let blocks: [String]
    }

    let heading: String
    let phases: [Step]
    let since: String
    let blocked: Blocked?
    let counts: [Count]

    init(_ answer: CycleOverview.Answer, words: Words) {
        heading = words("web.cycle.heading", String(answer.cycle.year))
        phases = Phase.allCases.map { phase in
            Step(
                label: words("web.phases.\(phase.rawValue)"),
                current: phase == answer.cycle.phase,
                done: phase < answer.cycle.phase
            )
        }
        since = words(
            "web.cycle.since",
            words("web.phases.\(answer.cycle.phase.rawValue)"),
            Moment.text(answer.cycle.phaseSince)
        )
        blocked =
            answer.blocks.isEmpty
            ? nil : Blocked(blocks: answer.blocks.map { words.refusal(key: $0.key, arguments: $0.arguments) })
        counts = [
            Count(label: words("web.cycle.activities"), count: answer.activities),
            Count(label: words("web.cycle.audit_scores"), count: answer.auditScores),
            Count(label: words("web.cycle.ballots"), count: answer.ballots),
            Count(label: words("web.cycle.problems"), count: answer.problems),
            Count(label: words("web.cycle.open_problems"), count: answer.openProblems),
            Count(label: words("web.cycle.scorecards"), count: answer.scorecards),
            Count(label: words("web.cycle.decisions"), count: answer.decisions),
        ]
    }
}
