import Foundation
import Testing

@Suite struct `The documents` {
    let checkout = Checkout()

    @Test(arguments: [
        "README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile", ".ci/run",
    ]) func `are all there`(name: String) throws {
        #expect(try !checkout.text(name).isEmpty)
    }

    @Test func `can each be reached from the README`() throws {
        let documents = try checkout.files(in: ["docs"], ending: [".md"])
        let texts =
            try documents
            + ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map {
                Checkout.File(path: $0, text: try checkout.text($0))
            }
        for document in documents {
            let name = document.path.split(separator: "/").last.map(String.init) ?? ""
            let linked = texts.contains { $0.path != document.path && $0.text.contains(name) }
            #expect(linked, "\(document.path) is linked from nowhere")
        }
    }

    @Test func `link only to what exists`() throws {
        let texts =
            try ["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"].map {
                Checkout.File(path: $0, text: try checkout.text($0))
            } + checkout.files(in: ["docs"], ending: [".md"])
        for text in texts {
            let folder = text.path.split(separator: "/").dropLast().joined(separator: "/")
            for match in text.text.matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
                let target = checkout.root.appending(path: folder).appending(path: String(match.1)).standardizedFileURL
                #expect(FileManager.default.fileExists(atPath: target.path), "\(text.path) links to \(match.1)")
            }
        }
    }

    @Test func `name every verb of the Makefile that the README promises`() throws {
        let makefile = try checkout.text("Makefile")
        for match in try checkout.text("README.md").matches(of: /`make ([a-z-]+)`/) {
            #expect(makefile.contains("\n\(match.1):"), "README.md promises make \(match.1)")
        }
    }
}
