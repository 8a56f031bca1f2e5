/// A rulebook told in words, section by section.
package struct RulebookWords: Hashable, Sendable {
    package enum Section: String, Hashable, Sendable, CaseIterable {
        case about, settings, entered, scored, graded, limits, consequences, deadlines, duties, counters, forms, articles,
            undisclosed, inferred

        /// The key of its heading.
        package var key: String { "rules.words.section.\(rawValue)" }
    }

    package struct Part: Hashable, Sendable {
        package let section: Section
        package let lines: [Phrase]
    }

    /// Sections without a line are left out.
    package let parts: [Part]

    package init(_ rulebook: Rulebook) {
        let entered = EnteredWords(rulebook: rulebook)
        let graded = GradedWords(rulebook: rulebook)
        let lines: [(Section, [Phrase])] = [
            (.about, AboutWords(rulebook: rulebook).lines),
            (.settings, entered.settings),
            (.entered, entered.inputs + entered.ballots),
            (.scored, ScoredWords(rulebook: rulebook).lines),
            (.graded, graded.lines),
            (.limits, graded.limits),
            (.consequences, graded.consequences),
            (.deadlines, rulebook.deadlines.map { Say.line("deadline", [.label($0.label), Say.due($0.due)]) }),
            (.duties, DutyWords(rulebook: rulebook).duties),
            (.counters, DutyWords(rulebook: rulebook).counters),
            (.forms, DutyWords(rulebook: rulebook).forms),
            (.articles, DutyWords(rulebook: rulebook).articles),
            (.undisclosed, rulebook.undisclosed.map { Say.line("undisclosed", [.label($0)]) }),
            (.inferred, rulebook.inferred.map { Say.line("inferred", [.text($0.at), .label($0.why)]) }),
        ]
        parts = lines.filter { !$0.1.isEmpty }.map { Part(section: $0.0, lines: $0.1) }
    }
}
