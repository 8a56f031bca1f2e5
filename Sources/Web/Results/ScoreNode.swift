import Domain
import Language
import Rules
import Storage

/// One step of a score as the partial `results/node` prints it: a branch that opens, or a leaf with its records.
struct ScoreNode: Sendable {
    struct Source: Sendable {
        let href: Aside
        let entry: String
        let text: String
        let generated: Aside
    }

    let branch: Bool
    let open: Bool
    let label: String
    let fragment: Aside
    let value: String
    let sources: [Source]
    let children: [ScoreNode]

    init(_ step: ExplainedStep, depth: Int, maker: ScoreNodeMaker) {
        branch = !step.children.isEmpty
        open = depth < 3
        label = maker.label(of: step)
        fragment = Aside(step.fragment == label ? nil : step.fragment)
        value = maker.value(of: step)
        sources = step.sources.map(maker.source)
        children = step.children.map { ScoreNode($0, depth: depth + 1, maker: maker) }
    }
}

/// The words and links of the steps of a score.
struct ScoreNodeMaker {
    let words: Words
    let links: PageLinks

    func label(of step: ExplainedStep) -> String {
        if !step.labels.isEmpty { return words.label(step.labels) }
        return words.text("rules.explain.\(step.key)", step.arguments)
    }

    /// A number as the rulebook shows it, marked where that is not exact.
    func value(of step: ExplainedStep) -> String {
        switch step.value {
        case .number(let number):
            let exact = number.text
            guard exact.contains("/") || exact.utf8.count > 12, let shown = step.shown else { return exact }
            return exact.utf8.count > 24 ? words("web.scorecard.about", shown) : words("web.scorecard.exactly", shown, exact)
        case .truth(let truth): return words("web.truth.\(truth)")
        case .text(let text): return text
        case .missing(let missing): return words.missing(key: missing.key, arguments: missing.arguments)
        case .series(let parts): return words("web.scorecard.parts", String(parts.count))
        case .groups(let groups): return words("web.scorecard.parts", String(groups.count))
        case .tally(let tally): return counts(tally)
        }
    }

    func source(_ source: ExplainedStep.Source) -> ScoreNode.Source {
        let isReported = source.origin == nil || source.origin == Organisation.Origin.reported.rawValue
        return ScoreNode.Source(
            href: links.source(source.stamp.entry),
            entry: words("web.scorecard.entry", String(source.stamp.entry)),
            text: "\(source.record) · \(source.stamp.actor) · \(Moment.text(source.stamp.at))",
            generated: Aside(isReported ? nil : source.origin.map { words("web.origins.\($0)") })
        )
    }

    private func counts(_ tally: Tally) -> String {
        tally.counts.sorted { $0.key < $1.key }.map { group, items in
            let lists = items.sorted { $0.key < $1.key }.map { item, counts in
                (item.isEmpty ? "" : item + " ") + counts.map { String($0) }.joined(separator: "/")
            }
            return (group.isEmpty ? "" : group + ": ") + lists.joined(separator: ", ")
        }.joined(separator: "; ")
    }
}
