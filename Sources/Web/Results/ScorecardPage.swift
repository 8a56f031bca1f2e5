import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/organisations/:code`: one scorecard, with everything it was computed from.
struct ScorecardPage: Sendable {
    struct Graded: Sendable {
        let label: String
        let decided: String
        let proposed: String
        let reason: Aside
        let binds: [Bind]
    }

    struct Bind: Sendable {
        let text: String
    }

    struct Record: Sendable {
        let label: String
        let value: String
        let day: String
        let generated: Aside
        let entered: String
        let entry: String
        let href: Aside
    }

    struct Records: Sendable {
        let lines: [Record]
    }

    struct Tree: Sendable {
        let tree: ScoreNode
    }

    let back: String
    let backText: String
    let name: String
    let generated: Aside
    let code: String
    let parent: String
    let rulebook: String
    let place: String
    let gradings: [Graded]
    let columns: [Tree]
    let records: Records?

    init(
        _ card: ScorecardOf.Answer,
        explained: ExplainScore.Answer,
        records found: ScorecardRecords,
        words: Words,
        links: PageLinks
    ) {
        back = links.results(card.cycle, [("kind", card.kind)])
        backText = words("web.results.heading", card.cycle)
        name = card.name
        generated = Aside(
            card.isGenerated
                ? words(card.origin == Organisation.Origin.generated.rawValue ? "web.generated" : "web.generated_in_part") : nil
        )
        code = card.code
        parent = card.parent ?? ""
        rulebook = words.label(card.rulebookLabels)
        place =
            card.place.map {
                words(
                    "web.scorecard.place",
                    String($0) + (card.tied ? words("web.results.tied") : ""),
                    card.scope,
                    String(card.peers)
                )
            } ?? words("web.scorecard.no_place")
        gradings = card.gradings.map { graded in
            func label(_ grade: String) -> String { graded.grading.grades[grade].map { words.label($0) } ?? grade }
            return Graded(
                label: words.label(graded.grading.labels),
                decided: graded.decided.map(label) ?? words("web.scorecard.undecided"),
                proposed: words("web.scorecard.proposed", graded.proposed.map(label) ?? "—"),
                reason: Aside(graded.reason.map { words("web.scorecard.reason", $0) }),
                binds: graded.binds.map { Bind(text: $0.phrase.phrase.text(in: words.language.rawValue) { words.text($0, $1) }) }
            )
        }
        let lines = found.lines(words: words, links: links)
        records = lines.isEmpty ? nil : Records(lines: lines)
        columns = explained.columns.map {
            Tree(tree: ScoreNode($0, depth: 0, maker: ScoreNodeMaker(words: words, links: links)))
        }
    }
}
