import Language
import Testing

@testable import shuzhi

@Suite struct `The progress line` {
    @Test(arguments: [
        (0, 100, 1000, "x  0/100"),
        (50, 100, 1000, "x  50/100  50 per second  0:01 left"),
        (100, 10_000, 1000, "x  100/10000  100 per second  1:39 left"),
        (100, 100, 1000, "x  100/100"),
        (1, 100, 60_000, "x  1/100"),
        (10, 100, 0, "x  10/100  10000 per second  0:01 left"),
    ])
    func `tells done, total, rate and what remains`(done: Int, total: Int, milliseconds: Int, text: String) {
        let found = Progress.text("x", done: done, total: total, elapsed: .milliseconds(milliseconds), words: Words(.en))
        #expect(found == text)
    }

    @Test func `is drawn only where somebody is looking`() {
        let seen = Transcript()
        let unseen = Transcript()
        for (transcript, isInteractive) in [(seen, true), (unseen, false)] {
            let progress = Progress(on: transcript.terminal(.en, isInteractive: isInteractive))
            progress.update("x", done: 1, total: 2)
            progress.update("x", done: 2, total: 2)
            progress.finish()
        }

        #expect(seen.text(.diagnostics).contains("x  2/2"))
        #expect(seen.text(.diagnostics).hasSuffix("\r\u{1B}[K"))
        #expect(seen.text(.output) == "")
        #expect(unseen.text(.diagnostics) == "")
    }
}
