/// How organisations of given kinds are reviewed: what is measured, how it is scored, how grades are proposed, and what follows.
///
/// The format is described in `docs/reference/rulebook.md`.
package struct Rulebook: Hashable, Sendable {
    package static let format = "shuzhi/1"

    package struct Source: Hashable, Sendable {
        package let url: String?
        package let publisher: String?
        package let year: String?
        package let reliability: String?
        package let note: Label?
    }

    /// Something the source left open and we had to assume.
    package struct Inference: Hashable, Sendable {
        /// Where the assumption stands in the file.
        package let at: String
        package let why: Label
    }

    /// The text it was read from, with plain line ends and without byte order mark.
    package let text: String
    package let id: String
    package let version: Int
    package let label: Label
    package let source: Source
    package let appliesTo: [Label]
    package let kinds: [String]
    package let period: Label?
    package let settings: [Setting]
    package let inputs: [Input]
    package let ballots: [Ballot]
    package let tables: [StepTableRule]
    package let audit: [AuditItem]
    package let score: [ScoreColumn]
    package let display: Display?
    package let order: OrderRule?
    package let gradings: [Grading]
    package let deadlines: [Deadline]
    package let undisclosed: [Label]
    package let inferred: [Inference]
    package let duties: [Duty]
    package let counters: [Counter]
    package let forms: [EntryForm]
    package let burden: [Burden]
    package let articles: ArticleList
    package internal(set) var examples: [Example]

    /// The bytes its content hash is made of.
    package var canonicalBytes: [UInt8] { Array(text.utf8) }

    package func grading(_ id: String) -> Grading? {
        gradings.first { $0.id == id }
    }

    package func duty(_ id: String) -> Duty? {
        duties.first { $0.id == id }
    }

    package func input(_ id: String) -> Input? {
        inputs.first { $0.id == id }
    }

    package func ballot(_ id: String) -> Ballot? {
        ballots.first { $0.id == id }
    }

    /// The label of anything a formula can name, in a language; the id where it has none.
    package func label(of id: String, in language: String) -> String {
        let label =
            score.first { $0.id == id }?.label ?? audit.first { $0.id == id }?.label ?? input(id)?.label
            ?? ballot(id)?.label ?? settings.first { $0.id == id }?.label ?? tables.first { $0.id == id }?.label
        return label?.text(in: language) ?? id
    }
}
