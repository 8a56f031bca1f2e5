import Foundation
import Language
import Synchronization

@testable import shuzhi

/// What a command line answered.
struct Answered: Equatable, CustomStringConvertible {
    let status: Ending
    let output: String
    let diagnostics: String

    var description: String { "\(status)\n\(output)\n--\n\(diagnostics)" }

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
    /// The lines of standard error.
    var complaints: [String] { diagnostics.split(separator: "\n").map(String.init) }
}

/// A terminal that remembers.
final class Transcript: Sendable {
    private let written = Mutex<[Terminal.Stream: String]>([:])
    private let input: Mutex<ArraySlice<String>>

    init(input: [String] = []) {
        self.input = Mutex(input[...])
    }

    func terminal(_ language: Language, isInteractive: Bool = false) -> Terminal {
        Terminal(
            language: language,
            isInteractive: isInteractive,
            width: 100,
            read: { self.input.withLock { $0.popFirst() } },
            write: { stream, text in self.written.withLock { $0[stream, default: ""] += text } }
        )
    }

    func text(_ stream: Terminal.Stream) -> String {
        written.withLock { $0[stream, default: ""] }
    }
}

/// Runs a command line in this process.
func shuzhi(_ arguments: String..., language: Language = .en, input: [String] = []) async -> Answered {
    let transcript = Transcript(input: input)
    let status = await Program.run(arguments, on: transcript.terminal(language))
    return Answered(status: status, output: transcript.text(.output), diagnostics: transcript.text(.diagnostics))
}

/// A folder of a test's own, gone when the test is.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "shuzhi-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }
}

/// Files that hold what a test expects; written when the environment variable SHUZHI_GOLDEN is `write`.
enum Golden {
    static let isWriting = ProcessInfo.processInfo.environment["SHUZHI_GOLDEN"] == "write"

    /// The folder of the repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// The text the file holds, after writing the found one into it where that is wanted; nil where there is no such file.
    static func text(_ name: String, found: String) throws -> String? {
        let file = folder.appending(path: name)
        if isWriting {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(found.utf8).write(to: file)
        }
        return try? String(contentsOf: file, encoding: .utf8)
    }

    /// The names of the files in a folder of golden files.
    static func names(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path).sorted()
    }
}
