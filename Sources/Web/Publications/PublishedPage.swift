import Domain
import Language
import Storage

/// `/cycles/:cycle`: what was achieved, what is lacking, what comes next.
struct PublishedPage: Sendable {
    struct Coverage: Sendable {
        let label: String
        let reported: FigureMark?
        let generated: FigureMark?
    }

    struct Statement: Sendable {
        let place: String
        let who: String
        let what: String
        let note: Aside
        let figure: FigureMark?
    }

    struct Activity: Sendable {
        let place: String
        let who: String
        let what: String
        let remark: Aside
        let figure: FigureMark?
    }

    struct Stated: Sendable {
        let lines: [Statement]
    }

    struct Campaign: Sendable {
        let place: String
        let name: String
        let criterion: Aside
        let measure: String
        let note: Aside
        let figure: FigureMark?
    }

    struct Grade: Sendable {
        let figure: FigureMark?
        let none: Aside
    }

    /// One kind's decisions.
    struct GradeLine: Sendable {
        let kind: String
        let grades: [Grade]
        let total: Int
        let results: String
    }

    /// The kinds that are graded alike.
    struct Grades: Sendable {
        let caption: String
        let generated: Aside
        let heads: [String]
        let lines: [GradeLine]
    }

    struct ProblemGroup: Sendable {
        struct Line: Sendable {
            let href: Aside
            let number: String
            let text: String
        }

        let dimension: String
        let category: String
        let lines: [Line]
    }

    struct ProblemCounts: Sendable {
        struct Line: Sendable {
            let category: String
            let state: String
            let figure: FigureMark?
        }

        let lines: [Line]
    }

    struct Step: Sendable {
        let place: String
        let what: String
        let note: Aside
        let day: String
        let figure: FigureMark?
    }

    let realm: String
    let heading: String
    let issued: String
    let digest: String
    let coverage: [Coverage]
    let activities: [Activity]
    let stated: Stated?
    let campaigns: [Campaign]
    let grades: [Grades]
    let problems: [ProblemGroup]
    let problemCounts: ProblemCounts?
    let plan: [Step]
}

extension PublishedPage {
    init(_ answer: PublishedResult.Answer, words: Words, links: PageLinks) {
        let maker = PublishedPageMaker(answer: answer, words: words, links: links)
        realm = answer.realm
        heading = words("web.published.heading", String(answer.year))
        issued = maker.issued
        digest = answer.publication?.digest ?? "—"
        coverage = maker.coverage
        activities = maker.activities
        stated = maker.stated
        campaigns = maker.campaigns
        grades = maker.grades
        problems = maker.problems
        problemCounts = maker.problemCounts
        plan = maker.plan
    }
}
