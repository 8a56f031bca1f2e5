import Foundation

/// `embed-text OUTPUT BASE FILE…`: writes a Swift file with one string literal per text file, keyed by its path below BASE.
@main enum EmbedText {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { throw Misuse() }
        let base = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
        let entries = try arguments.dropFirst(3).map { path in
            "        \(literal(String(path.dropFirst(base.count)))): \(try literal(String(contentsOfFile: path, encoding: .utf8))),\n"
        }
        let source = """
            /// The text files of this target by their path, written by the build.
            enum EmbeddedText {
                static let files: [String: String] = [
            \(entries.isEmpty ? "        :\n" : entries.joined())    ]
            }

            """
        try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
    }

    private struct Misuse: Error {}

    /// A raw multi-line literal, fenced with one `#` more than the text itself ever has in a row.
    private static func literal(_ text: String) -> String {
        var longest = 0
        var run = 0
        for character in text.unicodeScalars {
            run = character == "#" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "#", count: longest + 1)
        return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
    }
}
