import Language
import Synchronization

/// The line under a long task: done, total, rate, what remains; drawn at most ten times a second.
final class Progress: Sendable {
    private struct State {
        var step = ""
        var began: ContinuousClock.Instant
        var drawn: ContinuousClock.Instant?
    }

    private let terminal: Terminal
    private let clock = ContinuousClock()
    private let state: Mutex<State>

    init(on terminal: Terminal) {
        self.terminal = terminal
        state = Mutex(State(began: ContinuousClock().now))
    }

    /// Draws how far a step has come; the last of a step is always drawn.
    func update(_ step: String, done: Int, total: Int) {
        guard terminal.isInteractive else { return }
        let now = clock.now
        let elapsed: Duration? = state.withLock { state in
            // Each step has a rate of its own.
            if state.step != step { (state.step, state.began, state.drawn) = (step, now, nil) }
            if let drawn = state.drawn, now - drawn < .milliseconds(100), done < total { return nil }
            state.drawn = now
            return now - state.began
        }
        guard let elapsed else { return }
        terminal.draw(Self.text(step, done: done, total: total, elapsed: elapsed, words: terminal.words))
    }

    /// Ends the line.
    func finish() {
        terminal.draw("")
    }

    /// What the line says.
    static func text(_ step: String, done: Int, total: Int, elapsed: Duration, words: Words) -> String {
        let milliseconds = max(1, elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000)
        let rate = Int64(done) * 1000 / milliseconds
        guard rate > 0, done < total else { return words("cli.progress.bare", step, "\(done)", "\(total)") }
        let remaining = (Int64(total - done) + rate - 1) / rate
        let clock = "\(remaining / 60):\(remaining % 60 < 10 ? "0" : "")\(remaining % 60)"
        return words("cli.progress", step, "\(done)", "\(total)", "\(rate)", clock)
    }
}
