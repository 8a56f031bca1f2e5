import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `The words of the command line` {
    private static let source: String = {
        let folder = Golden.repository.appending(path: "Sources/shuzhi").path
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".swift") }.sorted()
            .compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
            .joined()
    }()

    private static let table: Set<String> = Set(Words.tables(of: .en).flatMap(\.table.keys).filter { $0.hasPrefix("cli.") })

    /// What stands between quotes after a piece of source, each once.
    private static func quoted(after piece: String) -> Set<String> {
        Set(
            source.components(separatedBy: piece).dropFirst().compactMap { rest in
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
                return rest.dropFirst(word.count).first == "\"" ? String(word) : nil
            }
        )
    }

    private static func keys(_ prefix: String) -> Set<String> {
        Set(table.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    }

    @Test func `are all in the tables`() {
        #expect(Self.source.count > 10_000)
        let named = Self.quoted(after: "\"cli.").map { "cli.\($0)" }
        #expect(named.filter { !Self.table.contains($0) }.sorted() == [])
        #expect(named.count > 40)
    }

    @Test func `of options are those of the options there are`() {
        #expect(Self.quoted(after: "help: .words(\"") == Self.keys("cli.option."))
    }

    @Test func `of failures are those of the failures there are`() {
        let statuses = ["usage", "data", "noInput", "software", "cannotCreate", "inputOutput", "busy", "refused"]
        let thrown = statuses.reduce(into: Set<String>()) { $0.formUnion(Self.quoted(after: "Failure(.\($1), \"")) }
        #expect(thrown.union(["port"]) == Self.keys("cli.failure."))
    }
}
