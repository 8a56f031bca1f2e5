import ArgumentParser
import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `The help texts` {
    /// Every command with the words that call it.
    private static func commands(
        _ command: any ParsableCommand.Type = Shuzhi.self,
        path: [String] = ["shuzhi"]
    ) -> [(path: [String], type: any ParsableCommand.Type)] {
        [(path, command)]
            + command.configuration.subcommands.flatMap { commands($0, path: path + [$0.configuration.commandName ?? "?"]) }
    }

    private static func help(of command: any ParsableCommand.Type, in language: Language) -> String {
        let terminal = Transcript().terminal(language)
        return Terminal.$current.withValue(terminal) {
            HelpText.turned(Shuzhi.helpMessage(for: command, columns: 100), into: terminal.words) + "\n"
        }
    }

    @Test(arguments: Language.allCases)
    func `are as they were`(language: Language) throws {
        for (path, type) in Self.commands() {
            let found = Self.help(of: type, in: language)
            let name = "help/\(path.joined(separator: "-")).\(language.rawValue).txt"
            #expect(try Golden.text(name, found: found) == found, "\(name)")
        }
    }

    @Test func `are of commands that exist`() throws {
        let known = Language.allCases.flatMap { language in
            Self.commands().map { "\($0.path.joined(separator: "-")).\(language.rawValue).txt" }
        }
        #expect(try Golden.names(in: "help") == known.sorted())
    }

    @Test(arguments: Language.allCases)
    func `have all their words`(language: Language) {
        let wordless = Self.commands().map { Self.help(of: $0.type, in: language) }.filter { $0.contains("⟦") }
        #expect(wordless == [])
    }

    @Test func `have a sentence for each command`() {
        for (path, type) in Self.commands() {
            let sentences = Language.allCases.map { language in
                Terminal.$current.withValue(Transcript().terminal(language)) { type.configuration.abstract }
            }
            #expect(sentences.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("。") }, "\(path)")
        }
    }

    @Test func `have no English frame in Chinese`() {
        for (path, type) in Self.commands() {
            let text = Self.help(of: type, in: .zhHans)
            for english in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "See ", "Show help"] {
                #expect(!text.contains(english), "\(path): \(english)")
            }
        }
    }

    @Test func `are followed by a chapter in the reference, with an example`() throws {
        let file = Golden.repository.appending(path: "docs/reference/cli.md")
        let chapters = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n## ").dropFirst()
        let leaves = Self.commands().filter { $0.type.configuration.subcommands.isEmpty }.map { $0.path.joined(separator: " ") }
        #expect(chapters.map { String($0.prefix { $0 != "\n" }) }.filter { $0.hasPrefix("shuzhi ") }.sorted() == leaves.sorted())
        for leaf in leaves {
            let chapter = chapters.first { $0.hasPrefix(leaf + "\n") } ?? ""
            #expect(chapter.contains("\n    \(leaf)"), "\(leaf) has no example")
        }
    }

    @Test func `are not the place for exit codes, which have a page`() throws {
        let file = Golden.repository.appending(path: "docs/reference/exit-codes.md")
        let codes = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| ") }
            .compactMap { Int32($0.dropFirst(2).prefix { $0.isNumber }) }
        #expect(codes == Ending.allCases.map(\.rawValue))
    }
}
