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
            #expect(!text.contains("<script") && !text.contains("style=") && !text.contains("onclick"), "\(path)")
            let words = text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
            #expect(words.isEmpty, "\(path) says \(words)")
        }
    }

    @Test func `name only words that both languages have`() throws {
        for (path, text) in Self.all {
            for match in text.matches(of: /\{\{w\.([a-z_.]+)\}\}/) {
                for language in ["zh-Hans", "en"] {
                    #expect(Self.tables[language]?.contains("\nweb.\(match.1): ") == true, "\(path): \(match.1) in \(language)")
                }
            }
        }
    }

    private static let tables: [String: String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Language")
        return Dictionary(
            ["zh-Hans", "en"].map { language in
                (language, (try? String(contentsOf: folder.appending(path: "\(language)/web.yaml"), encoding: .utf8)) ?? "")
            }
        ) { first, _ in first }
    }()
}
