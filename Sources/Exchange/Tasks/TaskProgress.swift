import Synchronization

/// What a task tells while it works, and where it hears that it is to stop.
package final class TaskProgress: Sendable {
    struct State {
        var done = 0
        var total: Int
        var began: ContinuousClock.Instant?
        var isCancelled = false
    }

    private let state: Mutex<State>

    init(total: Int) {
        state = Mutex(State(total: total))
    }

    /// Says how far the task has come.
    package func update(done: Int, of total: Int) {
        state.withLock { state in
            state.done = done
            state.total = total
        }
    }

    /// Whether its owner wants it to stop; asked between pieces, so that what is written is whole.
    package var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func cancel() {
        state.withLock { $0.isCancelled = true }
    }

    func begin() {
        state.withLock { $0.began = .now }
    }

    var snapshot: State { state.withLock { $0 } }
}
