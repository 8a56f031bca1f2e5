import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi submit --realm DIR`: commands as JSON lines in, answers as JSON lines out, many at once.
///
/// Commands are taken in in the order of the lines; an answer is written once its command is on disk, so answers may come in
/// another order.
struct Submit: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("submit") }

    /// How many commands may be on their way at once.
    private static let mostInFlight = 512

    @OptionGroup var realm: RealmOptions

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let signer = realm.signer
        let tally = try await realm.withBooks { books in
            let office = try? books.signer(named: signer)
            let desk = SubmitDesk(registrar: books.registrar, signer: office, words: terminal.words)
            return try await Self.serve(terminal.lines(ahead: Self.mostInFlight), desk: desk, on: terminal)
        }
        if tally.malformed > 0 {
            throw Failure(.data, "malformed-lines", ["\(tally.malformed)"])
        }
        if tally.refused > 0 { throw AnsweredNo() }
    }

    private struct Tally {
        var refused = 0
        var malformed = 0

        mutating func add(_ answer: SubmitAnswer) {
            switch answer.outcome {
            case .taken: break
            case .refused: refused += 1
            case .malformed: malformed += 1
            }
        }
    }

    private static func serve(_ lines: InputLines, desk: SubmitDesk, on terminal: Terminal) async throws -> Tally {
        try await withThrowingTaskGroup(of: SubmitAnswer.self) { group in
            var tally = Tally()
            var inFlight = 0
            for await line in lines {
                if inFlight == mostInFlight, let answer = try await group.next() {
                    inFlight -= 1
                    tally.add(answer)
                }
                // Immediate: it runs up to the registrar's queue before the next line is looked at, which keeps the order.
                group.addImmediateTask {
                    let answer = try await desk.answer(line)
                    terminal.print(try answer.text)
                    return answer
                }
                inFlight += 1
            }
            for try await answer in group {
                tally.add(answer)
            }
            return tally
        }
    }
}
