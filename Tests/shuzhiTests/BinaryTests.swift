import Foundation
import Testing

/// The built program, as a process of its own.
@Suite struct `The program` {
    private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "shuzhi")

    private func run(_ arguments: [String], language: String) throws -> (status: Int32, output: String, diagnostics: String) {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.environment = ["LANG": language]
        let output = Pipe()
        let diagnostics = Pipe()
        process.standardOutput = output
        process.standardError = diagnostics
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = diagnostics.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self), String(decoding: complained, as: UTF8.self))
    }

    @Test func `speaks the language of its environment`() throws {
        let chinese = try run(["--help"], language: "zh_CN.UTF-8")
        let english = try run(["--help"], language: "C.UTF-8")

        #expect(chinese.status == 0)
        #expect(chinese.output.hasPrefix("说明："))
        #expect(english.output.hasPrefix("OVERVIEW:"))
    }

    @Test func `ends with the documented codes`() throws {
        #expect(try run(["rulebook", "list"], language: "en").status == 0)
        #expect(try run(["rulebook", "nope"], language: "en").status == 64)
        #expect(try run(["rulebook", "show", "nope"], language: "en").status == 66)
        #expect(try run(["rulebook", "check", "/proc/self/exe"], language: "en").status == 65)
    }

    @Test func `draws no progress into a pipe`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shuzhi-test-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try run(["realm", "create", "--to", folder, "--code", "1", "--name", "x"], language: "en")
        let verified = try run(["journal", "verify", "--realm", folder], language: "en")

        #expect(made.status == 0)
        #expect(verified.status == 0)
        #expect(verified.diagnostics == "")
    }
}
