import Foundation
import Language
import Testing

@testable import shuzhi

/// Runs `docs/guide/first-year.md`, command by command, and holds every answer against what is printed there.
@Suite struct `The guide to a first year` {
    private static let guide = Golden.repository.appending(path: "docs/guide/first-year.md")

    /// A command of the guide and the lines printed below it.
    private struct Step {
        let command: String
        var printed: [String] = []
    }

    @Test func `answers as it says`() async throws {
        let scratch = try Scratch()
        try Self.layOut(in: scratch.path)
        let lines = try String(contentsOf: Self.guide, encoding: .utf8).components(separatedBy: "\n")
        let steps = Self.steps(in: lines)
        #expect(steps.count > 20)
        var found: [[String]] = []
        for step in steps {
            let answer = await Self.run(step.command, in: scratch.path)
            found.append(answer)
            if !Golden.isWriting {
                #expect(Self.fits(answer, step.printed), "\(step.command)\n\(answer.joined(separator: "\n"))")
            }
        }
        if Golden.isWriting {
            try Data(Self.rewritten(lines, steps, found).utf8).write(to: Self.guide)
        }
        #expect(FileManager.default.fileExists(atPath: "\(scratch.path)/result.html"))
    }

    @Test func `uses every file that lies beside it`() throws {
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        let folder = Self.guide.deletingLastPathComponent().appending(path: "first-year")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            #expect(text.contains(name), "\(name)")
        }
    }

    private static func layOut(in folder: String) throws {
        let guide = guide.deletingLastPathComponent()
        for name in try FileManager.default.contentsOfDirectory(atPath: guide.appending(path: "first-year").path) {
            try FileManager.default.copyItem(
                at: guide.appending(path: "first-year").appending(path: name),
                to: URL(filePath: folder).appending(path: name)
            )
        }
        let inputs = "first-inputs.yaml"
        try FileManager.default.copyItem(at: guide.appending(path: inputs), to: URL(filePath: folder).appending(path: inputs))
    }

    private static func steps(in lines: [String]) -> [Step] {
        var steps: [Step] = []
        var isInside = false
        for line in lines {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ shuzhi ") {
                steps.append(Step(command: String(line.dropFirst("$ shuzhi ".count))))
            } else if isInside, !steps.isEmpty {
                steps[steps.count - 1].printed.append(line)
            }
        }
        return steps
    }

    /// Runs a command line of the guide as if in that folder; standard output, then standard error.
    private static func run(_ command: String, in folder: String) async -> [String] {
        let arguments = words(of: command).map { word in
            let isPlace = word == "books" || [".csv", ".yaml", ".html"].contains { word.hasSuffix($0) }
            return isPlace ? "\(folder)/\(word)" : word
        }
        let transcript = Transcript()
        _ = await Program.run(arguments, on: transcript.terminal(.en))
        let text = (transcript.text(.output) + transcript.text(.diagnostics)).replacing("\(folder)/", with: "")
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// The words of a command line, with double quotes around those that have spaces.
    private static func words(of command: String) -> [String] {
        command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, piece in
            place.isMultiple(of: 2) ? piece.split(separator: " ").map(String.init) : [String(piece)]
        }
    }

    /// Whether an answer is what is printed; a line `…` stands for any lines, `…` within a line for anything in it.
    private static func fits(_ answer: [String], _ printed: [String]) -> Bool {
        guard let gap = printed.firstIndex(of: "…") else {
            return answer.count == printed.count && zip(answer, printed).allSatisfy { fits($0, $1) }
        }
        let end = printed[(gap + 1)...]
        return answer.count >= printed.count - 1 && zip(answer, printed[..<gap]).allSatisfy { fits($0, $1) }
            && zip(answer.suffix(end.count), end).allSatisfy { fits($0, $1) }
    }

    private static func fits(_ answer: String, _ printed: String) -> Bool {
        let halves = printed.components(separatedBy: "…")
        guard halves.count == 2 else { return answer == printed }
        return answer.hasPrefix(halves[0]) && answer.hasSuffix(halves[1])
    }

    /// The guide with the answers that were found; answers with a gap stay as they are.
    private static func rewritten(_ lines: [String], _ steps: [Step], _ found: [[String]]) -> String {
        var result: [String] = []
        var answers = zip(steps, found).map { $0.printed.contains { $0.contains("…") } ? $0.printed : $1 }[...]
        var isInside = false
        for line in lines {
            if line.hasPrefix("```") { isInside = line == "```console" }
            if !isInside || line.hasPrefix("```") || line.hasPrefix("$ shuzhi ") { result.append(line) }
            if isInside, line.hasPrefix("$ shuzhi ") { result += answers.popFirst() ?? [] }
        }
        return result.joined(separator: "\n")
    }
}
