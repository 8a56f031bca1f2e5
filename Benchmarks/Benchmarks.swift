import Foundation

/// `benchmarks WORKLOAD FOLDER …`: what `make bench` times; `Benchmarks/run.py` drives it beside the peers.
@main enum Benchmarks {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { throw Complaint("benchmarks score-data|score|submit|verify FOLDER SIZES…") }
        let sizes = arguments.dropFirst(3).compactMap { Int($0) }
        let first = sizes.first ?? 0
        let second = sizes.dropFirst().first ?? 0
        switch arguments[1] {
        case "score-data": try score(arguments[2], first, second).write(seed: 7)
        case "score": try score(arguments[2], first, second).run()
        case "submit": try await JournalBenchmark(folder: arguments[2]).submit(clients: first, commands: second)
        case "verify": try await JournalBenchmark(folder: arguments[2]).verify(entries: first, rounds: 5)
        default: throw Complaint("no workload \(arguments[1])")
        }
    }

    private static func score(_ folder: String, _ organisations: Int, _ indicators: Int) -> ScoreBenchmark {
        ScoreBenchmark(folder: URL(filePath: folder), organisations: organisations, indicators: indicators)
    }
}
