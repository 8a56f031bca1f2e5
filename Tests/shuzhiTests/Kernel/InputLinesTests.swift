import Language
import Synchronization
import Testing

@testable import shuzhi

@Suite struct `The lines of standard input` {
    private func lines(_ input: [String], ahead: Int) async -> [InputLine] {
        var found: [InputLine] = []
        for await line in Transcript(input: input).terminal(.en).lines(ahead: ahead) {
            found.append(line)
        }
        return found
    }

    @Test(arguments: [1, 3, 512])
    func `come in order with their numbers, empty ones left out`(ahead: Int) async {
        let found = await lines(["a", "", "b", "  ", "c"], ahead: ahead)
        #expect(found == [InputLine(number: 1, text: "a"), InputLine(number: 3, text: "b"), InputLine(number: 5, text: "c")])
    }

    @Test func `are read no more than a few ahead`() async {
        let read = Mutex(0)
        let lines = InputLines(ahead: 4) {
            read.withLock { count in
                count += 1
                return count <= 100 ? "x" : nil
            }
        }
        var taken = 0
        var furthest = 0
        for await _ in lines {
            taken += 1
            furthest = max(furthest, read.withLock { $0 } - taken)
        }
        #expect(taken == 100)
        #expect(furthest <= 5)
    }
}
