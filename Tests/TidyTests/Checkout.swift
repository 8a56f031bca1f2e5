import Foundation

/// The files of this checkout, as text: what the tidy rules read.
struct Checkout {
    struct File {
        /// From the root of the checkout: `Sources/Domain/Kernel/Day.swift`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// The text without comments and string literals, so that a rule about code does not trip over words.
        var code: String {
            lines.map { line in
                var kept = ""
                var quoted = false
                var previous: Character = " "
                for character in line {
                    if character == "\"" && previous != "\\" { quoted.toggle() }
                    if !quoted && character == "/" && previous == "/" {
                        kept.removeLast()
                        break
                    }
                    if !quoted { kept.append(character) }
                    previous = character
                }
                return kept
            }.joined(separator: "\n")
        }
    }

    let root: URL

    init(thisFile: String = #filePath) {
        root = URL(filePath: thisFile).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// Files below these folders whose names end so, in the order of their paths.
    func files(in folders: [String], ending endings: [String]) throws -> [File] {
        try folders.flatMap { folder -> [File] in
            let base = root.appending(path: folder)
            let paths = (FileManager.default.enumerator(atPath: base.path)?.allObjects as? [String]) ?? []
            return try paths.sorted().filter { path in endings.contains { path.hasSuffix($0) } }.map { path in
                File(path: "\(folder)/\(path)", text: try String(contentsOf: base.appending(path: path), encoding: .utf8))
            }
        }
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    var swift: [File] {
        get throws {
            let here = "Tests/TidyTests/"
            return try files(in: ["Sources", "Tests", "Plugins", "Rulebooks", "Benchmarks"], ending: [".swift"])
                .filter { !$0.path.hasPrefix(here) }
        }
    }

    var sources: [File] {
        get throws { try files(in: ["Sources", "Plugins", "Rulebooks"], ending: [".swift"]) }
    }
}
