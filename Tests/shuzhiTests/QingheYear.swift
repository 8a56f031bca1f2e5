import Foundation
import Language

@testable import shuzhi

/// The books of the township of `docs/guide/first-year`, opened for the year 2025.
final class QingheYear {
    let scratch: Scratch
    let books: String

    /// - Parameter phase: how far the year has come; earlier phases are passed without records.
    init(in phase: String = "recording") async throws {
        scratch = try Scratch()
        books = "\(scratch.path)/books"
        _ = await shuzhi(
            "realm",
            "create",
            "--to",
            books,
            "--code",
            "qinghe",
            "--name",
            "Qinghe",
            "--kind",
            "township",
            "--office",
            "liu"
        )
        _ = await shuzhi("organisations", "import", "--realm", books, Self.file("villages.csv"))
        _ = await shuzhi("rulebook", "publish", "--realm", books, Self.file("village-review.yaml"))
        _ = await shuzhi(
            "cycle",
            "open",
            "--realm",
            books,
            "--cycle",
            "2025",
            "--opens",
            "2025-01-01",
            "--closes",
            "2025-12-31",
            "--pin",
            "village-review=village"
        )
        for next in ["recording", "auditing", "reviewing", "deciding"] {
            if next == "deciding" { _ = await shuzhi("results", "freeze", "--realm", books, "--cycle", "2025") }
            _ = await shuzhi("cycle", "advance", "--realm", books, "--cycle", "2025", "--to", next)
            if next == phase { break }
        }
    }

    /// The path of a file of the guide.
    static func file(_ name: String) -> String {
        Golden.repository.appending(path: "docs/guide/first-year/\(name)").path
    }

    /// Imports a text as a file.
    func take(_ noun: String, _ text: String, _ options: String..., language: Language = .en) async throws -> Answered {
        let file = try scratch.file("\(noun).csv", text)
        let cycle = ["people", "posts", "groupings", "grants", "organisations"].contains(noun) ? [] : ["--cycle", "2025"]
        let verb = noun == "results" ? "decide" : "import"
        let transcript = Transcript()
        let arguments = [noun, verb, "--realm", books] + cycle + [file] + options
        let status = await Program.run(arguments, on: transcript.terminal(language))
        return Answered(
            status: status,
            output: transcript.text(.output),
            diagnostics: transcript.text(.diagnostics).replacing("\(scratch.path)/", with: "")
        )
    }

    /// How many entries the journal has.
    func size() async throws -> Int {
        await shuzhi("journal", "entries", "--realm", books, "--json").lines.count
    }
}
