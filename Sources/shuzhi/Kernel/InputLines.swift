import Dispatch

/// One line of standard input.
struct InputLine: Hashable, Sendable {
    /// From 1.
    let number: Int
    let text: String
}

/// The lines of standard input, read on a thread of their own and never more than a few ahead of whoever takes them.
struct InputLines: AsyncSequence, Sendable {
    typealias Element = InputLine

    private let stream: AsyncStream<InputLine>
    private let taken: DispatchSemaphore

    /// - Parameters:
    ///   - next: gives the next line, and nil after the last; called on one thread only.
    ///   - ahead: how many lines are read before the first is taken.
    init(ahead: Int, next: @escaping @Sendable () -> String?) {
        let (stream, continuation) = AsyncStream<InputLine>.makeStream()
        let taken = DispatchSemaphore(value: ahead)
        self.stream = stream
        self.taken = taken
        DispatchQueue(label: "input").async {
            var number = 0
            while let text = next() {
                number += 1
                guard text.contains(where: { !$0.isWhitespace }) else { continue }
                taken.wait()
                if case .terminated = continuation.yield(InputLine(number: number, text: text)) { return }
            }
            continuation.finish()
        }
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(base: stream.makeAsyncIterator(), taken: taken)
    }

    struct Iterator: AsyncIteratorProtocol {
        var base: AsyncStream<InputLine>.Iterator
        let taken: DispatchSemaphore

        mutating func next() async -> InputLine? {
            let line = await base.next()
            if line != nil { taken.signal() }
            return line
        }
    }
}
