import Testing

@Suite struct `The code` {
    let checkout = Checkout()

    /// What may stand in no source file, and what to do instead.
    static let banned: [(word: String, instead: String)] = [
        ("try!", "throw, or handle the error"),
        ("as!", "use as? and say what happens otherwise"),
        ("fatalError(", "throw a Fault: nothing a person does may stop the program"),
        ("preconditionFailure(", "throw a Fault"),
        ("nonisolated(unsafe)", "make it a value or a Mutex"),
        ("public ", "use package: there is one package"),
        ("Task.detached", "keep the structure: a task has a parent"),
    ]

    @Test func `has none of the words we do without`() throws {
        for file in try checkout.sources {
            let code = file.code
            for (word, instead) in Self.banned where code.contains(word) {
                Issue.record("\(file.path) has `\(word)`: \(instead)")
            }
        }
    }

    @Test func `leaves nothing for later`() throws {
        for file in try checkout.swift {
            for mark in ["TODO", "FIXME", "XXX"] where file.text.contains(try Regex("\\b\(mark)\\b")) {
                Issue.record("\(file.path) says \(mark): do it now, or write an issue")
            }
        }
    }

    @Test func `says why wherever it vouches for concurrency itself`() throws {
        for file in try checkout.sources {
            for (index, line) in file.lines.enumerated() where line.contains("@unchecked Sendable") {
                let before = file.lines[max(0, index - 6)..<index]
                if !before.contains(where: { $0.contains("//") && $0.contains("Sendable") }) {
                    Issue.record("\(file.path):\(index + 1) is @unchecked without a comment that proves it")
                }
            }
        }
    }

    @Test func `fits: files of 400 lines, lines of 130 columns`() throws {
        for file in try checkout.sources {
            if file.lines.count > 401 { Issue.record("\(file.path) has \(file.lines.count) lines: split it") }
            for (index, line) in file.lines.enumerated() where line.count > 130 && !line.contains("\"") {
                Issue.record("\(file.path):\(index + 1) is \(line.count) columns wide")
            }
        }
    }

    @Test func `has functions that fit a screen`() throws {
        for file in try checkout.sources {
            var opened: (line: Int, indent: Int)?
            for (index, line) in file.lines.enumerated() {
                let indent = line.prefix { $0 == " " }.count
                if line.contains("func ") && line.hasSuffix("{") && opened == nil { opened = (index, indent) }
                if let start = opened, line.trimmingPrefix(while: { $0 == " " }) == "}", indent == start.indent {
                    if index - start.line > 70 {
                        Issue.record(
                            "\(file.path):\(start.line + 1) is a function of \(index - start.line) lines: 70 is the wall"
                        )
                    }
                    opened = nil
                }
            }
        }
    }

    @Test func `names things by what they are`() throws {
        let empty = ["Utils", "Util", "Helper", "Helpers", "Manager", "Common", "Misc"]
        for file in try checkout.swift {
            let name = file.path.split(separator: "/").last.map(String.init) ?? ""
            for word in empty where name.contains(word) {
                Issue.record("\(file.path): `\(word)` says nothing; name the noun or the verb")
            }
        }
    }

    @Test func `has each file name once in its target`() throws {
        for (target, files) in Dictionary(grouping: try checkout.sources, by: { $0.path.split(separator: "/").prefix(2) }) {
            let names = files.compactMap { $0.path.split(separator: "/").last }
            #expect(Set(names).count == names.count, "a file name stands twice in \(target.joined(separator: "/"))")
        }
    }

    @Test func `knows nothing of the machine it was written on`() throws {
        let texts = try checkout.files(
            in: ["Sources", "Tests", "docs", "Rulebooks", "Plugins", "Benchmarks", "scripts"],
            ending: [".swift", ".md", ".yaml", ".py", ".sh", ".css", ".mustache"]
        ).filter { !$0.path.hasPrefix("Tests/TidyTests/") }
        for file in texts {
            for place in ["/work/", "/farm/", "/root/", "/home/"] where file.text.contains(place) {
                Issue.record("\(file.path) names \(place)")
            }
        }
    }
}
