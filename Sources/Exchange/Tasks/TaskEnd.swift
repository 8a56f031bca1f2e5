package import Storage

/// How a task ended.
package struct TaskEnd: Sendable {
    let state: KeptTask.State
    let outcome: String

    /// - Parameters:
    ///   - state: done, cancelled or stopped.
    ///   - outcome: what came of it, for whoever shows it.
    package init(_ state: KeptTask.State, outcome: String) {
        self.state = state
        self.outcome = outcome
    }
}
