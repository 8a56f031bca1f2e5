import Foundation
import Testing

@Suite struct `The templates` {
    /// Path below `Templates` and text.
    static let all: [(path: String, text: String)] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Web/Templates")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return paths.filter { $0.hasSuffix(".mustache") }.sorted().compactMap { path in
            (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)).map { (path, $0) }
        }
    }()

    @Test func `are found`() {
        #expect(Self.all.count >= 12)
    }

    @Test func `escape everything, and hold no script, style or word of their own`() {
        for (path, text) in Self.all {
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(path)")
            #expect(text.matches(of: /<script(?! src="\{\{source\}\}" defer>)/).isEmpty, "\(path)")
            #expect(!text.contains("style=") && text.matches(of: /\ on[a-z]+=/).isEmpty, "\(path)")
            let words = text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
            #expect(words.isEmpty, "\(path) says \(words)")
        }
    }

    @Test func `name only words that both languages have`() throws {
        for (path, text) in Self.all {
            for match in text.matches(of: /\{\{w\.([a-z_.0-9-]+)\}\}/) {
                for language in ["zh-Hans", "en"] {
                    #expect(Self.tables[language]?.contains("\nweb.\(match.1): ") == true, "\(path): \(match.1) in \(language)")
                }
            }
        }
    }

    /// Every table of a language, one after another.
    private static let tables: [String: String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Language")
        return Dictionary(
            ["zh-Hans", "en"].map { language in
                let own = folder.appending(path: language)
                let files = (try? FileManager.default.contentsOfDirectory(atPath: own.path).sorted()) ?? []
                let texts = files.compactMap { try? String(contentsOf: own.appending(path: $0), encoding: .utf8) }
                return (language, "\n" + texts.joined(separator: "\n"))
            }
        ) { first, _ in first }
    }()
}
