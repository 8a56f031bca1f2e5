package import Storage

/// A long task as its owner sees it now.
package struct BoardTask: Sendable {
    package let kept: KeptTask
    /// Units done a second since it began to run; nil: it does not run, or has done nothing yet.
    package let rate: Int?

    package var id: String { kept.id }
    package var done: Int { kept.done }
    package var total: Int { kept.total }

    /// Whole per cent, never 100 before all is done.
    package var percent: Int {
        if kept.state == .done { return 100 }
        return total > 0 ? min(99, done * 100 / total) : 0
    }

    /// Seconds until it is done if it goes on like this; nil where nobody can tell.
    package var remaining: Int? {
        guard kept.state == .running, let rate, rate > 0, total > done else { return nil }
        return (total - done + rate - 1) / rate
    }

    init(_ kept: KeptTask, progress: TaskProgress.State? = nil) {
        var kept = kept
        var rate: Int?
        if let progress {
            kept.done = progress.done
            kept.total = progress.total
            if let began = progress.began {
                kept.state = .running
                let elapsed = ContinuousClock.now - began
                let milliseconds = elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000
                if progress.done > 0 { rate = Int(Int64(progress.done) * 1000 / max(1, milliseconds)) }
            }
        }
        self.kept = kept
        self.rate = rate
    }
}
