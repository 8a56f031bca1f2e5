/// How far the making of a demonstration year has come.
package struct DemonstrationProgress: Equatable, Sendable {
    /// The step it is at; its words are under `web.demo.` + the raw value.
    package enum Step: String, CaseIterable, Sendable {
        case organisations
        case recording
        case auditing
        case problems
        case reviewing
        case deciding
        case planning
    }

    package let step: Step
    package let done: Int
    package let total: Int
}
