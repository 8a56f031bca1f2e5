import Foundation
import Testing

/// Compares a text with a file under `Golden`; with `SHUZHI_GOLDEN=write` it writes the file instead.
enum Golden {
    static func expect(_ text: String, is name: String, _ location: SourceLocation = #_sourceLocation) throws {
        let text = withoutChance(text)
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["SHUZHI_GOLDEN"] == "write" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        guard kept != text else { return }
        let pairs = zip(kept.split(separator: "\n"), text.split(separator: "\n"))
        let first = pairs.first { $0 != $1 }
        Issue.record(
            "\(name) differs, first here:\n- \(first?.0 ?? "(end)")\n+ \(first?.1 ?? "(end)")\nSHUZHI_GOLDEN=write rewrites it",
            sourceLocation: location
        )
    }

    /// What is another on every page: the token and the key of a form.
    private static func withoutChance(_ text: String) -> String {
        text.replacing(/name="(token|key)" value="[^"]*"/) { "name=\"\($0.1)\" value=\"…\"" }
            .replacing(/name="form-token" content="[^"]*"/, with: "name=\"form-token\" content=\"…\"")
    }
}
